package org.coursepolicy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.coursepolicy.cli.pseudonym.MappingFile;
import org.coursepolicy.cli.pseudonym.PseudonymKey;
import org.coursepolicy.cli.pseudonym.PseudonymousRecord;
import org.coursepolicy.cli.pseudonym.Pseudonyms;
import org.coursepolicy.cli.pseudonym.SameGrades;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.record.CourseRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells a record under pseudonyms. */
@Command(
        name = "pseudonymise",
        aliases = "pseudonymize",
        description =
                "Prints a record in which students and teams have pseudonyms, events numbers, and reasons are withheld.",
        mixinStandardHelpOptions = true)
final class PseudonymiseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "RECORD",
            description = "The record: a .record.json or .record.yaml file, or a folder of CSV files (with --policy).")
    private Path record;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description =
                    "A secret of at least 32 random bytes, by which the same ids get the same pseudonyms in every record;"
                            + " a random one, that is thrown away, if absent.")
    private Optional<Path> key;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Writes who is who into this new file, which only its owner may read.")
    private Optional<Path> mapping;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "Reads a folder of CSV files by this policy, and checks that it grades both records alike.")
    private Optional<Path> policy;

    @Override
    public Integer call() throws IOException {
        Optional<CoursePolicy> known =
                policy.isPresent() ? Optional.of(Documents.policy(policy.get())) : Optional.empty();
        CourseRecord original = Documents.record(record, known);
        PseudonymKey secret = key.isPresent() ? PseudonymKey.read(key.get()) : PseudonymKey.random();
        Pseudonyms pseudonyms = Pseudonyms.of(original, secret);
        CourseRecord told = PseudonymousRecord.of(original, pseudonyms);
        if (known.isPresent()) {
            SameGrades.check(
                    Documents.evaluate(policy.orElseThrow(), record, Optional.empty()),
                    GradeEvaluator.of(known.get()).evaluate(told),
                    pseudonyms);
        }
        if (mapping.isPresent()) {
            MappingFile.write(mapping.get(), pseudonyms);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(Documents.json().write(CourseRecord.KIND, told));
        out.flush();
        return 0;
    }
}
