package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.DUE;
import static org.coursepolicy.evaluate.Courses.aPointEach;
import static org.coursepolicy.evaluate.Courses.attempts;
import static org.coursepolicy.evaluate.Courses.evaluated;
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
import static org.coursepolicy.evaluate.Payments.tokens;

import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.rule.Step;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Moment;
import org.coursepolicy.time.When;
import org.coursepolicy.token.Demand;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;

/** When a redo is refused: before it opens, after it closes, without what it needs, or where nothing allows it. */
class AttemptsTest {
    private static CoursePolicy redone(AttemptLimits.Builder limits, Step... before) {
        HandIn.Builder again = rules().addDemands(Demand.attempt("own", 1)).attempts(limits.build());
        Item.Builder item = Item.builder();
        item.points(10)
                .due(Moment.parse("2022-02-01T12:00"))
                .handIn(again.build())
                .addPipeline(before)
                .addPipeline(ResubmissionRule.replaces());
        return policy(tokens(5), variant -> variant.item("hw", item.build()));
    }

    private static Submission returned(int hoursLate, int returned) {
        return handed("e1", "hw", ANNE.holder(), hoursLate)
                .score(new Mark.Points(Fraction.of(4)))
                .returned(DUE.plusSeconds(returned * 3600L))
                .build();
    }

    @Test
    void aRedoWithoutWhatItNeedsIsRefusedAndCostsNothing() {
        AttemptLimits.Builder limits = attempts();
        CoursePolicy policy = redone(limits.addNeeds(Name.of("reflection"), Name.of("plan")));
        Submission half = handed("e2", "hw", ANNE.holder(), 1)
                .as(Submission.As.REDO)
                .addWith(Name.of("reflection"))
                .score(new Mark.Points(Fraction.of(9)))
                .build();
        Submission all = handed("e3", "hw", ANNE.holder(), 2)
                .as(Submission.As.REDO)
                .addWith(Name.of("plan"), Name.of("poem"), Name.of("reflection"))
                .score(new Mark.Points(Fraction.of(8)))
                .build();
        CourseRecord.Builder record = roster().addSubmissions(submission("e1", "hw", ANNE.holder(), 0, 4), half, all);
        StudentOutcome outcome = evaluated(policy, record);
        assertThat(reasons(outcome, "hw")).containsExactly("", "it came without plan", "");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(8, 10));
        assertThat(own(outcome)).containsExactly(5, 1, 0, 4);
    }

    private static AttemptLimits.Builder atMostFive() {
        AttemptLimits.Builder limits = attempts();
        return limits.when(Comparison.atMost(Reference.to(ResubmissionRule.OLD), 5));
    }

    @Test
    void aRedoIsRefusedWhereThePointsBeforeItDoNotAllowIt() {
        CourseRecord.Builder five = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 5), redo("e2", "hw", ANNE.holder(), 1, 9));
        assertThat(score(evaluated(redone(atMostFive()), five), "hw")).isEqualTo(outOf(9, 10));
        CourseRecord.Builder six = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 6), redo("e2", "hw", ANNE.holder(), 1, 9));
        StudentOutcome refused = evaluated(redone(atMostFive()), six);
        assertThat(reasons(refused, "hw")).containsExactly("", "what must hold of the points before it does not hold");
        assertThat(score(refused, "hw")).isEqualTo(outOf(6, 10));
        assertThat(own(refused)).containsExactly(5, 0, 0, 5);
    }

    @Test
    void thePointsBeforeItAreThoseAfterThePenalty() {
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 30, 7), redo("e2", "hw", ANNE.holder(), 40, 9));
        assertThat(score(evaluated(redone(atMostFive(), aPointEach()), record), "hw"))
                .isEqualTo(outOf(9, 10));
    }

    @Test
    void thePointsBeforeItAreThoseAfterEarlierRedos() {
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 3),
                        redo("e2", "hw", ANNE.holder(), 1, 6),
                        redo("e3", "hw", ANNE.holder(), 2, 9));
        StudentOutcome outcome = evaluated(redone(atMostFive()), record);
        assertThat(statuses(outcome, "hw")).containsExactly("counts", "counts", "refused");
        assertThat(score(outcome, "hw")).isEqualTo(outOf(6, 10));
        assertThat(own(outcome)).containsExactly(5, 1, 0, 4);
    }

    @Test
    void thePointsBeforeItAreThoseOfARegradeBeforeIt() {
        HandIn.Builder again = rules().regrades(Closing.until(When.parse("due+P7D")))
                .attempts(atMostFive().build());
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(again, ResubmissionRule.replaces())));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 5),
                        regrade("g2", "hw", ANNE.holder(), 1, 6),
                        redo("e3", "hw", ANNE.holder(), 2, 9));
        assertThat(statuses(evaluated(policy, record), "hw")).containsExactly("counts", "counts", "refused");
    }

    @Test
    void whereThePointsBeforeItAreNotKnownItIsRefused() {
        CourseRecord.Builder record = roster().addSubmissions(
                        handed("e1", "hw", ANNE.holder(), 0).build(), redo("e2", "hw", ANNE.holder(), 1, 9));
        StudentOutcome outcome = evaluated(redone(atMostFive()), record);
        assertThat(statuses(outcome, "hw")).containsExactly("counts", "refused");
        assertThat(own(outcome)).containsExactly(5, 0, 0, 5);
    }

    @Test
    void redosCloseSoLongAfterTheMarkCameBack() {
        AttemptLimits.Builder limits = attempts();
        CoursePolicy policy = redone(limits.accepted(Closing.until(When.parse("returned+P7D"))));
        // It came back after 48 hours, so up to 48 + 168 = 216.
        CourseRecord.Builder inTime = roster().addSubmissions(returned(0, 48), redo("e2", "hw", ANNE.holder(), 216, 9));
        assertThat(statuses(evaluated(policy, inTime), "hw")).containsExactly("counts", "counts");
        CourseRecord.Builder late = roster().addSubmissions(returned(0, 48), redo("e2", "hw", ANNE.holder(), 217, 9));
        assertThat(reasons(evaluated(policy, late), "hw")).containsExactly("", "handed in after redos closed");
    }

    @Test
    void theSecondRedoWaitsForTheMarkOfTheFirst() {
        AttemptLimits.Builder limits = attempts();
        CoursePolicy policy = redone(limits.accepted(Closing.until(When.parse("returned+PT24H"))));
        Submission first = handed("e2", "hw", ANNE.holder(), 60)
                .as(Submission.As.REDO)
                .score(new Mark.Points(Fraction.of(6)))
                .returned(DUE.plusSeconds(100 * 3600L))
                .build();
        CourseRecord.Builder record =
                roster().addSubmissions(returned(0, 48), first, redo("e3", "hw", ANNE.holder(), 124, 9));
        assertThat(statuses(evaluated(policy, record), "hw")).containsExactly("counts", "counts", "counts");
        CourseRecord.Builder late =
                roster().addSubmissions(returned(0, 48), first, redo("e3", "hw", ANNE.holder(), 125, 9));
        assertThat(statuses(evaluated(policy, late), "hw")).containsExactly("counts", "counts", "refused");
    }

    @Test
    void redosMayOpenWhenTheMarkComesBack() {
        AttemptLimits.Builder limits = attempts();
        CoursePolicy policy = redone(limits.from(When.parse("returned")));
        CourseRecord.Builder record = roster().addSubmissions(
                        returned(0, 48),
                        redo("e2", "hw", ANNE.holder(), 47, 7),
                        redo("e3", "hw", ANNE.holder(), 48, 8));
        StudentOutcome outcome = evaluated(policy, record);
        assertThat(statuses(outcome, "hw")).containsExactly("counts", "refused", "counts");
        CourseRecord.Builder never = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 4), redo("e2", "hw", ANNE.holder(), 900, 9));
        assertThat(statuses(evaluated(policy, never), "hw")).containsExactly("counts", "refused");
    }

    /** The first version counts; a second one, later, has another return of its mark. */
    private static CoursePolicy firstCounts(AttemptLimits.Builder limits) {
        HandIn.Builder again = rules(HandIn.Counts.FIRST).attempts(limits.build());
        return policy(variant -> variant.item("hw", handedIn(again, ResubmissionRule.replaces())));
    }

    @Test
    void theMarkThatComesBackIsThatOfTheVersionThatCounts() {
        CoursePolicy policy = firstCounts(attempts().from(When.parse("returned")));
        Submission superseded = handed("e2", "hw", ANNE.holder(), 10)
                .score(new Mark.Points(Fraction.of(3)))
                .build();
        CourseRecord.Builder open =
                roster().addSubmissions(returned(0, 48), superseded, redo("e3", "hw", ANNE.holder(), 60, 9));
        assertThat(statuses(evaluated(policy, open), "hw")).containsExactly("counts", "superseded", "counts");
        Submission counting = submission("e0", "hw", ANNE.holder(), -5, 6);
        CourseRecord.Builder closed =
                roster().addSubmissions(counting, returned(0, 48), redo("e3", "hw", ANNE.holder(), 60, 9));
        assertThat(statuses(evaluated(policy, closed), "hw")).containsExactly("counts", "superseded", "refused");
    }
}
