package org.coursepolicy.host2;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.DocumentException;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;

/**
 * Grades a term that is kept in one document of the host's, and prints another one with the outcome.
 *
 * <p>The mapper knows policies, records and outcomes because {@code policy-jackson2} is there: service loading finds the module.
 */
public final class Main {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    private Main() {}

    /**
     * What the host keeps.
     *
     * @param term what it calls the term
     * @param policy the rules
     * @param record the facts
     */
    record Kept(String term, CoursePolicy policy, CourseRecord record) {}

    /**
     * What the host publishes.
     *
     * @param term what it calls the term
     * @param outcome what came out
     */
    record Published(String term, CourseOutcome outcome) {}

    /**
     * Runs the program.
     *
     * @param arguments the file that the host keeps
     * @throws IOException if it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(published(Files.readString(Path.of(arguments[0]))));
    }

    /** Returns the outcome in the host's document, or what is wrong, one mistake a line. */
    static String published(String text) throws JsonProcessingException {
        try {
            Kept kept = MAPPER.readValue(text, Kept.class);
            CourseOutcome outcome =
                    GradeEvaluator.of(kept.policy()).withoutExplanations().evaluate(kept.record());
            return MAPPER.writeValueAsString(new Published(kept.term(), outcome));
        } catch (JsonProcessingException refused) {
            if (refused.getCause() instanceof DocumentException wrong) {
                return wrong.getMessage();
            }
            throw refused;
        }
    }
}
