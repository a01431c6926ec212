package org.coursepolicy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coursepolicy.outcome.CourseOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades every student of a record. */
@Command(name = "grade", description = "Grades every student of a record by a policy.", mixinStandardHelpOptions = true)
final class GradeCommand implements Callable<Integer> {
    /** How the grades are printed. */
    enum Format {
        /** A table for people. */
        TABLE,
        /** The outcome document, with every explanation. */
        JSON,
        /** Comma-separated values. */
        CSV
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "POLICY", description = "The policy, a .policy.json file.")
    private Path policy;

    @Parameters(index = "1", paramLabel = "RECORD", description = "The record, a .record.json file.")
    private Path record;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; table if absent.")
    private Format format;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            description = "Look at the course as it stood then, such as 2022-03-04T12:00:00Z.")
    private Optional<Instant> asOf;

    @Override
    public Integer call() throws IOException {
        CourseOutcome outcome = Documents.evaluate(policy, record, asOf);
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TABLE -> GradeTable.print(outcome, out);
            case CSV -> GradeCsv.print(outcome, out);
            case JSON -> out.print(Documents.json().write(CourseOutcome.KIND, outcome));
        }
        out.flush();
        return 0;
    }
}
