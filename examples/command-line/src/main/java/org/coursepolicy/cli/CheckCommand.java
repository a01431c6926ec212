package org.coursepolicy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.json.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a policy. */
@Command(
        name = "check",
        description = "Checks a policy, and tells all that is wrong with it, and what is hardly meant.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "POLICY", description = "The policy, a .policy.json or .policy.yaml file.")
    private Path policy;

    @Override
    public Integer call() throws IOException {
        Document<CoursePolicy> document = Documents.policyDocument(policy);
        CoursePolicy sound = document.value();
        PrintWriter out = spec.commandLine().getOut();
        out.println(policy + ": \"" + sound.title() + "\" is sound; variants: "
                + String.join(
                        ", ",
                        sound.resolved().keySet().stream().map(Object::toString).toList()));
        sound.doubts().stream()
                .map(doubt -> document.locate(doubt.place()) + ": DOUBT " + doubt.place() + ": found " + doubt.found()
                        + ", perhaps meant: " + doubt.expected())
                .distinct()
                .forEach(out::println);
        out.flush();
        return 0;
    }
}
