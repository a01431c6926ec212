package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.handed;
import static org.coursepolicy.evaluate.Courses.handedIn;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.point;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.problems;
import static org.coursepolicy.evaluate.Courses.regrade;
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

import java.util.Objects;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.rule.Step;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.When;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;

/** Tokens that are spent so that an objective is as great as it can be. */
class BestUseEdgesTest {
    private static final Value SUM = Arithmetic.sum(Reference.to("a1"), Reference.to("a2"));

    /** Two homeworks of ten points, due at once, that lose two points for each day that nothing covers. */
    private static CoursePolicy two(int tokens, Value objective, HandIn.Counts counts, Demand demand) {
        Item homework = handedIn(rules(counts).addDemands(demand), LatePenalty.percentPerUnit(20));
        return policy(tokens(tokens, BestUse.of(objective)), variant -> variant.item("a1", homework)
                .item("a2", homework));
    }

    private static CoursePolicy two(int tokens, Value objective) {
        return two(tokens, objective, HandIn.Counts.LAST, perUnit("own"));
    }

    private static CourseRecord.Builder late(int first, long points, int second, long others) {
        return roster().addSubmissions(
                        submission("e1", "a1", ANNE.holder(), first, points),
                        submission("e2", "a2", ANNE.holder(), second, others));
    }

    private static String told(StudentOutcome outcome) {
        return Objects.requireNonNull(outcome.accounts().get(Name.of("own")))
                .explanation()
                .orElseThrow()
                .toString();
    }

    private static Step tenthOfWhatIsEarned() {
        LatePenalty.Builder tenth = LatePenalty.builder();
        return tenth.takes(Arithmetic.product(Constant.of(10), Reference.to(Step.UNCOVERED)))
                .of(LatePenalty.Of.EARNED)
                .floor(Fraction.ZERO)
                .build();
    }

    @Test
    void aTokenIsSpentWhereItSavesMost() {
        Item homework = handedIn(rules().addDemands(perUnit("own")), tenthOfWhatIsEarned());
        CoursePolicy policy = policy(tokens(1, BestUse.of(SUM)), variant -> variant.item("a1", homework)
                .item("a2", homework));
        // The first loses 0.6 points of 6, the second 0.9 of 9.
        StudentOutcome outcome = evaluated(policy, late(10, 6, 10, 9));
        assertThat(score(outcome, "a1").earned()).isEqualTo(Fraction.parse("5.4"));
        assertThat(score(outcome, "a2").earned()).isEqualTo(Fraction.of(9));
        assertThat(own(outcome)).containsExactly(1, 1, 0, 0);
    }

    @Test
    void ofEqualWaysTheEarlierDeadlineHasMoreTokens() {
        // Both are one day late, and there is one token.
        StudentOutcome outcome = evaluated(two(1, SUM), late(10, 10, 10, 10));
        assertThat(score(outcome, "a1")).isEqualTo(outOf(10, 10));
        assertThat(score(outcome, "a2")).isEqualTo(outOf(8, 10));
    }

    @Test
    void aTokenThatGainsNothingStays() {
        StudentOutcome outcome = evaluated(two(5, SUM), late(10, 0, 30, 10));
        assertThat(own(outcome)).containsExactly(5, 2, 0, 3);
        assertThat(score(outcome, "a2")).isEqualTo(outOf(10, 10));
    }

    @Test
    void theExplanationTellsTheObjectiveAndTheNextBestWay() {
        // Spent on both it is 20; on one of them 18.
        assertThat(told(evaluated(two(2, SUM), late(10, 10, 10, 10))))
                .contains("as great as it can be: 20 points; the next best way to spend them makes it 18 points");
        // Paid whole or not at all, one token is spent on the second or stays.
        Demand whole = Demand.lateUnits("own", 1, Demand.Cover.WHOLE);
        assertThat(told(evaluated(two(1, SUM, HandIn.Counts.LAST, whole), late(30, 10, 10, 10))))
                .contains("as great as it can be: 16 points; the next best way to spend them makes it 14 points");
    }

    @Test
    void versionAndTokensAreChosenTogether() {
        // a1 earns 5 on time, or 10 a day late: 8 without a token. a2 is two days late: 6, 8 or 10.
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "a1", ANNE.holder(), -1, 5),
                        submission("e2", "a1", ANNE.holder(), 20, 10),
                        submission("e3", "a2", ANNE.holder(), 40, 10));
        StudentOutcome outcome = evaluated(two(2, SUM, HandIn.Counts.BEST, perUnit("own")), record);
        assertThat(statuses(outcome, "a1")).containsExactly("superseded", "counts");
        assertThat(score(outcome, "a1")).isEqualTo(outOf(10, 10));
        assertThat(score(outcome, "a2")).isEqualTo(outOf(8, 10));
        assertThat(own(outcome)).containsExactly(2, 2, 0, 0);
    }

    @Test
    void aVersionOnTimeCountsWhereTokensAreBetterSpentElsewhere() {
        // a1 earns 7 on time or 8 with a token; a2 saves two points with it.
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "a1", ANNE.holder(), -1, 7),
                        submission("e2", "a1", ANNE.holder(), 20, 8),
                        submission("e3", "a2", ANNE.holder(), 20, 10));
        StudentOutcome outcome = evaluated(two(1, SUM, HandIn.Counts.BEST, perUnit("own")), record);
        assertThat(statuses(outcome, "a1")).containsExactly("counts", "superseded");
        assertThat(score(outcome, "a2")).isEqualTo(outOf(10, 10));
    }

    @Test
    void whatIsPaidWholeIsPaidWholeOrNotAtAll() {
        Demand whole = Demand.lateUnits("own", 1, Demand.Cover.WHOLE);
        // Two days of the first save four points, one day of the second two; there are two tokens.
        StudentOutcome outcome = evaluated(two(2, SUM, HandIn.Counts.LAST, whole), late(30, 10, 10, 10));
        assertThat(score(outcome, "a1")).isEqualTo(outOf(10, 10));
        assertThat(score(outcome, "a2")).isEqualTo(outOf(8, 10));
        // With one token the first cannot be paid at all.
        StudentOutcome less = evaluated(two(1, SUM, HandIn.Counts.LAST, whole), late(30, 10, 10, 10));
        assertThat(score(less, "a1")).isEqualTo(outOf(6, 10));
        assertThat(score(less, "a2")).isEqualTo(outOf(10, 10));
    }

    @Test
    void whereNeitherIsASumAllWaysAreTried() {
        Value least = Arithmetic.least(Reference.to("a1"), Reference.to("a2"));
        // One token alone lifts only one of the two, and so nothing; it stays.
        assertThat(own(evaluated(two(1, least), late(10, 10, 10, 10)))).containsExactly(1, 0, 0, 1);
        assertThat(own(evaluated(two(2, least), late(10, 10, 10, 10)))).containsExactly(2, 2, 0, 0);
        // Two days and one day late with two tokens: 8 and 8 with one on the first.
        StudentOutcome outcome = evaluated(two(2, least), late(30, 10, 10, 10));
        assertThat(score(outcome, "a1")).isEqualTo(outOf(8, 10));
        assertThat(score(outcome, "a2")).isEqualTo(outOf(8, 10));
        assertThat(own(outcome)).containsExactly(2, 1, 0, 1);
    }

    @Test
    void theObjectiveMayReadWhatIsSpent() {
        Value dear = Arithmetic.difference(SUM, Arithmetic.product(point(), Constant.of(3), TokenAccount.spent("own")));
        Value cheap = Arithmetic.difference(SUM, Arithmetic.product(point(), TokenAccount.spent("own")));
        assertThat(own(evaluated(two(2, dear), late(10, 10, 10, 10)))).containsExactly(2, 0, 0, 2);
        assertThat(own(evaluated(two(2, cheap), late(10, 10, 10, 10)))).containsExactly(2, 2, 0, 0);
    }

    @Test
    void whatIsDeclinedIsNotPaid() {
        CourseRecord.Builder record =
                late(10, 10, 10, 10).addRequests(request("r1", "a1", ANNE.holder(), TokenRequest.Says.DECLINE, 0));
        StudentOutcome outcome = evaluated(two(2, SUM), record);
        assertThat(score(outcome, "a1")).isEqualTo(outOf(8, 10));
        assertThat(score(outcome, "a2")).isEqualTo(outOf(10, 10));
    }

    @Test
    void grantsOfTheRecordCountFirst() {
        CourseRecord.Builder record = late(10, 10, 10, 10).addGrants(grant("g1", ANNE, 1, 500));
        assertThat(own(evaluated(two(1, SUM), record))).containsExactly(2, 2, 0, 0);
    }

    @Test
    void whereNothingIsHandedInNothingIsSpent() {
        assertThat(own(evaluated(two(2, SUM), roster()))).containsExactly(2, 0, 0, 2);
    }

    @Test
    void theExplanationTellsWhyNothingIsSpent() {
        assertThat(told(evaluated(two(1, SUM), late(10, 0, -1, 10))))
                .contains("nothing is spent", "as great as it can be: 10 points");
    }

    @Test
    void aRecordThatGrantsTooManyTokensToTryAllWaysIsRefused() {
        // 76 days late each: 77 x 77 = 5,929 ways to spend 200 tokens; 66 days make 67 x 67 = 4,489.
        Value least = Arithmetic.least(Reference.to("a1"), Reference.to("a2"));
        CourseRecord.Builder few = late(24 * 66, 10, 24 * 66, 10).addGrants(grant("g1", ANNE, 200, 0));
        assertThat(problems(two(1, least), few)).isEmpty();
        CourseRecord.Builder many = late(24 * 76, 10, 24 * 76, 10).addGrants(grant("g1", ANNE, 200, 0));
        assertThat(problems(two(1, least), many))
                .containsExactly("/grants LIMIT: found tokens of \"own\" that can be spent in more than 5,000 ways, "
                        + "expected fewer tokens, or an objective of the policy that is a sum over items");
        assertThat(problems(two(1, SUM), many)).isEmpty();
    }

    @Test
    void noMoreIsCoveredThanIsLate() {
        Elapsed.Builder clock = Elapsed.builder();
        HandIn.Builder prorated = HandIn.builder();
        prorated.clock(clock.unit(java.time.Duration.ofHours(24))
                        .count(Elapsed.Count.PRORATED)
                        .build())
                .counts(HandIn.Counts.LAST);
        Item homework = handedIn(prorated.addDemands(perUnit("own")), LatePenalty.percentPerUnit(20));
        CoursePolicy policy = policy(tokens(3, BestUse.of(SUM)), variant -> variant.item("a1", homework)
                .item("a2", homework));
        // A day and a half late: two tokens, and nothing beyond the ten points.
        StudentOutcome outcome = evaluated(policy, late(36, 10, -1, 10));
        assertThat(score(outcome, "a1")).isEqualTo(outOf(10, 10));
        assertThat(own(outcome)).containsExactly(3, 2, 0, 1);
    }

    @Test
    void theObjectiveCountsTheMarksOfRegrades() {
        HandIn.Builder regraded = rules().regrades(Closing.until(When.parse("due+P7D")));
        Item homework = handedIn(regraded.addDemands(perUnit("own")), tenthOfWhatIsEarned());
        CoursePolicy policy = policy(tokens(1, BestUse.of(SUM)), variant -> variant.item("a1", homework)
                .item("a2", homework));
        // Graded again, the first loses 1 point of 10 where nothing covers it, the second 0.9 of 9.
        CourseRecord.Builder record = late(10, 5, 10, 9).addSubmissions(regrade("g3", "a1", ANNE.holder(), 50, 10));
        StudentOutcome outcome = evaluated(policy, record);
        assertThat(score(outcome, "a1")).isEqualTo(outOf(10, 10));
        assertThat(own(outcome)).containsExactly(1, 1, 0, 0);
    }

    @Test
    void aVersionWithoutAMarkIsWorthLessThanOneWithAMark() {
        // On time it is not graded yet; a day late it has 10 points, for a token.
        Submission open =
                handed("e1", "a1", ANNE.holder(), 20).score(Mark.State.UNGRADED).build();
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e0", "a1", ANNE.holder(), 10, 10),
                        open,
                        submission("e2", "a2", ANNE.holder(), -1, 10));
        Demand whole = Demand.lateness("own", 1);
        StudentOutcome outcome = evaluated(two(1, SUM, HandIn.Counts.BEST, whole), record);
        assertThat(statuses(outcome, "a1")).containsExactly("counts", "superseded");
    }
}
