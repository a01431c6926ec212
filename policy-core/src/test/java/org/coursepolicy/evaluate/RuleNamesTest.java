package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.CHEATING;
import static org.coursepolicy.evaluate.Courses.attempts;
import static org.coursepolicy.evaluate.Courses.costs;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.handedIn;
import static org.coursepolicy.evaluate.Courses.incident;
import static org.coursepolicy.evaluate.Courses.item;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.point;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.redo;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.submission;

import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.rule.Step;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.FirstPresent;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;

/** What names mean inside rules, and what incidents may read. */
class RuleNamesTest {
    @Test
    void aNumberThatStandsForRatingsNobodyGaveIsAFactor() {
        PeerAdjustment.Builder adjustment = PeerAdjustment.builder();
        adjustment
                .self(PeerAdjustment.Self.COUNTED)
                .factor(FirstPresent.builder()
                        .addOf(Reference.to(PeerAdjustment.OWN), Constant.of(2))
                        .build())
                .undefined(Fraction.ONE);
        CoursePolicy policy = policy(variant -> variant.item("m1", item(10, adjustment.build())));
        CourseRecord.Builder record = roster().points("m1", ANNE, 3);
        assertThat(score(evaluated(policy, record), "m1")).isEqualTo(outOf(6, 10));
    }

    @Test
    void whateverIsReadOfUnitsLateIsTheirNumber() {
        LatePenalty.Builder penalty = LatePenalty.builder();
        penalty.takes(Reference.percent(Step.LATE)).of(LatePenalty.Of.POINTS).floor(Fraction.ZERO);
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(penalty.build())));
        CourseRecord.Builder record = roster().addSubmissions(submission("e1", "hw", ANNE.holder(), 30, 8));
        assertThat(score(evaluated(policy, record), "hw")).isEqualTo(outOf(6, 10));
    }

    @Test
    void anAccountOfTheNameOfSomethingElseInARuleIsStillTheAccount() {
        Value tokens = Reference.to(ItemId.of("new"), TokenAccount.LEFT);
        HandIn.Builder again = rules().attempts(attempts().build());
        Item item = handedIn(again, ResubmissionRule.of(Arithmetic.product(tokens, point())));
        CoursePolicy policy =
                policy(variant -> variant.putAccounts(Name.of("new"), TokenAccount.of(HolderKind.STUDENT, 3))
                        .item("hw", item));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 8), redo("e2", "hw", ANNE.holder(), 1, 9));
        assertThat(score(evaluated(policy, record), "hw")).isEqualTo(outOf(3, 10));
    }

    @Test
    void whatFollowsFromAnIncidentMayReadAnItem() {
        CoursePolicy policy = policy(variant -> variant.putIncidents(CHEATING, costs(Reference.to("exam")))
                .item("hw", item(10, IncidentsStep.of()))
                .item("exam", Item.of(10)));
        CourseRecord.Builder record = roster().points("hw", ANNE, 8).points("exam", ANNE, 4);
        record.addIncidents(incident("n1", "hw", ANNE.holder()));
        assertThat(score(evaluated(policy, record), "hw")).isEqualTo(outOf(4, 10));
    }

    @Test
    void whatFollowsFromAnIncidentCannotReadTheItemToWhichItHappens() {
        assertThatThrownBy(() -> policy(variant -> variant.putIncidents(CHEATING, costs(Reference.to("hw")))
                        .item("hw", item(10, IncidentsStep.of()))))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("\"hw\", which reads itself");
    }
}
