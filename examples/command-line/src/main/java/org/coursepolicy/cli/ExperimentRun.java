package org.coursepolicy.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import me.tongfei.progressbar.ProgressBar;
import org.coursepolicy.simulate.Arm;
import org.coursepolicy.simulate.Experiment;
import org.coursepolicy.simulate.ExperimentResult;
import org.coursepolicy.simulate.Students;

/**
 * Runs an experiment and writes all that was asked for.
 *
 * @param options what was asked for
 * @param out where the tables go
 */
record ExperimentRun(ExperimentOptions options, PrintWriter out) {
    void run(Students students, List<Arm> arms, List<Arm> variations) throws IOException {
        Experiment experiment = Experiment.of(students, arms).withVariations(variations);
        List<Arm> all = Stream.concat(arms.stream(), variations.stream()).toList();
        ExperimentResult result;
        try (StudentFiles files = StudentFiles.open(options, all);
                ProgressBar progress = Progress.of(students.count(), options.isQuiet())) {
            result = experiment.run(options.threads(), rows -> {
                files.write(rows);
                progress.stepBy(rows.count());
            });
        } catch (UncheckedIOException failure) {
            throw new IOException(failure.getMessage(), failure);
        }
        ExperimentTable.print(result, out);
        if (options.csv().isPresent()) {
            ExperimentCsv.write(result, options.csv().get());
        }
        if (options.byStudent().isPresent()) {
            ExperimentCsv.writeOrigin(
                    result, StudentFiles.beside(options.byStudent().get()));
        }
        if (options.byItem().isPresent()) {
            ExperimentCsv.writeOrigin(
                    result, StudentFiles.beside(options.byItem().get()));
        }
        if (options.html().isPresent()) {
            ResultPage.write(result, options.html().get());
        }
        out.flush();
    }
}
