package org.coursepolicy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coursepolicy.json.Document;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.simulate.Arm;
import org.coursepolicy.simulate.ItemMatch;
import org.coursepolicy.simulate.Students;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what the same students would get under two policies. */
@Command(
        name = "compare",
        description = "Says what the same students would get under two policies: those of a record, or invented ones.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
    private static final int TOLD = 20;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "POLICY-A", description = "The first policy.")
    private Path first;

    @Parameters(index = "1", paramLabel = "POLICY-B", description = "The policy that it is compared with.")
    private Path other;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "RECORD",
            description = "The record: a file, or a folder of CSV files. Students are invented if it is absent.")
    private Optional<Path> record;

    @Option(names = "--items-may-differ", description = "Compare even if an item is in one of the policies only.")
    private boolean itemsMayDiffer;

    @Mixin
    private ExperimentOptions options;

    @Override
    public Integer call() throws IOException {
        List<Arm> arms = List.of(Arms.of(first), Arms.of(other));
        ItemMatch match = ItemMatch.of(arms.get(0).policy(), arms.get(1).policy());
        if (match.same().isEmpty() || !match.isWhole() && !itemsMayDiffer) {
            refuse(match);
            return Main.WRONG_USE;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(match.same().size() + " items are the same, by their ids"
                + (match.isWhole() ? "." : "; others are in one policy only."));
        ExperimentRun run = new ExperimentRun(options, out);
        if (record.isEmpty()) {
            run.run(options.drawn(), arms, options.variations(first));
        } else {
            compare(run, arms, record.get());
        }
        return 0;
    }

    private void compare(ExperimentRun run, List<Arm> arms, Path path) throws IOException {
        List<Arm> variations = options.variations(first);
        Document<CourseRecord> read = Documents.record(path, arms.get(0).policy());
        try {
            run.run(Students.of(read.value()), arms, variations);
        } catch (PolicyException unsuited) {
            throw read.locate(unsuited);
        }
    }

    private void refuse(ItemMatch match) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("course-policy: these policies do not grade the same work; items are the same if their ids are.");
        err.println("  in both: " + told(match.same()));
        err.println("  only in " + first + ": " + told(match.onlyFirst()));
        err.println("  only in " + other + ": " + told(match.onlyOther()));
        err.println(
                match.same().isEmpty()
                        ? "There is nothing to compare."
                        : "Rename items that are the same, or compare nevertheless with --items-may-differ.");
    }

    private static String told(List<ItemId> items) {
        if (items.isEmpty()) {
            return "none";
        }
        String some = String.join(
                ", ", items.stream().limit(TOLD).map(ItemId::toString).toList());
        return items.size() > TOLD ? some + " and " + (items.size() - TOLD) + " more" : some;
    }
}
