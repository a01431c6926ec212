package org.coursepolicy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.coursepolicy.outcome.CourseOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private Inputs inputs;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES}; table if absent.")
    private Format format;

    @Override
    public Integer call() throws IOException {
        CourseOutcome outcome = inputs.evaluate();
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
