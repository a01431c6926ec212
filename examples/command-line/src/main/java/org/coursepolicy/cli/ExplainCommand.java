package org.coursepolicy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Explains the grade of one student. */
@Command(
        name = "explain",
        description = "Explains the grade of one student, number by number.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Inputs inputs;

    @Option(names = "--student", paramLabel = "ID", required = true, description = "The student's id in the record.")
    private String student;

    @Override
    public Integer call() throws IOException {
        CourseOutcome outcome = inputs.evaluate();
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
