package org.coursepolicy.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what invented students would get under a policy. */
@Command(
        name = "simulate",
        description = "Says what invented students would get under a policy.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "POLICY", description = "The policy, a .policy.json or .policy.yaml file.")
    private Path policy;

    @Mixin
    private ExperimentOptions options;

    @Override
    public Integer call() throws IOException {
        new ExperimentRun(options, spec.commandLine().getOut())
                .run(options.drawn(), List.of(Arms.of(policy)), options.variations(policy));
        return 0;
    }
}
