-- The course of Shape over columns of doubles: one row for each student in facts, one for each team in teams.
with
late as (select *, ceil(late1 / 86400) as d1, ceil(late2 / 86400) as d2, ceil(late3 / 86400) as d3, ceil(late4 / 86400) as d4
         from facts),
used as (select *, d1 as u1, d1 + d2 as u2, d1 + d2 + d3 as u3, d1 + d2 + d3 + d4 as u4 from late),
homework as (
  select *,
    greatest(0e0, mark1 - 15e0 * greatest(0e0, u1 - 7))
      + greatest(0e0, mark2 - 30e0 * (greatest(0e0, u2 - 7) - greatest(0e0, u1 - 7)))
      + greatest(0e0, mark3 - 15e0 * (greatest(0e0, u3 - 7) - greatest(0e0, u2 - 7)))
      + greatest(0e0, mark4 - 15e0 * (greatest(0e0, u4 - 7) - greatest(0e0, u3 - 7))) as earned,
    least(26e0, days + greatest(0e0, 7 - u4)) as active
  from used),
team_days as (select *, ceil(late1 / 86400) as d1, ceil(late2 / 86400) as d2, ceil(late3 / 86400) as d3,
                ceil(late4 / 86400) as d4, ceil(late5 / 86400) as d5
              from teams),
after1 as (select *, if(d1 <= 7, 7 - d1, 7) as left1 from team_days),
after2 as (select *, if(d2 <= left1, left1 - d2, left1) as left2 from after1),
after3 as (select *, if(d3 <= left2, left2 - d3, left2) as left3 from after2),
after4 as (select *, if(d4 <= left3, left3 - d4, left3) as left4 from after3),
counted as (
  select team, if(d1 <= 7, mark1, 0e0) as counted1, if(d2 <= left1, mark2, 0e0) as counted2,
    if(d3 <= left2, mark3, 0e0) as counted3, if(d4 <= left3, mark4, 0e0) as counted4, if(d5 <= left4, mark5, 0e0) as counted5
  from after4),
totals as (
  select student,
    0.4e0 * (earned / 500 * 100)
      + 0.3e0 * ((counted1 * least(1.05e0, own1 / of_team1) + counted2 * least(1.05e0, own2 / of_team2)
          + counted3 * least(1.05e0, own3 / of_team3) + counted4 * least(1.05e0, own4 / of_team4)
          + counted5 * least(1.05e0, own5 / of_team5)) / 400 * 100)
      + 0.1e0 * midterm
      + 0.1e0 * case when active / 26 * 100 >= 75 then 100e0 when active / 26 * 100 > 50 then 90e0
          when active / 26 * 100 >= 25 then 50e0 when active >= 3 then 20e0 else 0e0 end
      + 0.1e0 * ((quiz1 + quiz2 + quiz3 + quiz4 + quiz5 + quiz6 + quiz7 + quiz8 + quiz9 + quiz10 + quiz11 + quiz12 + quiz13
          + quiz14 + quiz15 + quiz16 + quiz17 + quiz18 + quiz19 + quiz20 + quiz21 + quiz22 + quiz23 + quiz24) / 24 * 100)
      as total
  from homework join counted using (team))
select student,
  case when total > 99 then 0 when total > 96 then 1 when total > 93 then 2 when total > 90 then 3 when total > 85 then 4
    when total > 82 then 5 when total > 75 then 6 when total > 60 then 7 else 8 end as letter
from totals
