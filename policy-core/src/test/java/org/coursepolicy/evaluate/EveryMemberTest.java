package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.BEN;
import static org.coursepolicy.evaluate.Courses.DUE;
import static org.coursepolicy.evaluate.Courses.TEAM;
import static org.coursepolicy.evaluate.Courses.aPointEach;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.handed;
import static org.coursepolicy.evaluate.Courses.ofTeam;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.reasons;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.statuses;
import static org.coursepolicy.evaluate.Payments.perUnit;
import static org.coursepolicy.evaluate.Payments.shared;

import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.Team;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.result.Score;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.When;
import org.junit.jupiter.api.Test;

/** Work of a team that is there when every member has handed in. */
class EveryMemberTest {
    private static CoursePolicy policyOf(HandIn.Builder rules) {
        return policy(
                variant -> variant.item("m1", ofTeam(rules.complete(HandIn.Complete.EVERY_MEMBER), aPointEach())));
    }

    private static CourseRecord.Builder graded(Submission... submissions) {
        return roster().mark("m1", TEAM.holder(), new Mark.Points(Fraction.of(8)))
                .addSubmissions(submissions);
    }

    private static Submission by(String id, StudentId member, int hoursLate) {
        return handed(id, "m1", member.holder(), hoursLate).build();
    }

    @Test
    void theLastMemberDecidesHowLateItIs() {
        CourseRecord.Builder onTime = graded(by("e1", ANNE, -5), by("e2", BEN, -1));
        assertThat(score(evaluated(policyOf(rules()), onTime), "m1")).isEqualTo(outOf(8, 10));
        CourseRecord.Builder late = graded(by("e1", ANNE, -5), by("e2", BEN, 30));
        StudentOutcome anne = evaluated(policyOf(rules()), late);
        assertThat(score(anne, "m1")).isEqualTo(outOf(6, 10));
        assertThat(statuses(anne, "m1")).containsExactly("superseded", "counts");
        assertThat(score(evaluated(policyOf(rules()), late, BEN), "m1")).isEqualTo(outOf(6, 10));
    }

    @Test
    void whoHandsInAgainHandsInThen() {
        CourseRecord.Builder record = graded(by("e1", ANNE, -5), by("e2", BEN, -1), by("e3", ANNE, 5));
        assertThat(score(evaluated(policyOf(rules()), record), "m1")).isEqualTo(outOf(7, 10));
    }

    @Test
    void whereOneMemberIsMissingSoIsTheWork() {
        CourseRecord.Builder record = graded(by("e1", ANNE, -5));
        assertThat(score(evaluated(policyOf(rules()), record), "m1")).isEqualTo(outOf(0, 10));
        assertThat(score(evaluated(policyOf(rules()), record, BEN), "m1")).isEqualTo(outOf(0, 10));
        assertThat(reasons(evaluated(policyOf(rules()), record), "m1"))
                .containsExactly("not every member has handed in");
    }

    @Test
    void whatIsRefusedCompletesNothing() {
        HandIn.Builder closed = rules().accepted(Closing.until(When.parse("due+PT24H")));
        CourseRecord.Builder record = graded(by("e1", ANNE, -5), by("e2", BEN, 25));
        assertThat(score(evaluated(policyOf(closed), record), "m1")).isEqualTo(outOf(0, 10));
    }

    @Test
    void aMemberWhoLeftBeforeTheDeadlineNeedNotHandIn() {
        Team.Membership.Builder always = Team.Membership.builder();
        Team.Membership.Builder left = Team.Membership.builder();
        Team.Builder team = Team.builder();
        team.putMembers(ANNE, always.build())
                .putMembers(BEN, left.until(DUE.minusSeconds(3600)).build());
        CourseRecord.Builder record = CourseRecord.builder();
        record.student(ANNE).student(BEN).putTeams(TEAM, team.build());
        record.mark("m1", TEAM.holder(), new Mark.Points(Fraction.of(8))).addSubmissions(by("e1", ANNE, -5));
        assertThat(score(evaluated(policyOf(rules()), record), "m1")).isEqualTo(outOf(8, 10));
    }

    @Test
    void nobodyKnowsBeforeTheDeadline() {
        CourseRecord.Builder record = graded(by("e1", ANNE, -5), by("e2", BEN, 5));
        assertThat(score(evaluated(policyOf(rules()), record, -1), "m1")).isEqualTo(Score.pending(Fraction.of(10)));
    }

    @Test
    void theTeamAsksForItsTokensThoughMembersHandIn() {
        HandIn.Builder paid = rules().complete(HandIn.Complete.EVERY_MEMBER).addDemands(perUnit("shared"));
        CoursePolicy policy = policy(variant -> shared(variant).item("m1", ofTeam(paid, aPointEach())));
        TokenRequest.Builder declines = TokenRequest.builder();
        CourseRecord.Builder record = graded(by("e1", ANNE, -5), by("e2", BEN, 5))
                .addRequests(declines.id(EventId.of("r1"))
                        .by(TEAM.holder())
                        .account(Name.of("shared"))
                        .item(ItemId.of("m1"))
                        .at(DUE)
                        .says(TokenRequest.Says.DECLINE)
                        .build());
        assertThat(score(evaluated(policy, record), "m1")).isEqualTo(outOf(7, 10));
    }
}
