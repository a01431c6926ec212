package org.coursepolicy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains the grade of one student. */
@Command(
        name = "explain",
        description = "Explains the grade of one student, number by number.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "POLICY", description = "The policy, a .policy.json file.")
    private Path policy;

    @Parameters(index = "1", paramLabel = "RECORD", description = "The record, a .record.json file.")
    private Path record;

    @Option(names = "--student", paramLabel = "ID", required = true, description = "The student's id in the record.")
    private String student;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "Look at the course as it stood then, such as 2022-03-04T12:00:00Z.")
    private Optional<Instant> asOf;

    @Override
    public Integer call() throws IOException {
        CourseOutcome outcome = Documents.evaluate(policy, record, asOf);
        StudentOutcome found = outcome.students().entrySet().stream()
                .filter(entry -> entry.getKey().text().equals(student))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "the record has no student with the id given by --student"));
        PrintWriter out = spec.commandLine().getOut();
        out.print(found.toText());
        out.flush();
        return 0;
    }
}
