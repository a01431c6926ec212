package org.coursepolicy.syllabus;

import static org.coursepolicy.course.Item.extraCredit;

import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.Notice;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Reference;

/** The individual assignments, 40 % of the grade. */
final class Homework {
    private Homework() {}

    static Item category() {
        return assignments(Item.builder()
                .item("i1", caseStudy())
                .item("i2", requirements())
                .item("i3", exploringTools())
                .item("i4", fairness()));
    }

    static Item categoryOfDoctoralStudents() {
        return assignments(Item.builder()
                .item("i1", caseStudy())
                .item("i2", requirements())
                .item("project", researchProject()));
    }

    private static Item assignments(Item.Builder homeworks) {
        return Said.inGrading("all parts pass/fail, no partial credit; some assignments have a few bonus points; "
                        + "often a subset of the questions may be chosen")
                .read("bonus adds to what is earned, not to what is possible; "
                        + "where only a date is given, work is due at 23:59")
                .means(homeworks
                        .title("Individual assignments")
                        .marked(Syllabus.PASS_FAIL)
                        .build());
    }

    private static Item caseStudy() {
        return homework("I1: Case study", "2022-01-26T23:59")
                .item("structure", 10)
                .item("difficulty", 20)
                .item("qualities", 20)
                .item("measures", 10)
                .item("challenges", 20)
                .item("decisions", 10)
                .item("lessons", 10)
                .item("pairing", extraCredit(3))
                .build();
    }

    private static Item requirements() {
        return homework("I2: Requirements and architecture", "2022-02-23T23:59")
                .item("goals", 20)
                .item("entities", 10)
                .item("requirement", 10)
                .item("assumptions", 10)
                .item("specifications", 10)
                .item("fit", 5)
                .item("fault-tree", 15)
                .item("cut-sets", 10)
                .item("mitigations", 10)
                .item("fourth-design", 10)
                .item("diagram", 10)
                .item("four-qualities", 20)
                .item("eight-qualities", 10)
                .item("recommendation", 10)
                .item("tradeoffs", 10)
                .item("telemetry", 10)
                .item("telemetry-measures", 10)
                .item("telemetry-justification", 10)
                .build();
    }

    private static Item exploringTools() {
        return homework("I3: Exploring tools", "2022-03-16T23:59")
                .item("tool", 10)
                .item("problem", 40)
                .item("examples", 10)
                .item("limitations", 10)
                .item("writing", 10)
                .item("evidence", 10)
                .item("comments", 10)
                .item("public", extraCredit(3))
                .build();
    }

    private static Item fairness() {
        return homework("I4: Fairness", "2022-04-20T23:59")
                .item("model", 15)
                .item("measures", 25)
                .item("improvements", 20)
                .item("properties", 10)
                .item("harms", 10)
                .item("bias-sources", 10)
                .item(
                        "practice",
                        Item.builder()
                                .title("One engineering practice of three")
                                .aggregate(AnyAggregate.of(1))
                                .item("data-collection", 10)
                                .item("criteria", 10)
                                .item("monitoring", 10)
                                .build())
                .build();
    }

    private static Item researchProject() {
        return Said.inLogistics("in 17-745 a research project replaces two homeworks")
                .read("it stands for I3 and I4, is worth the 200 points of both, and is due with I4")
                .means(homework("PhD research project", "2022-04-20T23:59")
                        .item("scope", 40)
                        .item("novelty", 70)
                        .item("question", 20)
                        .item("related-work", 30)
                        .item("method", 10)
                        .item("results", 10)
                        .item("writing", 10)
                        .item("presentation", 10)
                        .build());
    }

    /** What holds for every homework. */
    private static Item.Builder homework(String title, String due) {
        return Item.builder()
                .title(title)
                .due(due)
                .handIn(handIn())
                .addPipeline(form(), withoutTokens(), redo(), IncidentsStep.of());
    }

    private static HandIn handIn() {
        return Said.inLateWork("late work and redos at any point before the final presentations")
                .read("strictly before they begin; what is handed in after the deadline is late work unless the record "
                        + "calls it a redo, and the last version counts")
                .means(HandingIn.beforeTheFinalPresentation()
                        .addDemands(Tokens.forHomeworkOneDayLate(), Tokens.forHomeworkDoneAgain())
                        .attempts(redos())
                        .build());
    }

    private static AttemptLimits redos() {
        return Said.inLateWork("at any time up to the final presentation; even a homework that was never handed in")
                .read("a redo is never late; without three tokens it is not accepted")
                .means(AttemptLimits.unlimited());
    }

    private static Step form() {
        return Said.inLateWork("use the form for work more than 3 days late")
                .read("no effect on points")
                .means(moreThanThreeDaysLate());
    }

    static Notice moreThanThreeDaysLate() {
        return Notice.when(
                Comparison.moreThan(Reference.to(Step.LATE), 3),
                "more than 3 days late: hand in by the form in Canvas");
    }

    private static Step withoutTokens() {
        return Said.inLateWork("without tokens, 15 % per started day")
                .read("of the maximum, for each day that no token covers, adding up, and never below 0")
                .means(LatePenalty.percentPerUnit(15));
    }

    private static Step redo() {
        return Said.inLateWork("the earlier submission is discarded")
                .read("the redo counts even if it is lower")
                .means(ResubmissionRule.replaces());
    }
}
