package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.aPointEach;
import static org.coursepolicy.evaluate.Courses.attempts;
import static org.coursepolicy.evaluate.Courses.due;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.extension;
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
import static org.coursepolicy.evaluate.Payments.grant;
import static org.coursepolicy.evaluate.Payments.own;
import static org.coursepolicy.evaluate.Payments.perUnit;
import static org.coursepolicy.evaluate.Payments.request;
import static org.coursepolicy.evaluate.Payments.tokens;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.token.Allocation;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.ByPriority;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.InOrder;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;

/** In which order tokens are spent on lateness. */
class AllocationsTest {
    /** The first of three homeworks is due at 0 hours, the second at 24, the third at 48. */
    private static CoursePolicy three(int tokens, Allocation allocation) {
        Item.Builder group = Item.builder();
        group.item("hw3", due("2022-02-03T12:00", paid(), aPointEach()));
        return policy(tokens(tokens, allocation), variant -> variant.item(
                        "hw2", due("2022-02-02T12:00", paid(), aPointEach()))
                .item("hw1", due("2022-02-01T12:00", paid(), aPointEach()))
                .item("last", group.build()));
    }

    private static HandIn.Builder paid() {
        return rules().addDemands(perUnit("own"));
    }

    /** The first is handed in first and two days late, then the second and the third, each a day late. */
    private static CourseRecord.Builder late() {
        return roster().addSubmissions(
                        submission("e3", "hw3", ANNE.holder(), 49, 10),
                        submission("e2", "hw2", ANNE.holder(), 48, 10),
                        submission("e1", "hw1", ANNE.holder(), 47, 10));
    }

    /** The points of the three homeworks: how many tokens each was paid, from 10 down. */
    private static List<Fraction> points(CoursePolicy policy, CourseRecord.Builder record) {
        StudentOutcome outcome = evaluated(policy, record);
        return Stream.of("hw1", "hw2", "last/hw3")
                .map(item -> score(outcome, item).earned())
                .toList();
    }

    private static List<Fraction> are(long... points) {
        return LongStream.of(points).mapToObj(Fraction::of).toList();
    }

    @Test
    void bySubmissionWhatIsHandedInFirstIsPaidFirst() {
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e3", "hw3", ANNE.holder(), 49, 10),
                        submission("e2", "hw2", ANNE.holder(), 48, 10),
                        submission("e1", "hw1", ANNE.holder(), 60, 10));
        // The second, then the third, then the first, which is three days late.
        assertThat(points(three(1, InOrder.bySubmission()), record)).isEqualTo(are(7, 10, 9));
        assertThat(points(three(3, InOrder.bySubmission()), record)).isEqualTo(are(8, 10, 10));
    }

    @Test
    void byDeadlineWhatIsDueFirstIsPaidFirst() {
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e3", "hw3", ANNE.holder(), 49, 10),
                        submission("e2", "hw2", ANNE.holder(), 48, 10),
                        submission("e1", "hw1", ANNE.holder(), 60, 10));
        assertThat(points(three(2, InOrder.byDeadline()), record)).isEqualTo(are(9, 9, 9));
        assertThat(points(three(4, InOrder.byDeadline()), record)).isEqualTo(are(10, 10, 9));
    }

    @Test
    void byPriorityWhatIsNamedIsPaidFirstAndTheOthersByDeadline() {
        assertThat(points(three(1, ByPriority.of("hw3")), late())).isEqualTo(are(8, 9, 10));
        assertThat(points(three(1, ByPriority.of("last")), late())).isEqualTo(are(8, 9, 10));
        assertThat(points(three(2, ByPriority.of("hw3", "hw2")), late())).isEqualTo(are(8, 10, 10));
        assertThat(points(three(3, ByPriority.of("hw2")), late())).isEqualTo(are(10, 10, 9));
    }

    @Test
    void theOrderIsThatOfTheStatedDeadlines() {
        // With its extension the first is due after the second, and is one day late.
        CourseRecord.Builder record = late().addExtensions(extension("hw1", ANNE.holder(), 30));
        assertThat(points(three(1, InOrder.byDeadline()), record)).isEqualTo(are(10, 9, 9));
    }

    @Test
    void ofOneDeadlineTheOrderIsThatOfThePolicy() {
        CoursePolicy policy = policy(tokens(1, InOrder.byDeadline()), variant -> variant.item(
                        "z", due("2022-02-01T12:00", paid(), aPointEach()))
                .item("a", due("2022-02-01T12:00", paid(), aPointEach())));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "a", ANNE.holder(), 1, 10), submission("e2", "z", ANNE.holder(), 2, 10));
        StudentOutcome outcome = evaluated(policy, record);
        assertThat(score(outcome, "z")).isEqualTo(outOf(10, 10));
        assertThat(score(outcome, "a")).isEqualTo(outOf(9, 10));
    }

    @Test
    void whatIsDeclinedLeavesItsTokensToTheNext() {
        CourseRecord.Builder record =
                late().addRequests(request("r1", "hw1", ANNE.holder(), TokenRequest.Says.DECLINE, 400));
        assertThat(points(three(1, InOrder.byDeadline()), record)).isEqualTo(are(8, 10, 9));
    }

    @Test
    void allGrantsOfTheRecordCountFirst() {
        CourseRecord.Builder record = late().addGrants(grant("g1", ANNE, 2, 500));
        assertThat(points(three(0, InOrder.byDeadline()), record)).isEqualTo(are(10, 9, 9));
        assertThat(points(three(0, InOrder.bySubmission()), record)).isEqualTo(are(8, 9, 9));
    }

    @Test
    void redosArePaidBeforeLateness() {
        HandIn.Builder again =
                paid().addDemands(Demand.attempt("own", 1)).attempts(attempts().build());
        CoursePolicy policy = policy(tokens(2, InOrder.byDeadline()), variant -> variant.item(
                        "hw1", due("2022-02-01T12:00", paid(), aPointEach()))
                .item("hw2", due("2022-02-02T12:00", again, aPointEach(), ResubmissionRule.replaces())));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw1", ANNE.holder(), 47, 10),
                        submission("e2", "hw2", ANNE.holder(), 24, 4),
                        redo("e3", "hw2", ANNE.holder(), 900, 10));
        StudentOutcome outcome = evaluated(policy, record);
        assertThat(score(outcome, "hw2")).isEqualTo(outOf(10, 10));
        assertThat(score(outcome, "hw1")).isEqualTo(outOf(9, 10));
        assertThat(own(outcome)).containsExactly(2, 2, 0, 0);
    }

    @Test
    void aRedoMayBePaidByAGrantThatComesLater() {
        HandIn.Builder again =
                rules().addDemands(Demand.attempt("own", 1)).attempts(attempts().build());
        CoursePolicy policy = policy(
                tokens(0, InOrder.byDeadline()),
                variant -> variant.item("hw", handedIn(again, ResubmissionRule.replaces())));
        CourseRecord.Builder record = roster().addGrants(grant("g1", ANNE, 1, 500))
                .addSubmissions(submission("e1", "hw", ANNE.holder(), 0, 4), redo("e2", "hw", ANNE.holder(), 1, 9));
        assertThat(statuses(evaluated(policy, record), "hw")).containsExactly("counts", "counts");
    }

    @Test
    void anObjectiveWaitsForWhatAnotherAccountPays() {
        Demand other = Demand.lateUnits("slips", 1, Demand.Cover.PARTIAL);
        Value objective = Arithmetic.sum(Reference.to("hw1"), Reference.to("hw2"));
        // The best use stands first; hw1 is not graded, so that no way to spend is better than another.
        CoursePolicy policy = policy(
                tokens(1, BestUse.of(objective)), variant -> variant.account("slips", tokens(1, InOrder.byDeadline()))
                        .item("hw1", due("2022-02-01T12:00", rules().addDemands(other), aPointEach()))
                        .item("hw2", due("2022-02-02T12:00", paid(), aPointEach())));
        CourseRecord.Builder record = roster().addSubmissions(
                        handed("e1", "hw1", ANNE.holder(), 10).build(), submission("e2", "hw2", ANNE.holder(), 47, 10));
        assertThat(own(evaluated(policy, record))).containsExactly(1, 0, 0, 1);
    }
}
