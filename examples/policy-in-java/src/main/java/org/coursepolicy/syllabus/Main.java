package org.coursepolicy.syllabus;

import java.io.PrintStream;
import java.math.RoundingMode;
import java.time.Instant;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Submission;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;

/**
 * A team of three, and two new facts: what each of them changes, and for whom.
 *
 * <p>To run it: {@code mvn -q -pl examples/policy-in-java -am test-compile exec:java}.
 */
public final class Main {
    private static final StudentId ANA = StudentId.of("ana");
    private static final StudentId BEN = StudentId.of("ben");
    private static final StudentId CHO = StudentId.of("cho");
    private static final TeamId TEAM = TeamId.of("team-1");

    private static final GradeEvaluator EVALUATOR = GradeEvaluator.of(Syllabus.policy());

    private Main() {}

    /**
     * Prints what happens.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        print(System.out);
    }

    static void print(PrintStream out) {
        CourseRecord record = teamOfThree();
        CourseOutcome outcome = EVALUATOR.evaluate(record);
        out.println("So far:");
        outcome.students().forEach((student, came) -> out.println("  " + student + ": " + standing(came)));

        out.println("The team does M4 again, for 3 of its tokens:");
        CourseRecord withMilestone = record.with(milestoneAgain());
        CourseOutcome afterMilestone = EVALUATOR.evaluateAgain(outcome, withMilestone, TEAM.holder());
        printChanges(outcome, afterMilestone, out);

        out.println("Ana does a quiz again, for 1 of hers, and is no longer active in over half of the lectures:");
        CourseRecord withQuiz = withMilestone.with(quizAgain());
        CourseOutcome afterQuiz = EVALUATOR.evaluateAgain(afterMilestone, withQuiz, ANA.holder());
        printChanges(afterMilestone, afterQuiz, out);
    }

    /** Three students, of whom little is graded yet. */
    static CourseRecord teamOfThree() {
        return CourseRecord.builder()
                .title("A team of three")
                .student(ANA)
                .student(BEN)
                .student(CHO, "phd")
                .team(TEAM, ANA, BEN, CHO)
                .points("midterm", ANA, 90)
                .points("midterm", BEN, 72)
                .points("midterm", CHO, 85)
                .mark("quiz-02-07", ANA.holder(), "fail")
                .mark("quiz-02-07", BEN.holder(), "pass")
                .mark("quiz-02-07", CHO.holder(), "pass")
                .mark("m4/process", TEAM.holder(), "pass")
                .mark("m4/loops", TEAM.holder(), "pass")
                .mark("m4/unfairness", TEAM.holder(), "fail")
                .mark("m4/attacks", TEAM.holder(), "fail")
                .mark("loop-1", TEAM.holder(), "pass")
                .mark("loop-2", TEAM.holder(), "pass")
                .days(Lectures.NAME, ANA, Lectures.days().subList(0, 7))
                .days(Lectures.NAME, BEN, Lectures.days().subList(0, 20))
                .days(Lectures.NAME, CHO, Lectures.days().subList(0, 3))
                .build();
    }

    static Submission milestoneAgain() {
        return Submission.builder()
                .id("m4-again")
                .item("m4")
                .by(TEAM)
                .at(Instant.parse("2022-04-30T16:00:00Z"))
                .asRedo()
                .score("process", "pass")
                .score("loops", "pass")
                .score("unfairness", "pass")
                .score("attacks", "pass")
                .score("loop-1", "pass")
                .score("loop-2", "pass")
                .build();
    }

    static Submission quizAgain() {
        return Submission.builder()
                .id("quiz-again")
                .item("quiz-02-07")
                .by(ANA)
                .at(Instant.parse("2022-05-01T16:00:00Z"))
                .asRedo()
                .score("pass")
                .build();
    }

    private static void printChanges(CourseOutcome before, CourseOutcome after, PrintStream out) {
        after.students().forEach((student, came) -> {
            StudentOutcome was = before.student(student).orElseThrow();
            boolean same = came.equals(was);
            out.println("  " + student + ": " + (same ? "nothing changes" : standing(was) + " -> " + standing(came)));
        });
    }

    /** For example "80.00 %, C so far, participation 90, 7 tokens". */
    private static String standing(StudentOutcome outcome) {
        String letter = outcome.soFar().map(level -> level + " so far").orElseGet(() -> outcome.letter()
                .toString());
        Fraction participation =
                outcome.item("participation").orElseThrow().score().earned();
        Fraction tokens = outcome.account(Tokens.OWN).orElseThrow().left();
        return String.join(
                ", ", percent(outcome.total()), letter, "participation " + participation, tokens + " tokens");
    }

    private static String percent(Result total) {
        return total instanceof Quantity number
                ? number.amount().toDecimal(2, RoundingMode.HALF_UP) + " %"
                : total.toString();
    }
}
