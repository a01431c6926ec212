package org.coursepolicy.syllabus;

import static org.coursepolicy.course.Item.extraCredit;

import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.result.Levels;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.Step;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.When;

/** The group project, 30 % of the grade. */
final class GroupProject {
    private GroupProject() {}

    static Item category() {
        return Said.inTeamwork("a group project of several milestones, in teams of 3 to 5 that the instructor assigns")
                .read("every member has the points of the team")
                .means(Item.builder()
                        .title("Group project")
                        .holder(HolderKind.TEAM)
                        .marked(Syllabus.PASS_FAIL)
                        .item("m1", firstDeployment())
                        .item("m2", infrastructureQuality())
                        .item("m3", monitoring())
                        .item("m4", feedbackLoops())
                        .item("final", finalReport())
                        .build());
    }

    private static Item firstDeployment() {
        return milestone("M1: Modeling and first deployment", "2022-02-09T23:59")
                .item("learning", 10)
                .item("learning-code", 10)
                .item(
                        "metrics",
                        Item.builder()
                                .title("Five qualities measured")
                                .item("first", 5)
                                .item("second", 5)
                                .item("third", 5)
                                .item("fourth", 5)
                                .item("fifth", 5)
                                .build())
                .item("choice", 5)
                .item("ranking", 10)
                .item("service-code", 10)
                .item("team-process", 10)
                .item("answers", 10)
                .item("personalized", 10)
                .item("social", extraCredit(3))
                .build();
    }

    private static Item infrastructureQuality() {
        return milestone("M2: Infrastructure quality", "2022-03-30T23:59")
                .item("commits", 10)
                .item("pipeline", 10)
                .item("data-quality", 15)
                .item("offline-evaluation", 15)
                .item("online-evaluation", 20)
                .item("tests", 20)
                .item("integration", 10)
                .item("social", extraCredit(3))
                .build();
    }

    private static Item monitoring() {
        return milestone("M3: Monitoring and continuous deployment", "2022-04-13T23:59")
                .item("containers", 10)
                .item("updates", 20)
                .item("monitoring", 25)
                .item("experiments", 25)
                .item("provenance", 10)
                .item("availability", 10)
                .item("high-availability", extraCredit(10))
                .item("social", extraCredit(3))
                .build();
    }

    private static Item feedbackLoops() {
        return milestone("M4: Security and feedback loops", "2022-04-27T23:59")
                .item("process", 10)
                .item("loops", 10)
                .item("unfairness", 10)
                .item("attacks", 10)
                .item(
                        "analyses",
                        Item.builder()
                                .title("Two issues of six analyzed")
                                .aggregate(AnyAggregate.of(2))
                                .item("loop-1", 10)
                                .item("loop-2", 10)
                                .item("unfairness-1", 10)
                                .item("unfairness-2", 10)
                                .item("attack-1", 10)
                                .item("attack-2", 10)
                                .build())
                .build();
    }

    private static Item finalReport() {
        return Item.builder()
                .title("Final report and presentation")
                .due(HandingIn.FINAL_PRESENTATION)
                .handIn(onTimeOnly())
                .addPipeline(peerRatings(), IncidentsStep.of())
                .item("presentation", 20)
                .item("service-reflection", 10)
                .item("team-reflection", 10)
                .item("social", extraCredit(3))
                .build();
    }

    private static HandIn onTimeOnly() {
        return Said.inLateWork("no tokens for the deadline of the final presentation")
                .read("what is handed in later is not accepted, and it cannot be redone")
                .means(HandingIn.until(Closing.until(When.event(HandingIn.FINAL_PRESENTATION)))
                        .build());
    }

    /** What holds for every milestone. */
    private static Item.Builder milestone(String title, String due) {
        return Item.builder()
                .title(title)
                .due(due)
                .handIn(handIn())
                .addPipeline(form(), withoutTokens(), redo(), peerRatings(), IncidentsStep.of());
    }

    private static HandIn handIn() {
        return HandingIn.beforeTheFinalPresentation()
                .addDemands(Tokens.forMilestoneOneDayLate(), Tokens.forMilestoneDoneAgain())
                .attempts(Said.inLateWork("at any time before the final presentation")
                        .means(AttemptLimits.unlimited()))
                .build();
    }

    private static Step form() {
        return Said.inLateWork("use the form for any work more than 3 days late")
                .means(Homework.moreThanThreeDaysLate());
    }

    private static Step withoutTokens() {
        return Said.inLateWork("without tokens, late group work receives feedback but no credit")
                .means(LatePenalty.noCredit());
    }

    private static Step redo() {
        return Said.inLateWork("the earlier submission is discarded").means(ResubmissionRule.replaces());
    }

    private static Step peerRatings() {
        Levels citizenship = Levels.best("good citizen", 100)
                .then("needs improvement", 90)
                .then("deficient", 60)
                .then("unsatisfactory", 40)
                .then("no show", 0);
        return Said.inPeerRatings("team citizenship; own average over team average, at most 1.05")
                .read("the factor is exact, for each milestone, on all points of the team and so on the bonus too; "
                        + "the team's average is that of all ratings given; who gave none is left out; "
                        + "where there is no factor it is 1")
                .means(PeerAdjustment.ownOverTeam(Fraction.parse("1.05"), citizenship));
    }
}
