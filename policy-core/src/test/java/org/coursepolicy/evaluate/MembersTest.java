package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.BEN;
import static org.coursepolicy.evaluate.Courses.CLEO;
import static org.coursepolicy.evaluate.Courses.DUE;
import static org.coursepolicy.evaluate.Courses.TEAM;
import static org.coursepolicy.evaluate.Courses.aPointEach;
import static org.coursepolicy.evaluate.Courses.attempts;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.ofTeam;
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
import static org.coursepolicy.evaluate.Payments.request;
import static org.coursepolicy.evaluate.Payments.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Team;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.time.Moment;
import org.coursepolicy.token.Demand;
import org.junit.jupiter.api.Test;

/** Items of teams that are paid from accounts of their members: each member alone, or all of them alike. */
class MembersTest {
    private static Item paid(Demand.Members members, Demand.Cover cover) {
        return ofTeam(rules().addDemands(demand(members, cover)), aPointEach());
    }

    private static Demand demand(Demand.Members members, Demand.Cover cover) {
        Demand.Builder demand = Demand.builder();
        return demand.account(Name.of("own"))
                .price(1)
                .buys(Demand.Buys.LATE_UNIT)
                .cover(cover)
                .members(members)
                .build();
    }

    /** Anne has three tokens and Ben has one; their work is two days late. */
    private static CourseRecord.Builder unequal() {
        return roster().addGrants(grant("g1", ANNE, 2, -24))
                .addSubmissions(submission("e1", "m1", TEAM.holder(), 30, 10));
    }

    @Test
    void eachMemberIsChargedAndCoveredAlone() {
        CoursePolicy policy =
                policy(tokens(1), variant -> variant.item("m1", paid(Demand.Members.EACH, Demand.Cover.PARTIAL)));
        StudentOutcome anne = evaluated(policy, unequal(), ANNE);
        StudentOutcome ben = evaluated(policy, unequal(), BEN);
        assertThat(score(anne, "m1")).isEqualTo(outOf(10, 10));
        assertThat(score(ben, "m1")).isEqualTo(outOf(9, 10));
        assertThat(own(anne)).containsExactly(3, 2, 0, 1);
        assertThat(own(ben)).containsExactly(1, 1, 0, 0);
    }

    @Test
    void whoCannotPayTheWholeAloneIsNotCharged() {
        CoursePolicy policy =
                policy(tokens(1), variant -> variant.item("m1", paid(Demand.Members.EACH, Demand.Cover.WHOLE)));
        assertThat(score(evaluated(policy, unequal(), ANNE), "m1")).isEqualTo(outOf(10, 10));
        assertThat(score(evaluated(policy, unequal(), BEN), "m1")).isEqualTo(outOf(8, 10));
        assertThat(own(evaluated(policy, unequal(), BEN))).containsExactly(1, 0, 0, 1);
    }

    @Test
    void togetherOnlyAsMuchIsPaidAsThePoorestMemberCanPay() {
        CoursePolicy policy =
                policy(tokens(1), variant -> variant.item("m1", paid(Demand.Members.ALL, Demand.Cover.PARTIAL)));
        StudentOutcome anne = evaluated(policy, unequal(), ANNE);
        StudentOutcome ben = evaluated(policy, unequal(), BEN);
        assertThat(score(anne, "m1")).isEqualTo(outOf(9, 10)).isEqualTo(score(ben, "m1"));
        assertThat(own(anne)).containsExactly(3, 1, 0, 2);
        assertThat(own(ben)).containsExactly(1, 1, 0, 0);
    }

    @Test
    void togetherTheWholeIsPaidByAllOrByNobody() {
        CoursePolicy policy =
                policy(tokens(1), variant -> variant.item("m1", paid(Demand.Members.ALL, Demand.Cover.WHOLE)));
        StudentOutcome anne = evaluated(policy, unequal(), ANNE);
        assertThat(score(anne, "m1")).isEqualTo(outOf(8, 10));
        assertThat(own(anne)).containsExactly(3, 0, 0, 3);
        assertThat(own(evaluated(policy, unequal(), BEN))).containsExactly(1, 0, 0, 1);
        CourseRecord.Builder enough = unequal().addGrants(grant("g2", BEN, 1, -24));
        assertThat(score(evaluated(policy, enough, BEN), "m1")).isEqualTo(outOf(10, 10));
        assertThat(own(evaluated(policy, enough, ANNE))).containsExactly(3, 2, 0, 1);
        assertThat(own(evaluated(policy, enough, BEN))).containsExactly(2, 2, 0, 0);
    }

    @Test
    void aMemberMayDeclineForItselfAndTheTeamForAll() {
        CoursePolicy policy =
                policy(tokens(3), variant -> variant.item("m1", paid(Demand.Members.EACH, Demand.Cover.PARTIAL)));
        CourseRecord.Builder alone =
                unequal().addRequests(request("r1", "m1", BEN.holder(), TokenRequest.Says.DECLINE, 0));
        assertThat(score(evaluated(policy, alone, ANNE), "m1")).isEqualTo(outOf(10, 10));
        assertThat(score(evaluated(policy, alone, BEN), "m1")).isEqualTo(outOf(8, 10));
        CourseRecord.Builder team =
                unequal().addRequests(request("r1", "m1", TEAM.holder(), TokenRequest.Says.DECLINE, 0));
        assertThat(score(evaluated(policy, team, ANNE), "m1")).isEqualTo(outOf(8, 10));
        assertThat(own(evaluated(policy, team, BEN))).containsExactly(3, 0, 0, 3);
    }

    @Test
    void aRedoIsPaidByEveryMemberOrRefusedForAll() {
        Demand.Builder price = Demand.builder();
        price.account(Name.of("own")).price(2).buys(Demand.Buys.ATTEMPT).members(Demand.Members.ALL);
        HandIn.Builder again =
                rules().addDemands(price.build()).attempts(attempts().build());
        CoursePolicy policy =
                policy(tokens(1), variant -> variant.item("m1", ofTeam(again, ResubmissionRule.replaces())));
        CourseRecord.Builder record = roster().addGrants(grant("g1", ANNE, 2, -24))
                .addSubmissions(submission("e1", "m1", TEAM.holder(), 0, 5), redo("e2", "m1", TEAM.holder(), 24, 9));
        assertThat(statuses(evaluated(policy, record, ANNE), "m1")).containsExactly("counts", "refused");
        assertThat(own(evaluated(policy, record, ANNE))).containsExactly(3, 0, 0, 3);
        CourseRecord.Builder enough = record.addGrants(grant("g2", BEN, 1, 23));
        assertThat(score(evaluated(policy, enough, ANNE), "m1")).isEqualTo(outOf(9, 10));
        assertThat(own(evaluated(policy, enough, BEN))).containsExactly(2, 2, 0, 0);
    }

    // ---- teams that share a member over time

    private static final TeamId SECOND = new TeamId("t2");

    /** Ben leaves Anne for Cleo on the evening of the first deadline. */
    private static CourseRecord.Builder chain() {
        Instant evening = DUE.plusSeconds(6 * 3600);
        Team.Membership.Builder until = Team.Membership.builder();
        Team.Membership.Builder from = Team.Membership.builder();
        Team.Membership.Builder always = Team.Membership.builder();
        Team.Builder first = Team.builder();
        Team.Builder second = Team.builder();
        first.putMembers(ANNE, always.build())
                .putMembers(BEN, until.until(evening).build());
        second.putMembers(BEN, from.from(evening).build()).putMembers(CLEO, always.build());
        CourseRecord.Builder record = CourseRecord.builder();
        return record.student(ANNE)
                .student(BEN)
                .student(CLEO)
                .putTeams(TEAM, first.build())
                .putTeams(SECOND, second.build());
    }

    private static CoursePolicy twoMilestones() {
        Item.Builder second = Item.builder();
        second.points(Fraction.of(10))
                .holder(HolderKind.TEAM)
                .due(Moment.parse("2022-02-02T12:00"))
                .handIn(rules().addDemands(demand(Demand.Members.ALL, Demand.Cover.PARTIAL))
                        .build())
                .addPipeline(aPointEach());
        return policy(tokens(2), variant -> variant.item("m1", paid(Demand.Members.ALL, Demand.Cover.PARTIAL))
                .item("m2", second.build()));
    }

    @Test
    void whatAMemberPaidInTheFirstTeamIsGoneInTheSecond() {
        CourseRecord.Builder record = chain().addSubmissions(
                        submission("e1", "m1", TEAM.holder(), 30, 10), submission("e2", "m2", SECOND.holder(), 47, 10));
        StudentOutcome anne = evaluated(twoMilestones(), record, ANNE);
        StudentOutcome cleo = evaluated(twoMilestones(), record, CLEO);
        assertThat(score(anne, "m1")).isEqualTo(outOf(10, 10));
        assertThat(own(anne)).containsExactly(2, 2, 0, 0);
        // Ben has nothing left for the second milestone, so Cleo pays nothing either.
        assertThat(score(cleo, "m2")).isEqualTo(outOf(9, 10));
        assertThat(own(cleo)).containsExactly(2, 0, 0, 2);
        assertThat(own(evaluated(twoMilestones(), record, BEN))).containsExactly(2, 2, 0, 0);
    }

    @Test
    void whoeverHandsInFirstIsPaidFirstThoughThatTeamCameSecond() {
        // m2 is one day late at 47 hours, m1 three days at 71.
        CourseRecord.Builder record = chain().addSubmissions(
                        submission("e1", "m1", TEAM.holder(), 71, 10), submission("e2", "m2", SECOND.holder(), 47, 10));
        StudentOutcome anne = evaluated(twoMilestones(), record, ANNE);
        StudentOutcome cleo = evaluated(twoMilestones(), record, CLEO);
        assertThat(score(cleo, "m2")).isEqualTo(outOf(10, 10));
        assertThat(score(anne, "m1")).isEqualTo(outOf(8, 10));
        assertThat(own(anne)).containsExactly(2, 1, 0, 1);
        assertThat(own(cleo)).containsExactly(2, 1, 0, 1);
        assertThat(own(evaluated(twoMilestones(), record, BEN))).containsExactly(2, 2, 0, 0);
    }

    @Test
    void oneStudentAloneIsGradedAsAmongAll() {
        CourseRecord.Builder record = chain().addSubmissions(
                        submission("e1", "m1", TEAM.holder(), 71, 10), submission("e2", "m2", SECOND.holder(), 47, 10));
        Map<StudentId, StudentOutcome> all =
                GradeEvaluator.of(twoMilestones()).evaluate(record.build()).students();
        for (StudentId student : List.of(ANNE, BEN, CLEO)) {
            assertThat(evaluated(twoMilestones(), record, student)).isEqualTo(all.get(student));
        }
    }

    @Test
    void whoIsInNoTeamPaysNothing() {
        CoursePolicy policy =
                policy(tokens(2), variant -> variant.item("m1", paid(Demand.Members.EACH, Demand.Cover.PARTIAL)));
        CourseRecord.Builder record = unequal().student(CLEO);
        assertThat(own(evaluated(policy, record, CLEO))).containsExactly(2, 0, 0, 2);
    }
}
