package org.coursepolicy.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.coursepolicy.simulate.ExperimentResult;

/** The page with charts that {@code --html} writes. */
final class ResultPage {
    private ResultPage() {}

    static void write(ExperimentResult result, Path path) throws IOException {
        throw new IOException("cannot write " + path + ": there is no page of " + result.students() + " students yet");
    }
}
