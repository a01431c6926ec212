package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.extension;
import static org.coursepolicy.evaluate.Courses.handedIn;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.submission;
import static org.coursepolicy.evaluate.Payments.grant;
import static org.coursepolicy.evaluate.Payments.own;
import static org.coursepolicy.evaluate.Payments.request;
import static org.coursepolicy.evaluate.Payments.tokens;

import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.rule.Step;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.When;
import org.coursepolicy.token.Demand;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;

/** Waivers: what is bought on request, if it is asked for in time and can be paid. */
class WaiversTest {
    private static final Value UNLESS_WAIVED = Arithmetic.product(
            Constant.of(10),
            Reference.to(Step.UNCOVERED),
            Arithmetic.difference(Constant.of(1), Reference.to(Step.WAIVED)));

    private static CoursePolicy waivedFor(int price, int grant, Closing asked) {
        Demand.Builder waiver = Demand.builder();
        waiver.account(Name.of("own"))
                .price(price)
                .buys(Demand.Buys.WAIVER)
                .spending(Demand.Spending.REQUESTED)
                .asked(asked);
        LatePenalty.Builder penalty = LatePenalty.builder();
        Step unlessWaived = penalty.takes(UNLESS_WAIVED)
                .of(LatePenalty.Of.MAXIMUM)
                .floor(Fraction.ZERO)
                .build();
        return policy(
                tokens(grant),
                variant -> variant.item("hw", handedIn(rules().addDemands(waiver.build()), unlessWaived)));
    }

    /** Two days late, and a waiver asked for some hours after the deadline. */
    private static CourseRecord.Builder asked(int... hours) {
        CourseRecord.Builder record = roster().addSubmissions(submission("e1", "hw", ANNE.holder(), 30, 10));
        for (int at : hours) {
            record.addRequests(request("r" + at, "hw", ANNE.holder(), TokenRequest.Says.SPEND, at));
        }
        return record;
    }

    @Test
    void aWaiverIsNotBoughtUnlessSomebodyAsks() {
        StudentOutcome outcome = evaluated(waivedFor(2, 3, Closing.before(When.parse("due"))), asked());
        assertThat(score(outcome, "hw")).isEqualTo(outOf(8, 10));
        assertThat(own(outcome)).containsExactly(3, 0, 0, 3);
    }

    @Test
    void aWaiverThatIsAskedForInTimeIsPaid() {
        StudentOutcome outcome = evaluated(waivedFor(2, 3, Closing.before(When.parse("due"))), asked(-1));
        assertThat(score(outcome, "hw")).isEqualTo(outOf(10, 10));
        assertThat(own(outcome)).containsExactly(3, 2, 0, 1);
    }

    @Test
    void atTheVeryDeadlineItIsTooLateBeforeItAndInTimeUntilIt() {
        StudentOutcome before = evaluated(waivedFor(2, 3, Closing.before(When.parse("due"))), asked(0));
        assertThat(score(before, "hw")).isEqualTo(outOf(8, 10));
        assertThat(own(before)).containsExactly(3, 0, 0, 3);
        StudentOutcome until = evaluated(waivedFor(2, 3, Closing.until(When.parse("due"))), asked(0));
        assertThat(score(until, "hw")).isEqualTo(outOf(10, 10));
    }

    @Test
    void theDeadlineUpToWhichOneMayAskIsTheExtendedOne() {
        CoursePolicy policy = waivedFor(2, 3, Closing.before(When.parse("due")));
        CourseRecord.Builder record = asked(23).addExtensions(extension("hw", ANNE.holder(), 24));
        assertThat(own(evaluated(policy, record))).containsExactly(3, 2, 0, 1);
    }

    @Test
    void aWaiverThatCannotBePaidIsNone() {
        StudentOutcome outcome = evaluated(waivedFor(2, 1, Closing.until(When.parse("due"))), asked(-1));
        assertThat(score(outcome, "hw")).isEqualTo(outOf(8, 10));
        assertThat(own(outcome)).containsExactly(1, 0, 0, 1);
    }

    @Test
    void whoAsksTwicePaysOnce() {
        StudentOutcome outcome = evaluated(waivedFor(2, 5, Closing.until(When.parse("due"))), asked(-2, -1));
        assertThat(own(outcome)).containsExactly(5, 2, 0, 3);
    }

    @Test
    void whoCouldNotPayAtFirstMayAskAgainAfterAGrant() {
        CourseRecord.Builder record = asked(-5, -1).addGrants(grant("g1", ANNE, 1, -3));
        StudentOutcome outcome = evaluated(waivedFor(2, 1, Closing.until(When.parse("due"))), record);
        assertThat(score(outcome, "hw")).isEqualTo(outOf(10, 10));
        assertThat(own(outcome)).containsExactly(2, 2, 0, 0);
    }
}
