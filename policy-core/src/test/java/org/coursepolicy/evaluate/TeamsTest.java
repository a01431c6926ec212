package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.BEN;
import static org.coursepolicy.evaluate.Courses.CHEATING;
import static org.coursepolicy.evaluate.Courses.PHD;
import static org.coursepolicy.evaluate.Courses.TEAM;
import static org.coursepolicy.evaluate.Courses.aPointEach;
import static org.coursepolicy.evaluate.Courses.costs;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.grouped;
import static org.coursepolicy.evaluate.Courses.handed;
import static org.coursepolicy.evaluate.Courses.incident;
import static org.coursepolicy.evaluate.Courses.numbers;
import static org.coursepolicy.evaluate.Courses.ofTeam;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.rating;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.submission;
import static org.coursepolicy.evaluate.Courses.variant;
import static org.coursepolicy.evaluate.Payments.own;
import static org.coursepolicy.evaluate.Payments.perUnit;
import static org.coursepolicy.evaluate.Payments.shared;
import static org.coursepolicy.evaluate.Payments.tokens;

import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.AccountOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Team;
import org.coursepolicy.result.Levels;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;

/** Teams whose members are of several variants. */
class TeamsTest {
    @Test
    void aTeamHasOneAccountWhicheverVariantsItsMembersAreOf() {
        HandIn.Builder paid = rules().addDemands(perUnit("shared"));
        Item milestone = ofTeam(paid, LatePenalty.percentPerUnit(50));
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(each -> shared(each).item("m1", milestone).item("m2", milestone), Constant.of(0)))
                .putVariants(PHD, variant(each -> shared(each).item("m1", milestone), Constant.of(0)));
        CourseRecord.Builder record = CourseRecord.builder();
        record.student(ANNE).putStudents(BEN, Student.in(PHD)).putTeams(TEAM, Team.of(ANNE, BEN));
        record.addSubmissions(
                submission("e1", "m2", TEAM.holder(), 1, 10), submission("e2", "m1", TEAM.holder(), 2, 10));
        Map<StudentId, StudentOutcome> outcomes = GradeEvaluator.of(policy.build())
                .withoutExplanations()
                .evaluate(record.build())
                .students();
        outcomes.values().forEach(outcome -> {
            assertThat(score(outcome, "m1")).isEqualTo(outOf(5, 10));
            assertThat(Objects.requireNonNull(outcome.accounts().get(Name.of("shared"))))
                    .extracting(AccountOutcome::spent, AccountOutcome::left)
                    .containsExactly(Fraction.ONE, Fraction.ZERO);
        });
        assertThat(outcomes).hasSize(2);
    }

    @Test
    void aMemberWhoseVariantHasNoSuchAccountSeesNone() {
        Item milestone = ofTeam(rules().addDemands(perUnit("shared")));
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(each -> shared(each).item("m1", milestone), Constant.of(0)))
                .putVariants(PHD, variant(each -> each.item("hw", Item.of(10)), Constant.of(0)));
        CourseRecord.Builder record = CourseRecord.builder();
        record.student(BEN).putStudents(ANNE, Student.in(PHD)).putTeams(TEAM, Team.of(ANNE, BEN));
        record.addSubmissions(submission("e1", "m1", TEAM.holder(), 1, 10));
        assertThat(evaluated(policy.build(), record).accounts()).isEmpty();
    }

    @Test
    void whatTeamsHandInAndTheirAccountsAreTheSameInEveryVariant() {
        Item.Builder group = Item.builder();
        group.item("part", Item.of(10)).holder(HolderKind.TEAM);
        CoursePolicy.Builder works = CoursePolicy.builder();
        works.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(each -> each.item("m", group.build()), Constant.of(0)))
                .putVariants(
                        PHD,
                        variant(
                                each -> each.item(
                                        "m", group.handIn(rules().build()).build()),
                                Constant.of(0)));
        assertThatThrownBy(works::build)
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("an item of teams that differs");
        CoursePolicy.Builder accounts = CoursePolicy.builder();
        accounts.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(each -> shared(each).item("hw", Item.of(10)), Constant.of(0)))
                .putVariants(
                        PHD,
                        variant(
                                each -> each.putAccounts(Name.of("shared"), TokenAccount.of(HolderKind.STUDENT, 1))
                                        .item("hw", Item.of(10)),
                                Constant.of(0)));
        assertThatThrownBy(accounts::build)
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("an account of teams that differs");
    }

    @Test
    void anIdThatMeansTwoItemsInTwoVariantsIsRefusedForATeam() {
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(each -> each.item("a", grouped(ofTeam(rules()))), Constant.of(0)))
                .putVariants(PHD, variant(each -> each.item("b", grouped(ofTeam(rules()))), Constant.of(0)));
        CourseRecord.Builder ambiguous = roster().addSubmissions(submission("e1", "part", TEAM.holder(), 0, 5));
        assertThatThrownBy(() -> evaluated(policy.build(), ambiguous))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("a/part or b/part");
        CourseRecord.Builder clear = roster().addSubmissions(submission("e1", "a/part", TEAM.holder(), 0, 5));
        assertThat(score(evaluated(policy.build(), clear), "a/part")).isEqualTo(outOf(5, 10));
    }

    @Test
    void whatHappensToATeamSuitsAllVariantsOfItsMembers() {
        Item ofTeam = ofTeam(rules(), IncidentsStep.of());
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(
                        each -> each.putIncidents(CHEATING, costs(Constant.of(0)))
                                .item("m", ofTeam),
                        Constant.of(0)))
                .putVariants(PHD, variant(each -> each.item("m", ofTeam), Constant.of(0)));
        CourseRecord.Builder record = roster().addIncidents(incident("n1", "m", TEAM.holder()));
        assertThatThrownBy(() -> evaluated(policy.build(), record))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("/incidents/0/kind");
    }

    @Test
    void ratingsSuitAllVariantsOfATeam() {
        PeerAdjustment.Builder words = PeerAdjustment.builder();
        words.self(PeerAdjustment.Self.COUNTED)
                .levels(Levels.of(Map.of("good", Fraction.ONE)))
                .factor(Reference.to(PeerAdjustment.OWN))
                .undefined(Fraction.ONE);
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(each -> each.item("m", grouped(Item.of(10), words.build())), Constant.of(0)))
                .putVariants(PHD, variant(each -> each.item("m", grouped(Item.of(10), numbers())), Constant.of(0)));
        CourseRecord.Builder record = CourseRecord.builder();
        record.student(ANNE).putStudents(BEN, Student.in(PHD)).putTeams(TEAM, Team.of(ANNE, BEN));
        record.points("part", ANNE, 5).addRatings(rating("m", BEN, new Mark.Points(Fraction.of(5))));
        assertThatThrownBy(() -> evaluated(policy.build(), record))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("/ratings/0/of/anne");
    }

    @Test
    void aMemberWhoseVariantIsWithoutTheItemPaysNothing() {
        HandIn.Builder paid = rules().addDemands(Demand.builder()
                .account(Name.of("own"))
                .price(1)
                .buys(Demand.Buys.LATE_UNIT)
                .cover(Demand.Cover.PARTIAL)
                .members(Demand.Members.EACH)
                .build());
        CoursePolicy.Builder policy = CoursePolicy.builder();
        Variant with = variant(
                variant -> variant.putAccounts(Name.of("own"), tokens(2)).item("m1", ofTeam(paid, aPointEach())),
                Constant.of(0));
        Variant without = variant(
                variant -> variant.putAccounts(Name.of("own"), tokens(2)).item("hw", Item.of(10)), Constant.of(0));
        policy.title("edges").zone(ZoneId.of("UTC")).base(with).putVariants(PHD, without);
        CourseRecord.Builder record = CourseRecord.builder();
        record.student(ANNE).putStudents(BEN, Student.in(PHD)).putTeams(TEAM, Team.of(ANNE, BEN));
        record.mark("m1", TEAM.holder(), new Mark.Points(Fraction.of(8)))
                .addSubmissions(handed("e1", "m1", TEAM.holder(), 5).build());
        assertThat(own(evaluated(policy.build(), record))).containsExactly(2, 1, 0, 1);
        assertThat(own(evaluated(policy.build(), record, BEN))).containsExactly(2, 0, 0, 2);
    }
}
