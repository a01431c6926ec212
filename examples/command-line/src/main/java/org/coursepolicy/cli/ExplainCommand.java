package org.coursepolicy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Explains the grade of one student, or those of all into files. */
@Command(
        name = "explain",
        description = "Explains the grade of one student, or of all, number by number.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Inputs inputs;

    @ArgGroup(multiplicity = "1")
    private Whom whom;

    /** One student, or all. */
    static final class Whom {
        @Option(
                names = "--student",
                paramLabel = "ID",
                required = true,
                description = "The student's id in the record.")
        private String student;

        @ArgGroup(exclusive = false)
        private Everybody everybody;
    }

    /** What goes together with all. */
    static final class Everybody {
        @Option(names = "--all", required = true, description = "Explains the grades of all students.")
        private boolean all;

        @Option(
                names = "--to",
                paramLabel = "FOLDER",
                required = true,
                description = "Writes a text file for each student into this folder.")
        private Path folder;

        @Option(names = "--force", description = "Writes files anew that are there already.")
        private boolean force;
    }

    @Override
    public Integer call() throws IOException {
        CourseOutcome outcome = inputs.evaluate();
        PrintWriter out = spec.commandLine().getOut();
        if (whom.everybody != null && whom.everybody.all) {
            Explanations.write(outcome, whom.everybody.folder, whom.everybody.force);
            out.println(outcome.students().size() + " explanations are in " + whom.everybody.folder);
        } else {
            out.print(find(outcome).toText());
        }
        out.flush();
        return 0;
    }

    private StudentOutcome find(CourseOutcome outcome) {
        return outcome.students().entrySet().stream()
                .filter(entry -> entry.getKey().text().equals(whom.student))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "the record has no student with the id given by --student"));
    }
}
