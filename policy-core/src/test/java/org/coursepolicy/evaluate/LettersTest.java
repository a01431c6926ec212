package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.CHEATING;
import static org.coursepolicy.evaluate.Courses.DUE;
import static org.coursepolicy.evaluate.Courses.attempts;
import static org.coursepolicy.evaluate.Courses.costs;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.handedIn;
import static org.coursepolicy.evaluate.Courses.incident;
import static org.coursepolicy.evaluate.Courses.item;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.point;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.submission;

import java.time.LocalDate;
import java.time.LocalTime;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.Mark;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.rule.Notice;
import org.coursepolicy.rule.Step;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Moment;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;

/** For what a letter waits, and for what it does not. */
class LettersTest {
    @Test
    void aLetterWaitsForWhatStepsRead() {
        Becomes.Builder becomes = Becomes.builder();
        Step atMostExam = becomes.value(Arithmetic.least(Reference.to(Step.SCORE), Reference.to("exam")))
                .build();
        CoursePolicy policy = policy(
                variant -> variant.item("hw", item(10, atMostExam)).item("exam", Item.of(10)), Reference.percent("hw"));
        assertThat(evaluated(policy, roster().points("hw", ANNE, 8)).open()).containsExactly("exam");
        assertThat(evaluated(policy, roster()).open()).containsExactly("exam", "hw");
        assertThat(evaluated(policy, roster().mark("hw", ANNE.holder(), Mark.State.EXCUSED))
                        .open())
                .isEmpty();
    }

    @Test
    void aGroupIsNotMissedBesideWhatIsMissedOfIt() {
        Item.Builder group = Item.builder();
        group.item("a", Item.of(10)).item("b", Item.of(10));
        CoursePolicy policy = policy(
                variant -> variant.item("hw", group.build()),
                Arithmetic.sum(Reference.percent("hw/a"), Reference.percent("hw")));
        assertThat(evaluated(policy, roster().points("b", ANNE, 5)).open()).containsExactly("hw/a");
    }

    @Test
    void whatAnswersNeedDoesNotWaitForAnswersThatAreNotNeeded() {
        Item.Builder group = Item.builder();
        group.item("a", Item.of(10)).item("b", Item.of(10)).aggregate(AnyAggregate.of(1));
        CoursePolicy policy = policy(variant -> variant.item("exam", group.build()), Reference.percent("exam"));
        assertThat(evaluated(policy, roster().points("b", ANNE, 5)).open()).isEmpty();
        assertThat(evaluated(policy, roster()).open()).containsExactly("exam");
    }

    @Test
    void aBonusThatAStepTookAwayIsGradedStill() {
        LatePenalty.Builder all = LatePenalty.builder();
        all.takes(Reference.to(Step.SCORE)).of(LatePenalty.Of.POINTS).floor(Fraction.ZERO);
        Becomes.Builder five = Becomes.builder();
        Item.Builder bonus = Item.builder();
        bonus.bonus(Fraction.of(10))
                .handIn(rules().attempts(attempts().build()).build())
                .addPipeline(
                        all.build(),
                        ResubmissionRule.replaces(),
                        five.value(Constant.of(5)).build());
        CoursePolicy policy = policy(variant -> variant.item("hw", bonus.build()));
        CourseRecord.Builder record = roster().addSubmissions(submission("e1", "hw", ANNE.holder(), 0, 8));
        assertThat(score(evaluated(policy, record), "hw")).isEqualTo(outOf(5, 0));
    }

    @Test
    void whatNothingMayDropIsAwaitedBeforeOthersCount() {
        Item question = item(10, IncidentsStep.of());
        Item.Builder exam = Item.builder();
        exam.item("a", question).item("b", question).item("c", question).aggregate(AnyAggregate.of(2));
        CoursePolicy policy = policy(
                variant -> variant.putIncidents(CHEATING, costs(Constant.of(0))).item("exam", exam.build()),
                Reference.percent("exam"));
        CourseRecord.Builder record = roster().points("a", ANNE, 8).points("b", ANNE, 9);
        record.addIncidents(incident("n1", "c", ANNE.holder()));
        StudentOutcome waiting = evaluated(policy, record);
        assertThat(score(waiting, "exam")).isEqualTo(new Score(Fraction.of(9), Fraction.of(10), Fraction.of(10)));
        assertThat(waiting.open()).containsExactly("exam/c");
    }

    @Test
    void aLetterDoesNotWaitForWhatPeopleAreTold() {
        Reference days = Reference.to(ItemId.of("lectures"), Sessions.DAYS);
        Step told = Notice.when(Comparison.atLeast(days, 1), "well done");
        Step compared = Notice.when(Comparison.atLeast(Reference.to("exam"), 5), "and there");
        CoursePolicy policy = policy(
                variant -> variant.putSessions(
                                Name.of("lectures"), Sessions.on(LocalTime.NOON, LocalDate.of(2023, 1, 1)))
                        .item("hw", item(10, told, compared))
                        .item("exam", Item.of(10)),
                Reference.percent("hw"));
        assertThat(evaluated(policy, roster().points("hw", ANNE, 8), 1).open()).isEmpty();
    }

    @Test
    void tokensAreNotLeftOverWhileARedoCanStillCostThem() {
        Demand.Builder price = Demand.builder();
        HandIn.Builder again = rules().accepted(Closing.until(Moment.parse("2022-02-01T12:00")))
                .addDemands(price.account(Name.of("own"))
                        .price(3)
                        .buys(Demand.Buys.ATTEMPT)
                        .build())
                .attempts(attempts()
                        .accepted(Closing.until(Moment.parse("2022-02-03T12:00")))
                        .build());
        CoursePolicy policy = policy(
                variant -> variant.putAccounts(Name.of("own"), TokenAccount.of(HolderKind.STUDENT, 3))
                        .item("hw", handedIn(again, ResubmissionRule.replaces())),
                Arithmetic.product(point(), Reference.to(ItemId.of("own"), TokenAccount.LEFT)));
        Result three = Quantity.points(Fraction.of(3));
        assertThat(evaluated(policy, roster(), 1).open()).containsExactly("own");
        assertThat(evaluated(policy, roster(), 49).total()).isEqualTo(three);
        Extension.Builder extension = Extension.builder();
        CourseRecord.Builder extended = roster().addExtensions(extension
                .item(ItemId.of("hw"))
                .holder(ANNE.holder())
                .until(DUE.plusSeconds(60 * 3600))
                .reason("illness")
                .build());
        assertThat(evaluated(policy, extended, 49).open()).containsExactly("own");
        assertThat(evaluated(policy, extended, 61).total()).isEqualTo(three);
    }
}
