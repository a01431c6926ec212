package org.coursepolicy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coursepolicy.incident.IncidentRule;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.Team;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.result.Levels;
import org.coursepolicy.rule.Notice;
import org.coursepolicy.time.Moment;
import org.coursepolicy.time.When;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Cases;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;

/** What Java writes short is what builders write at length. */
class ShortFormsTest {
    private static final StudentId ANA = StudentId.of("ana");
    private static final TeamId TEAM = TeamId.of("t1");

    @Test
    void demands() {
        assertThat(Demand.lateUnits("own", 1, Demand.Cover.PARTIAL))
                .isEqualTo(Demand.builder()
                        .account(Name.of("own"))
                        .price(1)
                        .buys(Demand.Buys.LATE_UNIT)
                        .cover(Demand.Cover.PARTIAL)
                        .build());
        assertThat(Demand.lateness("own", 2))
                .isEqualTo(Demand.builder()
                        .account(Name.of("own"))
                        .price(2)
                        .buys(Demand.Buys.LATENESS)
                        .build());
        assertThat(Demand.attempt("team", 3))
                .isEqualTo(Demand.builder()
                        .account(Name.of("team"))
                        .price(3)
                        .buys(Demand.Buys.ATTEMPT)
                        .build());
    }

    @Test
    void references() {
        assertThat(TokenAccount.left("own")).isEqualTo(Reference.to(ItemId.of("own"), TokenAccount.LEFT));
        assertThat(TokenAccount.spent("own")).isEqualTo(Reference.to(ItemId.of("own"), TokenAccount.SPENT));
        assertThat(Sessions.days("lectures")).isEqualTo(Reference.to(ItemId.of("lectures"), Sessions.DAYS));
        assertThat(Sessions.share("lectures")).isEqualTo(Reference.to(ItemId.of("lectures"), Sessions.SHARE));
    }

    @Test
    void comparisonsAndCases() {
        Value exam = Reference.to("exam");
        assertThat(Comparison.atLeast(exam, 50)).isEqualTo(Comparison.atLeast(exam, Constant.of(50)));
        assertThat(Comparison.moreThan(exam, 50)).isEqualTo(Comparison.moreThan(exam, Constant.of(50)));
        assertThat(Comparison.atMost(exam, 50)).isEqualTo(Comparison.atMost(exam, Constant.of(50)));
        assertThat(Comparison.lessThan(exam, 50)).isEqualTo(Comparison.lessThan(exam, Constant.of(50)));
        assertThat(Cases.builder()
                        .when(Comparison.atLeast(exam, 50), 1)
                        .otherwise(0)
                        .build())
                .isEqualTo(Cases.builder()
                        .when(Comparison.atLeast(exam, 50), Constant.of(1))
                        .otherwise(Constant.of(0))
                        .build());
        assertThat(Arithmetic.quotient(exam, exam)).isEqualTo(Arithmetic.of(Arithmetic.Operator.QUOTIENT, exam, exam));
        assertThat(Arithmetic.mean(exam, exam)).isEqualTo(Arithmetic.of(Arithmetic.Operator.MEAN, exam, exam));
    }

    @Test
    void rules() {
        assertThat(Notice.when(Comparison.moreThan(Reference.to("late"), 3), "the form"))
                .isEqualTo(Notice.builder()
                        .when(Comparison.moreThan(Reference.to("late"), 3))
                        .says("the form")
                        .build());
        assertThat(AttemptLimits.unlimited())
                .isEqualTo(AttemptLimits.builder()
                        .withoutEarlier(AttemptLimits.WithoutEarlier.ACCEPTED)
                        .late(AttemptLimits.Late.NEVER)
                        .build());
        assertThat(IncidentRule.leaves(0, IncidentRule.Protects.COUNTS))
                .isEqualTo(IncidentRule.builder()
                        .score(Constant.of(0))
                        .protects(IncidentRule.Protects.COUNTS)
                        .build());
        Levels words = Levels.best("good", 100).then("bad", 50);
        PeerAdjustment adjustment = PeerAdjustment.ownOverTeam(Fraction.parse("1.05"), words);
        assertThat(adjustment.levels()).contains(words);
        assertThat(adjustment.factor())
                .isEqualTo(PeerAdjustment.ownOverTeam(Fraction.of(21, 20)).factor());
    }

    @Test
    void levelsStandInTheOrderInWhichTheyAreSaid() {
        assertThat(Levels.best("pass", 100).then("fail", 0))
                .isEqualTo(Levels.of(ImmutableMap.of("pass", Fraction.HUNDRED, "fail", Fraction.ZERO)));
        assertThatThrownBy(() -> Levels.best("pass", 100).then("pass", 0)).isInstanceOf(RejectedException.class);
    }

    @Test
    void items() {
        assertThat(Item.extraCredit(3))
                .isEqualTo(Item.builder().bonus(Fraction.of(3)).build());
        assertThat(Item.builder()
                        .item("a", 10)
                        .marked("pass-fail")
                        .due("final-presentation")
                        .build())
                .isEqualTo(Item.builder()
                        .item("a", Item.of(10))
                        .marked(Name.of("pass-fail"))
                        .due(When.event("final-presentation"))
                        .build());
        assertThat(Item.builder().points(10).due("2022-01-26T23:59").build())
                .isEqualTo(Item.builder()
                        .points(Fraction.of(10))
                        .due(Moment.parse("2022-01-26T23:59"))
                        .build());
    }

    @Test
    void variants() {
        TokenAccount account = TokenAccount.of(HolderKind.STUDENT, 7);
        IncidentRule rule = IncidentRule.leaves(0, IncidentRule.Protects.NOTHING);
        Sessions lectures = Sessions.on(java.time.LocalTime.NOON, LocalDate.of(2022, 1, 19));
        Levels levels = Levels.best("pass", 100);
        Variant.Builder shortly = Variant.builder()
                .account("own", account)
                .incident("cheating", rule)
                .sessions("lectures", lectures)
                .levels("pass-only", levels)
                .event("end", "2022-05-02T13:00")
                .let("half", Constant.of(50));
        Variant.Builder atLength = Variant.builder()
                .putAccounts(Name.of("own"), account)
                .putIncidents(Name.of("cheating"), rule)
                .putSessions(Name.of("lectures"), lectures)
                .putLevels(Name.of("pass-only"), levels)
                .putEvents(Name.of("end"), Moment.parse("2022-05-02T13:00"))
                .putLet(Name.of("half"), Constant.of(50));
        assertThat(whole(shortly)).isEqualTo(whole(atLength));
    }

    private static Variant whole(Variant.Builder variant) {
        return variant.item("exam", Item.of(100))
                .total(Reference.percent("exam"))
                .scale(org.coursepolicy.scale.GradeScale.inclusively()
                        .cutoff("pass", 50)
                        .otherwise("fail")
                        .build())
                .build();
    }

    @Test
    void records() {
        List<LocalDate> days = List.of(LocalDate.of(2022, 1, 19));
        assertThat(CourseRecord.builder()
                        .student(ANA, "phd")
                        .team(TEAM, ANA)
                        .mark("m1", TEAM.holder(), "pass")
                        .days("lectures", ANA, days)
                        .build())
                .isEqualTo(CourseRecord.builder()
                        .putStudents(ANA, Student.in(Name.of("phd")))
                        .putTeams(TEAM, Team.of(ANA))
                        .mark("m1", TEAM.holder(), new Mark.AtLevel("pass"))
                        .putDays(Name.of("lectures"), Map.of(ANA, days))
                        .build());
        CourseRecord.Builder twice = CourseRecord.builder().student(ANA).days("lectures", ANA, days);
        assertThatThrownBy(() -> twice.days("lectures", ANA, days)).isInstanceOf(RejectedException.class);
    }

    @Test
    void submissions() {
        Instant at = Instant.parse("2022-01-27T15:00:00Z");
        Submission.Builder whole =
                Submission.builder().id("e1").item("i1").by(ANA).at(at);
        assertThat(whole.score("pass").build())
                .isEqualTo(Submission.builder()
                        .id(EventId.of("e1"))
                        .item(ItemId.of("i1"))
                        .by(ANA.holder())
                        .at(at)
                        .score(new Mark.AtLevel("pass"))
                        .build());
        Submission.Builder redo =
                Submission.builder().id("e2").item("m1").by(TEAM).at(at).asRedo();
        assertThat(redo.score("service", "fail").score("social", "ungraded").build())
                .isEqualTo(Submission.builder()
                        .id(EventId.of("e2"))
                        .item(ItemId.of("m1"))
                        .by(TEAM.holder())
                        .at(at)
                        .as(Submission.As.REDO)
                        .putScores(ItemId.of("service"), new Mark.AtLevel("fail"))
                        .putScores(ItemId.of("social"), Mark.State.UNGRADED)
                        .build());
    }
}
