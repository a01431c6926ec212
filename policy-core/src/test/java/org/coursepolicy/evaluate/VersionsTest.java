package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.aPointEach;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.handed;
import static org.coursepolicy.evaluate.Courses.handedIn;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.reasons;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.statuses;
import static org.coursepolicy.evaluate.Courses.submission;
import static org.coursepolicy.evaluate.Payments.own;
import static org.coursepolicy.evaluate.Payments.perUnit;
import static org.coursepolicy.evaluate.Payments.request;
import static org.coursepolicy.evaluate.Payments.tokens;

import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Moment;
import org.coursepolicy.time.When;
import org.junit.jupiter.api.Test;

/** Which of several versions counts, where that depends on what they cost or earn. */
class VersionsTest {
    private static CoursePolicy affordable(int tokens) {
        HandIn.Builder rules = rules(HandIn.Counts.AFFORDABLE).addDemands(perUnit("own"));
        HandIn.Builder other = rules().addDemands(perUnit("own"));
        return policy(tokens(tokens), variant -> variant.item("hw", handedIn(rules, aPointEach()))
                .item("other", handedIn(other, aPointEach())));
    }

    /** On time, two days late, and three days late; the later the better. */
    private static CourseRecord.Builder threeVersions() {
        return roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), -1, 5),
                        submission("e2", "hw", ANNE.holder(), 30, 7),
                        submission("e3", "hw", ANNE.holder(), 60, 9));
    }

    @Test
    void theLatestVersionThatCanBePaidCounts() {
        StudentOutcome outcome = evaluated(affordable(2), threeVersions());
        assertThat(statuses(outcome, "hw")).containsExactly("superseded", "counts", "refused");
        assertThat(reasons(outcome, "hw").get(2)).isEqualTo("its lateness cannot be paid");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(7, 10));
        assertThat(own(outcome)).containsExactly(2, 2, 0, 0);
        assertThat(score(evaluated(affordable(3), threeVersions()), "hw")).isEqualTo(outOf(9, 10));
        assertThat(score(evaluated(affordable(1), threeVersions()), "hw")).isEqualTo(outOf(5, 10));
        assertThat(own(evaluated(affordable(1), threeVersions()))).containsExactly(1, 0, 0, 1);
    }

    @Test
    void whereNoVersionCanBePaidTheWorkIsMissing() {
        CourseRecord.Builder record = roster().addSubmissions(submission("e3", "hw", ANNE.holder(), 60, 9));
        StudentOutcome outcome = evaluated(affordable(2), record);
        assertThat(statuses(outcome, "hw")).containsExactly("refused");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(0, 10));
        assertThat(own(outcome)).containsExactly(2, 0, 0, 2);
    }

    @Test
    void whatIsHandedInBeforeTheLastVersionIsPaidBeforeIt() {
        // The other homework is two days late at 45 hours and takes both tokens; the last version is of 60 hours.
        CourseRecord.Builder record = threeVersions().addSubmissions(submission("e9", "other", ANNE.holder(), 45, 10));
        StudentOutcome outcome = evaluated(affordable(2), record);
        assertThat(score(outcome, "other")).isEqualTo(outOf(10, 10));
        assertThat(statuses(outcome, "hw")).containsExactly("counts", "refused", "refused");
    }

    @Test
    void whoDeclinesCanAffordNothingLate() {
        CourseRecord.Builder record =
                threeVersions().addRequests(request("r1", "hw", ANNE.holder(), TokenRequest.Says.DECLINE, 0));
        assertThat(score(evaluated(affordable(3), record), "hw")).isEqualTo(outOf(5, 10));
    }

    @Test
    void theBestVersionIsThatWhichEarnsMostAfterItsPenalty() {
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(rules(HandIn.Counts.BEST), aPointEach())));
        // They earn 5, 7 - 2 = 5 and 9 - 3 = 6.
        StudentOutcome outcome = evaluated(policy, threeVersions());
        assertThat(statuses(outcome, "hw")).containsExactly("superseded", "superseded", "counts");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(6, 10));
    }

    @Test
    void ofVersionsThatEarnTheSameTheLastCounts() {
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(rules(HandIn.Counts.BEST), aPointEach())));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), -1, 7),
                        submission("e2", "hw", ANNE.holder(), 30, 9),
                        submission("e3", "hw", ANNE.holder(), 60, 8));
        assertThat(statuses(evaluated(policy, record), "hw")).containsExactly("superseded", "counts", "superseded");
    }

    @Test
    void versionsWithoutMarksAreNotTheBestBesideOneThatIsGraded() {
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(rules(HandIn.Counts.BEST), aPointEach())));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), -1, 0),
                        handed("e2", "hw", ANNE.holder(), 1).build());
        assertThat(statuses(evaluated(policy, record), "hw")).containsExactly("counts", "superseded");
    }

    @Test
    void whatComesAfterTheClosingIsNotTheBest() {
        HandIn.Builder rules = rules(HandIn.Counts.BEST).accepted(Closing.until(When.parse("due+PT48H")));
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(rules, aPointEach())));
        StudentOutcome outcome = evaluated(policy, threeVersions());
        assertThat(statuses(outcome, "hw")).containsExactly("superseded", "counts", "refused");
    }

    // ---- parts that are as late as their last change

    private static CoursePolicy unbroken() {
        Item.Builder part = Item.builder();
        Item five = part.points(5).addPipeline(LatePenalty.percentPerUnit(20)).build();
        Item.Builder whole = Item.builder();
        whole.item("p", five)
                .item("q", five)
                .due(Moment.parse("2022-02-01T12:00"))
                .handIn(rules(HandIn.Counts.UNBROKEN).build());
        return policy(variant -> variant.item("hw", whole.build()));
    }

    private static Submission parts(String id, int hoursLate, long p, long q) {
        return handed(id, "hw", ANNE.holder(), hoursLate)
                .putScores(ItemId.of("p"), new Mark.Points(Fraction.of(p)))
                .putScores(ItemId.of("q"), new Mark.Points(Fraction.of(q)))
                .build();
    }

    @Test
    void aPartIsAsLateAsTheFirstVersionThatHasItsMark() {
        // p was there on time; q came with the second version, one day late, and stayed: it loses one point.
        CourseRecord.Builder record =
                roster().addSubmissions(parts("e1", -1, 5, 2), parts("e2", 10, 5, 4), parts("e3", 60, 5, 4));
        StudentOutcome outcome = evaluated(unbroken(), record);
        assertThat(score(outcome, "hw/p")).isEqualTo(outOf(5, 5));
        assertThat(score(outcome, "hw/q")).isEqualTo(outOf(3, 5));
        assertThat(score(outcome, "hw")).isEqualTo(outOf(8, 10));
    }

    @Test
    void aPartThatBrokeInBetweenIsAsLateAsItsRepair() {
        // p was right, broke, and is right again with the third version, two days late: it loses two points.
        CourseRecord.Builder record =
                roster().addSubmissions(parts("e1", -1, 5, 3), parts("e2", 10, 4, 3), parts("e3", 30, 5, 3));
        StudentOutcome outcome = evaluated(unbroken(), record);
        assertThat(score(outcome, "hw/p")).isEqualTo(outOf(3, 5));
        assertThat(score(outcome, "hw/q")).isEqualTo(outOf(3, 5));
    }

    @Test
    void aPartThatGetsWorseIsAsLateAsTheChange() {
        CourseRecord.Builder record = roster().addSubmissions(parts("e1", -1, 5, 3), parts("e2", 10, 4, 3));
        assertThat(score(evaluated(unbroken(), record), "hw/p")).isEqualTo(outOf(3, 5));
    }

    @Test
    void oneVersionIsAsLateAsItIs() {
        CourseRecord.Builder record = roster().addSubmissions(parts("e1", 30, 5, 4));
        assertThat(score(evaluated(unbroken(), record), "hw")).isEqualTo(outOf(5, 10));
    }

    @Test
    void aRedoOfPartsBeginsAnew() {
        AttemptLimits.Builder again = AttemptLimits.builder();
        again.withoutEarlier(AttemptLimits.WithoutEarlier.ACCEPTED).late(AttemptLimits.Late.FROM_DEADLINE);
        Item.Builder part = Item.builder();
        Item.Builder whole = Item.builder();
        whole.item(
                        "p",
                        part.points(5)
                                .addPipeline(LatePenalty.percentPerUnit(20))
                                .build())
                .due(Moment.parse("2022-02-01T12:00"))
                .handIn(rules(HandIn.Counts.UNBROKEN).attempts(again.build()).build())
                .addPipeline(ResubmissionRule.replaces());
        CoursePolicy policy = policy(variant -> variant.item("hw", whole.build()));
        Submission redo = handed("e2", "hw", ANNE.holder(), 30)
                .as(Submission.As.REDO)
                .putScores(ItemId.of("p"), new Mark.Points(Fraction.of(5)))
                .build();
        assertThat(score(evaluated(policy, roster().addSubmissions(redo)), "hw"))
                .isEqualTo(outOf(3, 5));
    }
}
