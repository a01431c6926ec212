package org.coursepolicy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coursepolicy.cli.report.ExperimentReport;
import org.coursepolicy.simulate.ExperimentResult;

/** The page with charts that {@code --html} writes. */
final class ResultPage {
    private ResultPage() {}

    static void write(ExperimentResult result, Path path) throws IOException {
        Files.writeString(path, ExperimentReport.html(result, Main.VERSION));
    }
}
