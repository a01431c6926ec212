package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.BEN;
import static org.coursepolicy.evaluate.Courses.DUE;
import static org.coursepolicy.evaluate.Courses.PHD;
import static org.coursepolicy.evaluate.Courses.TEAM;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.grouped;
import static org.coursepolicy.evaluate.Courses.handed;
import static org.coursepolicy.evaluate.Courses.handedIn;
import static org.coursepolicy.evaluate.Courses.item;
import static org.coursepolicy.evaluate.Courses.numbers;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.rating;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.ruling;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.variant;

import java.time.ZoneId;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Item;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Constant;
import org.junit.jupiter.api.Test;

/** Records that do not suit a policy. */
class RecordsTest {
    @Test
    void twoScoresThatAreSetForOneItemAreRefused() {
        CoursePolicy policy = policy(variant -> variant.item("hw", grouped(Item.of(10))));
        CourseRecord.Builder record =
                roster().addRulings(ruling("part", ANNE.holder(), 5), ruling("hw/part", ANNE.holder(), 6));
        assertThatThrownBy(() -> evaluated(policy, record))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("/rulings/1");
        CourseRecord.Builder both =
                roster().addRulings(ruling("part", TEAM.holder(), 5), ruling("hw/part", ANNE.holder(), 6));
        assertThat(score(evaluated(policy, both), "hw/part")).isEqualTo(outOf(6, 10));
    }

    @Test
    void ratingsByOneMemberOfOneItemUnderTwoIdsAreRefused() {
        CoursePolicy policy = policy(variant -> variant.item("m", grouped(item(10, numbers()))));
        CourseRecord.Builder record = roster().addRatings(
                        rating("part", ANNE, new Mark.Points(Fraction.of(5))),
                        rating("m/part", ANNE, new Mark.Points(Fraction.of(4))));
        assertThatThrownBy(() -> evaluated(policy, record))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("/ratings/1");
    }

    @Test
    void aMarkOfWhatIsHandedInByItselfIsRefusedInWhatIsAroundIt() {
        Item.Builder outer = Item.builder();
        outer.item("text", Item.of(10)).item("inner", handedIn()).handIn(rules().build());
        CoursePolicy policy = policy(variant -> variant.item("hw", outer.build()));
        CourseRecord.Builder record = roster().addSubmissions(handed("e1", "hw", ANNE.holder(), 0)
                .putScores(ItemId.of("inner"), new Mark.Points(Fraction.of(3)))
                .build());
        assertThatThrownBy(() -> evaluated(policy, record))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("/submissions/0/scores/inner");
    }

    @Test
    void tokensOfAnAccountThatAStudentsVariantDoesNotHaveAreRefused() {
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(
                        each -> each.putAccounts(Name.of("own"), TokenAccount.of(HolderKind.STUDENT, 3))
                                .item("hw", Item.of(10)),
                        Constant.of(0)))
                .putVariants(PHD, variant(each -> each.item("hw", Item.of(10)), Constant.of(0)));
        CourseRecord.Builder record = CourseRecord.builder();
        TokenGrant.Builder grant = TokenGrant.builder();
        record.student(ANNE)
                .putStudents(BEN, Student.in(PHD))
                .addGrants(grant.id(EventId.of("g1"))
                        .account(Name.of("own"))
                        .to(BEN.holder())
                        .amount(1)
                        .at(DUE)
                        .reason("illness")
                        .build());
        assertThatThrownBy(() -> evaluated(policy.build(), record))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("/grants/0/account");
    }
}
