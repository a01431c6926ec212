package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.DUE;
import static org.coursepolicy.evaluate.Courses.aPointEach;
import static org.coursepolicy.evaluate.Courses.attempts;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.extension;
import static org.coursepolicy.evaluate.Courses.handed;
import static org.coursepolicy.evaluate.Courses.handedIn;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.reasons;
import static org.coursepolicy.evaluate.Courses.redo;
import static org.coursepolicy.evaluate.Courses.regrade;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.statuses;
import static org.coursepolicy.evaluate.Courses.submission;
import static org.coursepolicy.evaluate.Payments.own;
import static org.coursepolicy.evaluate.Payments.perUnit;
import static org.coursepolicy.evaluate.Payments.tokens;

import java.util.Objects;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.outcome.SubmissionOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.rule.Step;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Moment;
import org.coursepolicy.time.When;
import org.junit.jupiter.api.Test;

/** Regrades: new marks for the latest attempt before them, whose lateness and payment stay. */
class RegradesTest {
    private static final Closing A_WEEK = Closing.until(When.parse("returned+P7D"));

    private static CoursePolicy policyOf(HandIn.Builder rules, Step... steps) {
        return policy(variant -> variant.item("hw", handedIn(rules, steps)));
    }

    private static CoursePolicy regraded() {
        return policyOf(rules().regrades(A_WEEK), aPointEach());
    }

    private static Submission returned(Submission.Builder submission, long points, int hours) {
        return submission
                .score(new Mark.Points(Fraction.of(points)))
                .returned(DUE.plusSeconds(hours * 3600L))
                .build();
    }

    @Test
    void aRegradeBringsNewMarksAndTheLatenessStays() {
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 30, 6), regrade("g2", "hw", ANNE.holder(), 100, 9));
        StudentOutcome outcome = evaluated(regraded(), record);
        assertThat(statuses(outcome, "hw")).containsExactly("counts", "counts");
        assertThat(Objects.requireNonNull(outcome.items().get(ItemId.of("hw"))).submissions())
                .extracting(SubmissionOutcome::late)
                .containsExactly(Fraction.of(2), Fraction.of(2));
        assertThat(score(outcome, "hw")).isEqualTo(outOf(7, 10));
    }

    @Test
    void theMarkMayFall() {
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 8), regrade("g2", "hw", ANNE.holder(), 48, 5));
        assertThat(score(evaluated(regraded(), record), "hw")).isEqualTo(outOf(5, 10));
    }

    @Test
    void ofTwoRegradesTheLaterOneCounts() {
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 8),
                        regrade("g2", "hw", ANNE.holder(), 48, 9),
                        regrade("g3", "hw", ANNE.holder(), 72, 6));
        StudentOutcome outcome = evaluated(regraded(), record);
        assertThat(statuses(outcome, "hw")).containsExactly("counts", "superseded", "counts");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(6, 10));
    }

    @Test
    void nothingCanBeGradedAgainThatIsHandedInLater() {
        CourseRecord.Builder record = roster().addSubmissions(
                        regrade("g1", "hw", ANNE.holder(), -2, 9), submission("e2", "hw", ANNE.holder(), -1, 6));
        StudentOutcome outcome = evaluated(regraded(), record);
        assertThat(statuses(outcome, "hw")).containsExactly("refused", "counts");
        assertThat(reasons(outcome, "hw").get(0)).isEqualTo("there is nothing before it to be graded again");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(6, 10));
    }

    @Test
    void aRegradeAloneIsNoWork() {
        CourseRecord.Builder record = roster().addSubmissions(regrade("g1", "hw", ANNE.holder(), 2, 9));
        StudentOutcome outcome = evaluated(regraded(), record);
        assertThat(statuses(outcome, "hw")).containsExactly("refused");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(0, 10));
    }

    @Test
    void withoutAWordOfRegradesThereAreNone() {
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 6), regrade("g2", "hw", ANNE.holder(), 1, 9));
        StudentOutcome outcome = evaluated(policyOf(rules()), record);
        assertThat(reasons(outcome, "hw")).containsExactly("", "it is not graded again");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(6, 10));
    }

    @Test
    void theWeekBeginsWhenTheMarkCameBack() {
        // A day after the deadline it came back, so up to 24 + 7 * 24 = 192 hours are in time.
        Submission first = returned(handed("e1", "hw", ANNE.holder(), 0), 6, 24);
        CourseRecord.Builder inTime = roster().addSubmissions(first, regrade("g2", "hw", ANNE.holder(), 192, 9));
        assertThat(score(evaluated(regraded(), inTime), "hw")).isEqualTo(outOf(9, 10));
        Submission.Builder late = Submission.builder();
        late.id(EventId.of("g2"))
                .item(ItemId.of("hw"))
                .by(ANNE.holder())
                .at(DUE.plusSeconds(192 * 3600L).plusNanos(1))
                .as(Submission.As.REGRADE)
                .score(new Mark.Points(Fraction.of(9)));
        StudentOutcome tooLate = evaluated(regraded(), roster().addSubmissions(first, late.build()));
        assertThat(reasons(tooLate, "hw")).containsExactly("", "asked for too late");
        assertThat(score(tooLate, "hw")).isEqualTo(outOf(6, 10));
    }

    @Test
    void whatNeverCameBackCanBeGradedAgainAtAnyTime() {
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 6), regrade("g2", "hw", ANNE.holder(), 9_999, 9));
        assertThat(score(evaluated(regraded(), record), "hw")).isEqualTo(outOf(9, 10));
    }

    @Test
    void aRegradeIsOfTheLatestAttemptBeforeIt() {
        HandIn.Builder again = rules().regrades(A_WEEK).attempts(attempts().build());
        Step half = ResubmissionRule.shareOfGain(Fraction.of(1, 2));
        // The first attempt is worth 6 after its regrade, the redo 8: half of the gain makes 7.
        CourseRecord.Builder before = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 2),
                        regrade("g2", "hw", ANNE.holder(), 1, 6),
                        redo("e3", "hw", ANNE.holder(), 2, 8));
        assertThat(score(evaluated(policyOf(again, half), before), "hw")).isEqualTo(outOf(7, 10));
        // The first attempt stays 2, the redo is worth 6 after its regrade: 4.
        CourseRecord.Builder after = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 2),
                        redo("e3", "hw", ANNE.holder(), 1, 8),
                        regrade("g2", "hw", ANNE.holder(), 2, 6));
        StudentOutcome outcome = evaluated(policyOf(again, half), after);
        assertThat(statuses(outcome, "hw")).containsExactly("counts", "counts", "counts");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(4, 10));
    }

    @Test
    void afterARefusedRedoARegradeIsOfTheFirstAttempt() {
        AttemptLimits.Builder reflected = attempts();
        HandIn.Builder again = rules().regrades(A_WEEK)
                .attempts(reflected.addNeeds(Name.of("reflection")).build());
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 2),
                        redo("e2", "hw", ANNE.holder(), 1, 8),
                        regrade("g3", "hw", ANNE.holder(), 2, 6));
        StudentOutcome outcome = evaluated(policyOf(again, ResubmissionRule.replaces()), record);
        assertThat(statuses(outcome, "hw")).containsExactly("counts", "refused", "counts");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(6, 10));
    }

    @Test
    void aRegradeCostsNothingAndWhatWasPaidStaysPaid() {
        HandIn.Builder paid = rules().regrades(A_WEEK).addDemands(perUnit("own"));
        CoursePolicy policy = policy(tokens(3), variant -> variant.item("hw", handedIn(paid, aPointEach())));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 30, 6), regrade("g2", "hw", ANNE.holder(), 100, 9));
        StudentOutcome outcome = evaluated(policy, record);
        assertThat(score(outcome, "hw")).isEqualTo(outOf(9, 10));
        assertThat(own(outcome)).containsExactly(3, 2, 0, 1);
    }

    @Test
    void aRegradeChoosesNoVersion() {
        // The late version earned 9 - 2 = 7 and is best; graded again it earns 4 - 2, and stays the version that
        // counts.
        CoursePolicy policy = policyOf(rules(HandIn.Counts.BEST).regrades(A_WEEK), aPointEach());
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 3),
                        submission("e2", "hw", ANNE.holder(), 30, 9),
                        regrade("g3", "hw", ANNE.holder(), 100, 4));
        StudentOutcome outcome = evaluated(policy, record);
        assertThat(statuses(outcome, "hw")).containsExactly("superseded", "counts", "counts");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(2, 10));
    }

    @Test
    void partsThatARegradeDoesNotNameKeepTheirMarks() {
        Item.Builder whole = Item.builder();
        whole.item("p", Item.of(5))
                .item("q", Item.of(5))
                .due(Moment.parse("2022-02-01T12:00"))
                .handIn(rules().regrades(A_WEEK).build());
        CoursePolicy policy = policy(variant -> variant.item("hw", whole.build()));
        Submission first = handed("e1", "hw", ANNE.holder(), 0)
                .putScores(ItemId.of("p"), new Mark.Points(Fraction.of(2)))
                .putScores(ItemId.of("q"), new Mark.Points(Fraction.of(3)))
                .build();
        Submission again = handed("g2", "hw", ANNE.holder(), 5)
                .as(Submission.As.REGRADE)
                .putScores(ItemId.of("p"), new Mark.Points(Fraction.of(4)))
                .build();
        assertThat(score(evaluated(policy, roster().addSubmissions(first, again)), "hw"))
                .isEqualTo(outOf(7, 10));
    }

    @Test
    void aRegradeOfAVersionThatIsReplacedLaterChangesNothing() {
        HandIn.Builder again = rules().regrades(Closing.until(When.parse("due+P7D")));
        CoursePolicy policy = policyOf(again.attempts(attempts().build()), ResubmissionRule.replaces());
        // The regrade is of e2, and not of the redo before it; in the end e4 counts.
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e0", "hw", ANNE.holder(), -9, 1),
                        redo("e1", "hw", ANNE.holder(), -8, 5),
                        submission("e2", "hw", ANNE.holder(), -7, 6),
                        regrade("g3", "hw", ANNE.holder(), -6, 10),
                        submission("e4", "hw", ANNE.holder(), -5, 4));
        StudentOutcome outcome = evaluated(policy, record);
        assertThat(statuses(outcome, "hw")).containsExactly("superseded", "counts", "superseded", "refused", "counts");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(5, 10));
    }

    @Test
    void anExtensionDoesNotMoveWhatIsCountedFromTheReturnOfTheMark() {
        HandIn.Builder rules =
                rules().regrades(Closing.until(When.parse("returned+PT24H"))).extended(HandIn.Extended.MOVES_CLOSING);
        CourseRecord.Builder record = roster().addExtensions(extension("hw", ANNE.holder(), 24))
                .addSubmissions(
                        returned(handed("e1", "hw", ANNE.holder(), -1), 5, 10),
                        regrade("g2", "hw", ANNE.holder(), 35, 9));
        assertThat(statuses(evaluated(policyOf(rules), record), "hw")).containsExactly("counts", "refused");
    }
}
