package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.aPointEach;
import static org.coursepolicy.evaluate.Courses.attempts;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.extension;
import static org.coursepolicy.evaluate.Courses.handedIn;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.point;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.reasons;
import static org.coursepolicy.evaluate.Courses.redo;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.submission;
import static org.coursepolicy.evaluate.Payments.own;
import static org.coursepolicy.evaluate.Payments.request;
import static org.coursepolicy.evaluate.Payments.tokens;

import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.rule.Step;
import org.coursepolicy.time.Clock;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.Passing;
import org.coursepolicy.time.When;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several prices for lateness, limits, and accounts without an end. */
class PricesTest {
    private static Demand.Builder lateness(int price) {
        Demand.Builder demand = Demand.builder();
        return demand.account(Name.of("own")).price(price).buys(Demand.Buys.LATENESS);
    }

    private static Demand.Builder units(int price) {
        Demand.Builder demand = Demand.builder();
        return demand.account(Name.of("own"))
                .price(price)
                .buys(Demand.Buys.LATE_UNIT)
                .cover(Demand.Cover.PARTIAL);
    }

    private static final Closing A_DAY = Closing.until(When.parse("due+PT24H"));

    private static CoursePolicy with(TokenAccount own, Demand... demands) {
        return policy(own, variant -> variant.item("hw", handedIn(rules().addDemands(demands), aPointEach())));
    }

    private static StudentOutcome late(CoursePolicy policy, int hours) {
        return evaluated(policy, roster().addSubmissions(submission("e1", "hw", ANNE.holder(), hours, 10)));
    }

    @ParameterizedTest
    @CsvSource({
        // tokens, hours late, points, spent
        "3, 24, 10, 1",
        "3, 25, 10, 3",
        "2, 24, 10, 1",
        "2, 25, 8, 0",
        "0, 24, 9, 0"
    })
    void thePriceOfLatenessRisesAfterADay(int tokens, int hours, int points, int spent) {
        CoursePolicy policy = with(
                tokens(tokens), lateness(1).accepted(A_DAY).build(), lateness(3).build());
        StudentOutcome outcome = late(policy, hours);
        assertThat(score(outcome, "hw")).isEqualTo(outOf(points, 10));
        assertThat(own(outcome)).containsExactly(tokens, spent, 0, tokens - spent);
    }

    @Test
    void whatTheFirstPriceDoesNotCoverIsOfferedToTheSecond() {
        // Three days late by 60 hours: two units at one token, the third at two.
        CoursePolicy policy = with(
                tokens(9),
                units(1).most(2).accepted(Closing.until(When.parse("due+P7D"))).build(),
                units(2).build());
        StudentOutcome outcome = late(policy, 60);
        assertThat(score(outcome, "hw")).isEqualTo(outOf(10, 10));
        assertThat(own(outcome)).containsExactly(9, 4, 0, 5);
    }

    @ParameterizedTest
    @CsvSource({
        // cover, hours late, points, spent; at most two units
        "PARTIAL, 24, 10, 1",
        "PARTIAL, 48, 10, 2",
        "PARTIAL, 49, 9, 2",
        "WHOLE, 48, 10, 2",
        "WHOLE, 49, 7, 0"
    })
    void onlySoManyUnitsOfOneItemArePaid(Demand.Cover cover, int hours, int points, int spent) {
        Demand.Builder limited = Demand.builder();
        limited.account(Name.of("own"))
                .price(1)
                .buys(Demand.Buys.LATE_UNIT)
                .cover(cover)
                .most(2);
        StudentOutcome outcome = late(with(tokens(9), limited.build()), hours);
        assertThat(score(outcome, "hw")).isEqualTo(outOf(points, 10));
        assertThat(own(outcome)).containsExactly(9, spent, 0, 9 - spent);
    }

    @Test
    void aRedoThatCanBePaidNoLongerIsRefused() {
        Demand.Builder price = Demand.builder();
        price.account(Name.of("own")).price(1).buys(Demand.Buys.ATTEMPT).accepted(A_DAY);
        HandIn.Builder again =
                rules().addDemands(price.build()).attempts(attempts().build());
        CoursePolicy policy =
                policy(tokens(3), variant -> variant.item("hw", handedIn(again, ResubmissionRule.replaces())));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 5),
                        redo("e2", "hw", ANNE.holder(), 24, 6),
                        redo("e3", "hw", ANNE.holder(), 25, 7));
        StudentOutcome outcome = evaluated(policy, record);
        assertThat(reasons(outcome, "hw")).containsExactly("", "", "a redo can be paid no longer");
        assertThat(own(outcome)).containsExactly(3, 1, 0, 2);
    }

    @Test
    void anUnlimitedAccountPaysEverythingAndCountsIt() {
        CoursePolicy policy = with(TokenAccount.unlimited(HolderKind.STUDENT), units(2).build());
        StudentOutcome outcome = late(policy, 24 * 400);
        assertThat(score(outcome, "hw")).isEqualTo(outOf(10, 10));
        assertThat(own(outcome)).containsExactly(800, 800, 0, 0);
        assertThat(own(late(policy, 0))).containsExactly(0, 0, 0, 0);
    }

    @Test
    void whatIsPaidOnRequestMustBeAskedForInTime() {
        Demand asked = units(1).spending(Demand.Spending.REQUESTED)
                .asked(Closing.before(When.parse("due")))
                .build();
        CoursePolicy policy = with(tokens(3), asked);
        CourseRecord.Builder late = roster().addSubmissions(submission("e1", "hw", ANNE.holder(), 30, 10))
                .addRequests(request("r1", "hw", ANNE.holder(), TokenRequest.Says.SPEND, 0));
        assertThat(own(evaluated(policy, late))).containsExactly(3, 0, 0, 3);
        CourseRecord.Builder inTime = late.addRequests(request("r2", "hw", ANNE.holder(), TokenRequest.Says.SPEND, -1));
        assertThat(own(evaluated(policy, inTime))).containsExactly(3, 2, 0, 1);
    }

    // ---- what steps read beside lateness

    private static CoursePolicy bonus(String names, Clock clock) {
        HandIn.Builder rules = HandIn.builder();
        rules.clock(clock).counts(HandIn.Counts.LAST);
        LatePenalty.Builder penalty = LatePenalty.builder();
        penalty.takes(Arithmetic.product(Constant.of(-5), Reference.to(names)))
                .of(LatePenalty.Of.MAXIMUM)
                .floor(Fraction.ZERO);
        return policy(variant -> variant.item("hw", handedIn(rules, penalty.build())));
    }

    @ParameterizedTest
    @CsvSource({
        // hours late, points: half a point for each day begun before the deadline
        "-24, 10.5",
        "-25, 11",
        "-1, 10.5",
        "0, 10",
        "1, 10"
    })
    void workBeforeTheDeadlineEarnsABonusEvenBeyondTheMaximum(int hours, String points) {
        StudentOutcome outcome = late(bonus(Step.EARLY, Elapsed.startedDays()), hours);
        assertThat(score(outcome, "hw").earned()).isEqualTo(Fraction.parse(points));
    }

    @Test
    void aClockOfMomentsKnowsNoEarlyWork() {
        Clock passing = Passing.builder().moment("due").build();
        assertThat(score(late(bonus(Step.EARLY, passing), -100), "hw")).isEqualTo(outOf(10, 10));
    }

    @Test
    void withAnExtensionWorkIsEarlyAgainstTheExtendedDeadline() {
        CourseRecord.Builder record = roster().addExtensions(extension("hw", ANNE.holder(), 24))
                .addSubmissions(submission("e1", "hw", ANNE.holder(), 0, 10));
        assertThat(score(evaluated(bonus(Step.EARLY, Elapsed.startedDays()), record), "hw")
                        .earned())
                .isEqualTo(Fraction.parse("10.5"));
    }

    @Test
    void theDaysThatWereGivenAreExactAndThoseOfThePolicy() {
        Becomes.Builder given = Becomes.builder();
        Item.Builder item = Item.builder();
        item.points(10)
                .issued(When.parse("2022-01-25T00:00"))
                .due(When.parse("2022-02-01T12:00"))
                .handIn(rules().build())
                .addPipeline(given.value(Arithmetic.product(point(), Reference.to(Step.GIVEN)))
                        .build());
        CoursePolicy policy = policy(variant -> variant.item("hw", item.build()));
        CourseRecord.Builder record = roster().addExtensions(extension("hw", ANNE.holder(), 24))
                .addSubmissions(submission("e1", "hw", ANNE.holder(), 0, 10));
        assertThat(score(evaluated(policy, record), "hw").earned()).isEqualTo(Fraction.parse("7.5"));
    }
}
