package org.coursepolicy.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.Team;
import org.coursepolicy.record.TokenGrant;

/** Records made of others, with less, or in another order. */
final class Records {
    private Records() {}

    /** Everything from last to first. */
    static CourseRecord reversed(CourseRecord record) {
        return CourseRecord.builder()
                .title(record.title())
                .putAllStudents(reversed(record.students(), student -> student))
                .putAllTeams(reversed(record.teams(), Records::reversed))
                .putAllScores(reversed(record.scores(), marks -> reversed(marks, mark -> mark)))
                .putAllDays(reversed(record.days(), days -> reversed(days, Records::reversed)))
                .putAllExcusedDays(reversed(record.excusedDays(), days -> reversed(days, Records::reversed)))
                .addAllSubmissions(reversed(record.submissions()))
                .addAllExtensions(reversed(record.extensions()))
                .addAllRequests(reversed(record.requests()))
                .addAllGrants(reversed(record.grants()))
                .addAllRatings(reversed(record.ratings()))
                .addAllIncidents(reversed(record.incidents()))
                .addAllRulings(reversed(record.rulings()))
                .build();
    }

    private static <K, V> Map<K, V> reversed(Map<K, V> map, UnaryOperator<V> inner) {
        Map<K, V> reversed = new LinkedHashMap<>();
        for (K key : reversed(List.copyOf(map.keySet()))) {
            reversed.put(key, inner.apply(Objects.requireNonNull(map.get(key))));
        }
        return reversed;
    }

    private static Team reversed(Team team) {
        return Team.builder()
                .putAllMembers(reversed(team.members(), member -> member))
                .build();
    }

    private static <A> List<A> reversed(List<A> list) {
        List<A> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    /** All events told a second time. */
    static CourseRecord toldTwice(CourseRecord record) {
        return facts(record)
                .putAllScores(record.scores())
                .addAllSubmissions(record.submissions())
                .addAllSubmissions(record.submissions())
                .addAllExtensions(record.extensions())
                .addAllExtensions(record.extensions())
                .addAllRequests(record.requests())
                .addAllRequests(record.requests())
                .addAllGrants(record.grants())
                .addAllGrants(record.grants())
                .addAllRatings(record.ratings())
                .addAllIncidents(record.incidents())
                .addAllIncidents(record.incidents())
                .addAllRulings(record.rulings())
                .build();
    }

    /** All of some students and teams: a record of their own, where all members of the teams are among the students. */
    static CourseRecord onlyOf(CourseRecord record, Collection<StudentId> students) {
        List<Holder> kept = new ArrayList<>();
        students.forEach(student -> kept.add(student.holder()));
        CourseRecord.Builder only = CourseRecord.builder();
        only.putAllStudents(only(record.students(), students));
        record.teams().forEach((id, team) -> {
            Map<StudentId, Team.Membership> members = only(team.members(), students);
            if (!members.isEmpty()) {
                kept.add(id.holder());
                only.putTeams(id, Team.builder().putAllMembers(members).build());
            }
        });
        record.scores().forEach((item, marks) -> only.putScores(item, only(marks, kept)));
        record.days().forEach((sessions, days) -> only.putDays(sessions, only(days, students)));
        record.excusedDays().forEach((sessions, days) -> only.putExcusedDays(sessions, only(days, students)));
        return only.addAllSubmissions(only(record.submissions(), each -> kept.contains(each.by())))
                .addAllExtensions(only(record.extensions(), each -> kept.contains(each.holder())))
                .addAllRequests(only(record.requests(), each -> kept.contains(each.by())))
                .addAllGrants(only(record.grants(), each -> kept.contains(each.to())))
                .addAllRatings(only(record.ratings(), each -> students.contains(each.by())))
                .addAllIncidents(only(record.incidents(), each -> kept.contains(each.by())))
                .addAllRulings(only(record.rulings(), each -> kept.contains(each.holder())))
                .build();
    }

    private static <K, V> Map<K, V> only(Map<K, V> map, Collection<K> kept) {
        Map<K, V> only = new LinkedHashMap<>(map);
        only.keySet().retainAll(kept);
        return only;
    }

    private static <A> List<A> only(List<A> list, Predicate<A> kept) {
        return list.stream().filter(kept).toList();
    }

    static CourseRecord withoutRatings(CourseRecord record) {
        return with(record, record.scores(), record.submissions(), record.grants(), List.of());
    }

    static CourseRecord with(CourseRecord record, List<Submission> submissions) {
        return with(record, record.scores(), submissions, record.grants(), record.ratings());
    }

    static CourseRecord with(CourseRecord record, List<Submission> submissions, List<TokenGrant> grants) {
        return with(record, record.scores(), submissions, grants, record.ratings());
    }

    static CourseRecord with(CourseRecord record, Map<ItemId, Map<Holder, Mark>> scores, List<Submission> submissions) {
        return with(record, scores, submissions, record.grants(), record.ratings());
    }

    private static CourseRecord with(
            CourseRecord record,
            Map<ItemId, Map<Holder, Mark>> scores,
            List<Submission> submissions,
            List<TokenGrant> grants,
            List<PeerRatings> ratings) {
        return facts(record)
                .putAllScores(scores)
                .addAllSubmissions(submissions)
                .addAllExtensions(record.extensions())
                .addAllRequests(record.requests())
                .addAllGrants(grants)
                .addAllRatings(ratings)
                .addAllIncidents(record.incidents())
                .addAllRulings(record.rulings())
                .build();
    }

    /** Everything but scores and what happened. */
    private static CourseRecord.Builder facts(CourseRecord record) {
        return CourseRecord.builder()
                .title(record.title())
                .putAllStudents(record.students())
                .putAllTeams(record.teams())
                .putAllDays(record.days())
                .putAllExcusedDays(record.excusedDays());
    }
}
