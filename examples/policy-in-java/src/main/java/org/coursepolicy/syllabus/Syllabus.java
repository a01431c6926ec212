package org.coursepolicy.syllabus;

import java.time.ZoneId;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.incident.IncidentRule;
import org.coursepolicy.kind.Sentence;
import org.coursepolicy.name.Citation;
import org.coursepolicy.result.Levels;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.scale.LevelTable;
import org.coursepolicy.scale.Scale;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Conditions;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.coursepolicy.value.Weighted;

/**
 * The policy of CMU 17-445/17-645/17-745, Machine Learning in Production, Fall 2022, in Java.
 *
 * <p>It equals the one in {@code examples/policies/cmu/cmu-mlip-f2022.policy.json}. Each sentence of the syllabus is one method:
 * what is said, how it is read where its words leave room, and what that means.
 */
public final class Syllabus {
    static final String PASS_FAIL = "pass-fail";

    private Syllabus() {}

    /**
     * Returns the policy.
     *
     * @return the policy of the course
     */
    public static CoursePolicy policy() {
        return CoursePolicy.builder()
                .title("CMU 17-445/17-645/17-745 Machine Learning in Production, Fall 2022")
                .zone(ZoneId.of("America/New_York"))
                .cite(Citation.builder()
                        .document("https://github.com/ckaestne/seai/tree/F2022")
                        .section("Course Syllabus and Policies")
                        .build())
                .base(everybody())
                .variant("phd", phd())
                .variant("audit", audit())
                .build();
    }

    private static Variant everybody() {
        return graded(Homework.category());
    }

    private static Variant phd() {
        return graded(Homework.categoryOfDoctoralStudents());
    }

    private static Variant graded(Item homework) {
        return course().account(Tokens.OWN, Tokens.ofStudents())
                .account(Tokens.TEAM, Tokens.ofTeams())
                .sessions(Lectures.NAME, Lectures.withTokensThatAreLeft())
                .item("individual", homework)
                .item("group", GroupProject.category())
                .item("midterm", midterm())
                .item("participation", Lectures.participation())
                .item("quizzes", Quizzes.category())
                .total(weights())
                .scale(scale())
                .build();
    }

    private static Variant audit() {
        return course().sessions(Lectures.NAME, Lectures.ofAuditors())
                .item("participation", Lectures.participation())
                .item("quizzes", Quizzes.categoryOfAuditors())
                .total(shownToAuditors())
                .scale(passOrNot())
                .build();
    }

    private static Variant.Builder course() {
        return Variant.builder()
                .event(HandingIn.FINAL_PRESENTATION, "2022-05-02T13:00")
                .levels(PASS_FAIL, Levels.best("pass", 100).then("fail", 0))
                .incident("cheating", integrity());
    }

    private static IncidentRule integrity() {
        return Said.inHonesty("the minimum penalty for cheating is a zero for the whole assignment")
                .read("a redo does not lift it; in a team assignment it is for those who are named, "
                        + "or for the whole team")
                .means(IncidentRule.leaves(0, IncidentRule.Protects.COUNTS));
    }

    private static Item midterm() {
        return Said.inSchedule("midterm on March 2, in class")
                .means(Item.builder().points(100).due("2022-03-02T13:25").build());
    }

    private static Value weights() {
        return Said.inGrading("40 % individual assignments, 30 % group project, 10 % each midterm, participation and "
                        + "reading quizzes; no final")
                .read("within a category, points earned over points possible, so that a homework of 200 points counts "
                        + "twice one of 100")
                .means(Weighted.builder()
                        .weight("individual", 40)
                        .weight("group", 30)
                        .weight("midterm", 10)
                        .weight("participation", 10)
                        .weight("quizzes", 10)
                        .empty(Weighted.Empty.SPREAD)
                        .build());
    }

    private static Scale scale() {
        return Said.inGrading("a table of cutoffs, each with a greater-than sign")
                .read("strict: exactly 96 % is an A-; nothing is rounded; what the table leaves out is an R")
                .means(GradeScale.strictly()
                        .cutoff("A+", 99)
                        .cutoff("A", 96)
                        .cutoff("A-", 93)
                        .cutoff("B+", 90)
                        .cutoff("B", 85)
                        .cutoff("B-", 82)
                        .cutoff("C", 75)
                        .cutoff("D", 60)
                        .otherwise("R")
                        .build());
    }

    private static Value shownToAuditors() {
        return Sentence.unsaid("an auditor needs no total; this one is shown and decides nothing")
                .means(Weighted.builder()
                        .weight("participation", 50)
                        .weight("quizzes", 50)
                        .empty(Weighted.Empty.SPREAD)
                        .build());
    }

    private static Scale passOrNot() {
        return Said.inAuditing("to pass, at least 90 % in participation and 70 % in reading quizzes; "
                        + "homework is not graded, and there is no team")
                .read("both bounds themselves pass; the midterm is no part of it")
                .means(LevelTable.builder()
                        .row(
                                "pass",
                                Conditions.allOf(
                                        Comparison.atLeast(Reference.percent("participation"), 90),
                                        Comparison.atLeast(Reference.percent("quizzes"), 70)))
                        .otherwise("no pass")
                        .build());
    }
}
