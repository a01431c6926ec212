package org.coursepolicy.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs files of cases. */
@Command(
        name = "conform",
        description = "Runs files of cases, and tells where a policy gives something else than was expected.",
        mixinStandardHelpOptions = true)
final class ConformCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A file of cases, or a folder: all .cases.json files in it and below.")
    private List<Path> paths;

    @Option(names = "--quiet", description = "Leaves out the files in which all is as expected.")
    private boolean quiet;

    @Override
    public Integer call() throws IOException {
        Conformity conformity =
                new Conformity(spec.commandLine().getOut(), spec.commandLine().getErr(), quiet);
        for (Path file : CaseFiles.in(paths)) {
            conformity.run(file);
        }
        return conformity.conclude();
    }
}
