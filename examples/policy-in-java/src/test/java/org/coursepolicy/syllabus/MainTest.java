package org.coursepolicy.syllabus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.name.Holder;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.Test;

class MainTest {
    private static String printed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void whatChangesForWhomIsPrinted() {
        assertThat(printed()).isEqualTo("""
                        So far:
                          ana: 63.33 %, D so far, participation 90, 7 tokens
                          ben: 78.67 %, C so far, participation 100, 7 tokens
                          cho: 72.50 %, D so far, participation 50, 7 tokens
                        The team does M4 again, for 3 of its tokens:
                          ana: 63.33 %, D so far, participation 90, 7 tokens -> 80.00 %, C so far, participation 90, 7 tokens
                          ben: 78.67 %, C so far, participation 100, 7 tokens -> 95.33 %, A- so far, participation 100, 7 tokens
                          cho: 72.50 %, D so far, participation 50, 7 tokens -> 89.17 %, B so far, participation 50, 7 tokens
                        Ana does a quiz again, for 1 of hers, and is no longer active in over half of the lectures:
                          ana: 80.00 %, C so far, participation 90, 7 tokens -> 90.00 %, B so far, participation 50, 6 tokens
                          ben: nothing changes
                          cho: nothing changes
                        """);
    }

    @Test
    void evaluatingOneGroupAgainGivesWhatEvaluatingAllGives() {
        GradeEvaluator evaluator = GradeEvaluator.of(Syllabus.policy());
        CourseRecord record = Main.teamOfThree();
        CourseOutcome outcome = evaluator.evaluate(record);

        CourseRecord withMilestone = record.with(Main.milestoneAgain());
        CourseOutcome again = evaluator.evaluateAgain(outcome, withMilestone, Holder.of("team-1"));
        assertThat(again).isEqualTo(evaluator.evaluate(withMilestone)).isNotEqualTo(outcome);

        CourseRecord withQuiz = withMilestone.with(Main.quizAgain());
        assertThat(evaluator.evaluateAgain(again, withQuiz, Holder.of("ana")))
                .isEqualTo(evaluator.evaluate(withQuiz))
                .isNotEqualTo(again);
    }
}
