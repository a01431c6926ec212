package org.coursepolicy.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.simulate.Arm;
import org.coursepolicy.simulate.Students;
import picocli.CommandLine.Option;

/** What the commands that invent students take. */
final class ExperimentOptions {
    @Option(
            names = "--students",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many students are invented; ${DEFAULT-VALUE} if absent.")
    private long students;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description =
                    "What they are drawn from; the same seed gives the same students. ${DEFAULT-VALUE} if absent.")
    private long seed;

    @Option(
            names = "--model",
            paramLabel = "FILE",
            description = "What students are like, a .properties file; docs/research.md says what it may hold.")
    private Optional<Path> model;

    @Option(
            names = "--vary",
            paramLabel = "POINTER=VALUE",
            description = "Also try the first policy with another value at a JSON pointer, such as "
                    + "/scale/cutoffs/bands/A=91; may be given several times.")
    private List<String> vary = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads grade; one for each processor if absent. It changes no number.")
    private Optional<Integer> threads;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write all numbers as one table, a row for each.")
    private Optional<Path> csv;

    @Option(
            names = "--by-student",
            paramLabel = "FILE",
            description = "Write a row for each student and policy, and beside it a table that says how it was made.")
    private Optional<Path> byStudent;

    @Option(
            names = "--by-item",
            paramLabel = "FILE",
            description = "Write a row for each student, policy and item. Each student is then evaluated alone.")
    private Optional<Path> byItem;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a page with charts.")
    private Optional<Path> html;

    @Option(names = "--quiet", description = "Show no bar while many students are graded.")
    private boolean quiet;

    Students drawn() throws IOException {
        return Students.drawn(model.isPresent() ? ModelFile.read(model.get()) : ModelFile.usual(), seed, students);
    }

    List<Arm> variations(Path policy) throws IOException {
        List<Arm> arms = new ArrayList<>();
        for (String change : vary) {
            arms.add(Arms.varied(policy, change));
        }
        return arms;
    }

    int threads() {
        return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    }

    boolean isQuiet() {
        return quiet;
    }

    Optional<Path> csv() {
        return csv;
    }

    Optional<Path> byStudent() {
        return byStudent;
    }

    Optional<Path> byItem() {
        return byItem;
    }

    Optional<Path> html() {
        return html;
    }
}
