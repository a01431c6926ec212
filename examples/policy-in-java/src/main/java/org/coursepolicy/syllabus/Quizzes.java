package org.coursepolicy.syllabus;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.kind.Sentence;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;

/** The reading quizzes, 10 % of the grade. */
final class Quizzes {
    private Quizzes() {}

    static Item category() {
        return quizzes(Quizzes::quiz);
    }

    static Item categoryOfAuditors() {
        return quizzes(Quizzes::quizWithoutTokens);
    }

    private static Item quizzes(Supplier<Item.Builder> quiz) {
        Item.Builder quizzes = Item.builder().title("Reading quizzes").marked(Syllabus.PASS_FAIL);
        for (LocalDate day : classesWithReading()) {
            String name = "quiz-" + DateTimeFormatter.ofPattern("MM-dd").format(day);
            quizzes.item(
                    name, quiz.get().due(day.atTime(Lectures.BEGIN).toString()).build());
        }
        return Said.inReadingQuizzes("for most classes, due before class; pass/fail for a good-faith effort")
                .read("one for each class with a reading in the schedule, due when it begins at 13:25; "
                        + "all count alike")
                .means(quizzes.build());
    }

    /** All but the first and the last. */
    private static List<LocalDate> classesWithReading() {
        List<LocalDate> classes = Lectures.days();
        return classes.subList(1, classes.size() - 1);
    }

    private static Item.Builder quiz() {
        HandIn handIn = HandingIn.beforeTheFinalPresentation()
                .addDemands(Tokens.forLateQuiz(), Tokens.forQuizDoneAgain())
                .attempts(Sentence.unsaid("as for homework").means(AttemptLimits.unlimited()))
                .build();
        return Item.builder()
                .points(1)
                .handIn(handIn)
                .addPipeline(
                        Sentence.unsaid("a late quiz without a token is 0").means(LatePenalty.noCredit()),
                        Sentence.unsaid("the quiz done again counts").means(ResubmissionRule.replaces()),
                        IncidentsStep.of());
    }

    private static Item.Builder quizWithoutTokens() {
        return Item.builder()
                .points(1)
                .handIn(HandingIn.beforeTheFinalPresentation().build())
                .addPipeline(LatePenalty.noCredit(), IncidentsStep.of());
    }
}
