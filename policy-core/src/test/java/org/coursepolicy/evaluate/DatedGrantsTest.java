package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.DUE;
import static org.coursepolicy.evaluate.Courses.aPointEach;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.handedIn;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.submission;
import static org.coursepolicy.evaluate.Payments.own;
import static org.coursepolicy.evaluate.Payments.perUnit;

import java.util.List;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Item;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;
import org.coursepolicy.time.When;
import org.coursepolicy.token.DatedGrant;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Cases;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;

/** Tokens that are there from a time, or up to one, and tokens that are earned. */
class DatedGrantsTest {
    private static DatedGrant grant(int amount, String from, String until) {
        DatedGrant.Builder grant = DatedGrant.builder();
        grant.amount(amount);
        if (!from.isEmpty()) {
            grant.from(When.parse(from));
        }
        if (!until.isEmpty()) {
            grant.until(When.parse(until));
        }
        return grant.build();
    }

    private static CoursePolicy with(int start, DatedGrant... grants) {
        TokenAccount.Builder account = TokenAccount.builder();
        TokenAccount own = account.holder(HolderKind.STUDENT)
                .grant(start)
                .addGrants(grants)
                .build();
        return policy(own, variant -> variant.item("hw", handedIn(rules().addDemands(perUnit("own")), aPointEach()))
                .event("week-2", "2022-02-03T12:00"));
    }

    private static CourseRecord.Builder late(int hours) {
        return roster().addSubmissions(submission("e1", "hw", ANNE.holder(), hours, 10));
    }

    @Test
    void atItsEndAGrantCanStillBeSpentAndANanosecondLaterNot() {
        CoursePolicy policy = with(0, grant(1, "", "2022-02-02T12:00"));
        StudentOutcome spent = evaluated(policy, late(24));
        assertThat(score(spent, "hw")).isEqualTo(outOf(10, 10));
        assertThat(own(spent)).containsExactly(1, 1, 0, 0);
        Submission.Builder later = Submission.builder();
        later.id("z1")
                .item("hw")
                .by(ANNE)
                .at(DUE.plusSeconds(24 * 3600L).plusNanos(1))
                .score(new Mark.Points(Fraction.of(10)));
        StudentOutcome expired = evaluated(policy, roster().addSubmissions(later.build()));
        assertThat(score(expired, "hw")).isEqualTo(outOf(8, 10));
        assertThat(own(expired)).containsExactly(1, 0, 1, 0);
    }

    @Test
    void beforeItsBeginningAGrantIsNotThereAndAtItItIsWhateverTheIdOfTheWork() {
        CoursePolicy policy = with(0, grant(1, "2022-02-02T12:00", ""));
        assertThat(score(evaluated(policy, late(23)), "hw")).isEqualTo(outOf(9, 10));
        assertThat(own(evaluated(policy, late(23)))).containsExactly(1, 0, 0, 1);
        for (String id : List.of("a1", "g2", "z1")) {
            CourseRecord.Builder record = roster().addSubmissions(submission(id, "hw", ANNE.holder(), 24, 10));
            assertThat(score(evaluated(policy, record), "hw")).isEqualTo(outOf(10, 10));
        }
    }

    @Test
    void whatExpiresFirstIsSpentFirst() {
        // One token of the start, one up to 100 hours, one up to 50: at 10 hours the last is spent.
        CoursePolicy policy = with(1, grant(1, "", "2022-02-05T16:00"), grant(1, "", "2022-02-03T14:00"));
        assertThat(own(evaluated(policy, late(10)))).containsExactly(3, 1, 1, 1);
        assertThat(own(evaluated(policy, late(30)))).containsExactly(3, 2, 0, 1);
        assertThat(own(evaluated(policy, late(60)))).containsExactly(3, 2, 1, 0);
    }

    @Test
    void timesOfGrantsMayBeCountedFromEventsAndDeadlines() {
        CoursePolicy events = with(0, grant(1, "week-2", "week-2+P7D"));
        assertThat(score(evaluated(events, late(47)), "hw")).isEqualTo(outOf(8, 10));
        assertThat(score(evaluated(events, late(48)), "hw")).isEqualTo(outOf(9, 10));
        CoursePolicy deadline = with(0, grant(1, "", "due of hw+PT24H"));
        assertThat(score(evaluated(deadline, late(24)), "hw")).isEqualTo(outOf(10, 10));
        assertThat(score(evaluated(deadline, late(25)), "hw")).isEqualTo(outOf(8, 10));
    }

    @Test
    void upToAnInstantOnlyWhatIsOverHasExpired() {
        CoursePolicy policy = with(0, grant(1, "", "2022-02-02T12:00"), grant(2, "2022-02-04T12:00", ""));
        assertThat(own(evaluated(policy, roster(), 24))).containsExactly(1, 0, 0, 1);
        assertThat(own(evaluated(policy, roster(), 25))).containsExactly(1, 0, 1, 0);
        assertThat(own(evaluated(policy, roster(), 72))).containsExactly(3, 0, 1, 2);
        assertThat(own(evaluated(policy, roster()))).containsExactly(3, 0, 1, 2);
    }

    // ---- tokens that are earned

    private static CoursePolicy earning(Value earned) {
        TokenAccount.Builder account = TokenAccount.builder();
        TokenAccount own =
                account.holder(HolderKind.STUDENT).grant(1).earned(earned).build();
        return policy(own, variant -> variant.item("hw", handedIn(rules().addDemands(perUnit("own")), aPointEach()))
                .item("survey", handedIn())
                .item("quiz", Item.of(10)));
    }

    /** Three halves of a token for a survey. */
    private static final Value FOR_A_SURVEY =
            Arithmetic.product(Constant.of(Fraction.of(3, 2)), Reference.to(ItemId.of("survey"), Aspect.ATTEMPTS));

    @Test
    void aFractionOfATokenIsNone() {
        CourseRecord.Builder record = late(40).addSubmissions(submission("e9", "survey", ANNE.holder(), 400, 1));
        StudentOutcome outcome = evaluated(earning(FOR_A_SURVEY), record);
        assertThat(own(outcome)).containsExactly(2, 2, 0, 0);
        assertThat(score(outcome, "hw")).isEqualTo(outOf(10, 10));
        assertThat(own(evaluated(earning(FOR_A_SURVEY), late(40)))).containsExactly(1, 1, 0, 0);
    }

    @Test
    void nobodyEarnsLessThanNothing() {
        assertThat(own(evaluated(earning(Constant.of(-3)), late(40)))).containsExactly(1, 1, 0, 0);
    }

    @Test
    void whatIsOpenEarnsNothingYet() {
        Value forTheQuiz = Cases.builder()
                .when(Comparison.atLeast(Reference.to("quiz"), 5), 4)
                .otherwise(Constant.of(0))
                .build();
        assertThat(own(evaluated(earning(forTheQuiz), late(40)))).containsExactly(1, 1, 0, 0);
        assertThat(own(evaluated(earning(forTheQuiz), late(40).points("quiz", ANNE, 5))))
                .containsExactly(5, 2, 0, 3);
        assertThat(own(evaluated(earning(forTheQuiz), late(40).points("quiz", ANNE, 4))))
                .containsExactly(1, 1, 0, 0);
    }
}
