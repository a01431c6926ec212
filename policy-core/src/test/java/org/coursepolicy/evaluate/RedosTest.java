package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.attempts;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.handed;
import static org.coursepolicy.evaluate.Courses.handedIn;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.redo;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.statuses;
import static org.coursepolicy.evaluate.Courses.submission;

import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.result.Score;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Moment;
import org.junit.jupiter.api.Test;

/** Which redos and versions count, and where their marks stand. */
class RedosTest {
    @Test
    void redosHaveTheirOwnClosingWhereItIsStated() {
        HandIn.Builder again = rules().accepted(Closing.until(Moment.parse("2022-02-01T12:00")))
                .attempts(attempts()
                        .accepted(Closing.until(Moment.parse("2022-02-03T12:00")))
                        .build());
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(again, ResubmissionRule.replaces())));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 6),
                        submission("e2", "hw", ANNE.holder(), 1, 7),
                        redo("e3", "hw", ANNE.holder(), 48, 8),
                        redo("e4", "hw", ANNE.holder(), 49, 9));
        StudentOutcome outcome = evaluated(policy, record);
        assertThat(statuses(outcome, "hw")).containsExactly("counts", "refused", "counts", "refused");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(8, 10));
    }

    @Test
    void redosCloseWithTheItemWhereNothingElseIsStated() {
        HandIn.Builder again = rules().accepted(Closing.before(Moment.parse("2022-02-02T12:00")))
                .attempts(attempts().build());
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(again, ResubmissionRule.replaces())));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 6),
                        redo("e2", "hw", ANNE.holder(), 23, 8),
                        redo("e3", "hw", ANNE.holder(), 24, 9));
        assertThat(statuses(evaluated(policy, record), "hw")).containsExactly("counts", "counts", "refused");
    }

    @Test
    void aVersionThatIsSupersededLaterWasHandedInBeforeARedo() {
        HandIn.Builder again = rules().attempts(attempts().build());
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(again, ResubmissionRule.keepsHigher())));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 6),
                        redo("e2", "hw", ANNE.holder(), 1, 9),
                        submission("e3", "hw", ANNE.holder(), 2, 7));
        StudentOutcome outcome = evaluated(policy, record);
        assertThat(statuses(outcome, "hw")).containsExactly("superseded", "counts", "counts");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(9, 10));
    }

    @Test
    void nothingIsMissingBeforeItIsDue() {
        AttemptLimits.Builder always = AttemptLimits.builder();
        always.withoutEarlier(AttemptLimits.WithoutEarlier.ACCEPTED).late(AttemptLimits.Late.NEVER);
        HandIn.Builder again = rules().attempts(always.build());
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(again, ResubmissionRule.replaces())));
        CourseRecord.Builder record = roster().addSubmissions(redo("e1", "hw", ANNE.holder(), -5, 6));
        assertThat(score(evaluated(policy, record, -4), "hw")).isEqualTo(Score.pending(Fraction.of(10)));
        assertThat(score(evaluated(policy, record, 0), "hw")).isEqualTo(outOf(6, 10));
    }

    @Test
    void marksOfTheVersionThatCountsAreNotKnownWhileAnEarlierOneIsAllThereIs() {
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn()));
        CourseRecord.Builder record = roster().points("hw", ANNE, 9)
                .addSubmissions(
                        handed("e1", "hw", ANNE.holder(), 0).build(),
                        handed("e2", "hw", ANNE.holder(), 5).build());
        assertThat(score(evaluated(policy, record, 4), "hw")).isEqualTo(Score.pending(Fraction.of(10)));
        assertThat(score(evaluated(policy, record, 5), "hw")).isEqualTo(outOf(9, 10));
        CoursePolicy first = policy(variant -> variant.item("hw", handedIn(rules(HandIn.Counts.FIRST))));
        assertThat(score(evaluated(first, record, 4), "hw")).isEqualTo(outOf(9, 10));
    }

    @Test
    void marksOfWhatIsHandedInLaterAreNoEarlierWork() {
        HandIn.Builder again = rules().attempts(attempts().build());
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(again, ResubmissionRule.replaces())));
        CourseRecord.Builder record = roster().points("hw", ANNE, 5)
                .addSubmissions(
                        redo("e1", "hw", ANNE.holder(), 1, 9),
                        handed("e2", "hw", ANNE.holder(), 5).build());
        assertThat(statuses(evaluated(policy, record, 4), "hw")).containsExactly("refused");
        assertThat(statuses(evaluated(policy, record, 5), "hw")).containsExactly("refused", "counts");
    }
}
