package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.CLEO;
import static org.coursepolicy.evaluate.Courses.TEAM;
import static org.coursepolicy.evaluate.Courses.attempts;
import static org.coursepolicy.evaluate.Courses.evaluated;
import static org.coursepolicy.evaluate.Courses.extension;
import static org.coursepolicy.evaluate.Courses.handed;
import static org.coursepolicy.evaluate.Courses.handedIn;
import static org.coursepolicy.evaluate.Courses.ofTeam;
import static org.coursepolicy.evaluate.Courses.outOf;
import static org.coursepolicy.evaluate.Courses.policy;
import static org.coursepolicy.evaluate.Courses.problems;
import static org.coursepolicy.evaluate.Courses.regrade;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.submission;
import static org.coursepolicy.evaluate.Payments.request;
import static org.coursepolicy.evaluate.Payments.tokens;

import java.util.List;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.name.Name;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.When;
import org.coursepolicy.token.Demand;
import org.junit.jupiter.api.Test;

/** Events of a record that suit no rule of the policy. */
class RecordEventsTest {
    private static CoursePolicy everyMember() {
        return policy(variant -> variant.item("m1", ofTeam(rules().complete(HandIn.Complete.EVERY_MEMBER))));
    }

    @Test
    void marksOfWhatEveryMemberHandsInStandInTheTeamsScores() {
        CourseRecord.Builder record = roster().addSubmissions(submission("e1", "m1", ANNE.holder(), 0, 8));
        assertThat(problems(everyMember(), record))
                .containsExactly("/submissions/0 CONFLICT: found marks of what every member of a team hands in, "
                        + "expected the team's marks in the record's scores");
    }

    @Test
    void whatEveryMemberHandsInIsNotHandedInByTheTeam() {
        CourseRecord.Builder record =
                roster().addSubmissions(handed("e1", "m1", TEAM.holder(), 0).build());
        assertThat(problems(everyMember(), record))
                .containsExactly("/submissions/0/by REF: found a team, expected the id of a student, "
                        + "for this is of students");
    }

    @Test
    void anExtensionOfWhatEveryMemberHandsInIsTheTeams() {
        CourseRecord.Builder record = roster().addExtensions(extension("m1", TEAM.holder(), 24));
        assertThat(problems(everyMember(), record)).isEmpty();
        CourseRecord.Builder alone = roster().addExtensions(extension("m1", ANNE.holder(), 24));
        assertThat(problems(everyMember(), alone))
                .containsExactly(
                        "/extensions/0/for REF: found a student, expected the id of a team, for this is of teams");
    }

    private static CoursePolicy paid(Demand.Members members) {
        Demand.Builder demand = Demand.builder();
        demand.account(Name.of("own"))
                .price(1)
                .buys(Demand.Buys.LATE_UNIT)
                .cover(Demand.Cover.PARTIAL)
                .members(members);
        return policy(tokens(3), variant -> variant.item("m1", ofTeam(rules().addDemands(demand.build()))));
    }

    @Test
    void whereMembersPayTogetherTheTeamAsks() {
        CourseRecord.Builder member =
                roster().addRequests(request("r1", "m1", ANNE.holder(), TokenRequest.Says.DECLINE, 0));
        assertThat(problems(paid(Demand.Members.ALL), member))
                .containsExactly(
                        "/requests/0/by REF: found a student, expected the id of a team, for this is of teams");
        assertThat(problems(paid(Demand.Members.EACH), member)).isEmpty();
        CourseRecord.Builder team =
                roster().addRequests(request("r1", "m1", TEAM.holder(), TokenRequest.Says.DECLINE, 0));
        assertThat(problems(paid(Demand.Members.ALL), team)).isEmpty();
        assertThat(problems(paid(Demand.Members.EACH), team)).isEmpty();
    }

    private static List<String> asking(Demand.Builder demand, TokenRequest.Says says) {
        demand.account(Name.of("own")).price(1);
        CoursePolicy policy =
                policy(tokens(3), variant -> variant.item("hw", handedIn(rules().addDemands(demand.build()))));
        return problems(policy, roster().addRequests(request("r1", "hw", ANNE.holder(), says, 0)));
    }

    private static Demand.Builder lateness() {
        Demand.Builder demand = Demand.builder();
        return demand.buys(Demand.Buys.LATENESS);
    }

    @Test
    void whatIsSpentByItselfCanOnlyBeDeclined() {
        assertThat(asking(lateness(), TokenRequest.Says.DECLINE)).isEmpty();
        assertThat(asking(lateness(), TokenRequest.Says.SPEND))
                .containsExactly("/requests/0/says CONFLICT: found a request for what is spent by itself, "
                        + "expected decline, or no request");
    }

    @Test
    void whatIsSpentOnRequestCannotBeDeclined() {
        assertThat(asking(lateness().spending(Demand.Spending.REQUESTED), TokenRequest.Says.SPEND))
                .isEmpty();
        assertThat(asking(lateness().spending(Demand.Spending.REQUESTED), TokenRequest.Says.DECLINE))
                .containsExactly("/requests/0/says CONFLICT: found declining what is spent on request only, "
                        + "expected spend, or no request");
    }

    @Test
    void whatIsAlwaysSpentCanNeitherBeDeclinedNorAskedFor() {
        for (TokenRequest.Says says : TokenRequest.Says.values()) {
            assertThat(asking(lateness().spending(Demand.Spending.ALWAYS), says))
                    .containsExactly("/requests/0/says CONFLICT: found a request about what is always spent, "
                            + "expected no request");
        }
    }

    @Test
    void onlyAMemberAsksForItself() {
        CourseRecord.Builder record =
                roster().student(CLEO).addRequests(request("r1", "m1", CLEO.holder(), TokenRequest.Says.DECLINE, 0));
        assertThat(problems(paid(Demand.Members.EACH), record))
                .containsExactly("/requests/0/by REF: found a student without a team when the item is due, "
                        + "expected a member of a team");
    }

    private static CoursePolicy regraded() {
        HandIn.Builder rules = rules().regrades(Closing.until(When.parse("due+P7D")));
        return policy(variant -> variant.item("hw", handedIn(rules)));
    }

    @Test
    void aRegradeBringsMarks() {
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 5),
                        handed("g2", "hw", ANNE.holder(), 1)
                                .as(Submission.As.REGRADE)
                                .build());
        assertThat(problems(regraded(), record))
                .containsExactly("/submissions/1 MISSING: found a regrade without marks, expected `score`, or `scores` "
                        + "of the parts that are graded again");
    }

    @Test
    void whatIsGradedAgainMayHaveItsFirstMarkInTheScores() {
        CourseRecord.Builder record =
                roster().points("hw", ANNE, 5).addSubmissions(regrade("g2", "hw", ANNE.holder(), 1, 7));
        assertThat(problems(regraded(), record)).isEmpty();
        assertThat(score(evaluated(regraded(), record), "hw")).isEqualTo(outOf(7, 10));
        CourseRecord.Builder twice =
                roster().points("hw", ANNE, 5).addSubmissions(submission("e1", "hw", ANNE.holder(), 0, 5));
        assertThat(problems(regraded(), twice)).hasSize(1);
    }

    @Test
    void aWaiverIsAskedFor() {
        Demand.Builder waiver = Demand.builder();
        waiver.buys(Demand.Buys.WAIVER).spending(Demand.Spending.REQUESTED);
        assertThat(asking(waiver, TokenRequest.Says.SPEND)).isEmpty();
    }

    @Test
    void nothingIsAskedForThatCostsNothing() {
        HandIn.Builder again =
                rules().addDemands(Demand.attempt("own", 1)).attempts(attempts().build());
        CoursePolicy policy =
                policy(tokens(3), variant -> variant.item("hw", handedIn(again, ResubmissionRule.replaces())));
        assertThat(problems(
                        policy, roster().addRequests(request("r1", "hw", ANNE.holder(), TokenRequest.Says.SPEND, 0))))
                .containsExactly("/requests/0/account REF: found \"own\", expected an account that pays for lateness "
                        + "of this item, or for a waiver");
    }
}
