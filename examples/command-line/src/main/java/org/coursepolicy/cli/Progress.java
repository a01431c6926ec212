package org.coursepolicy.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar for people who wait, on the stream for errors; what takes no time has none. */
final class Progress {
    private static final long SHORT = 100_000;

    private Progress() {}

    static ProgressBar of(long students, boolean quiet) {
        boolean seen = !quiet && students >= SHORT;
        PrintStream err = System.err;
        return new ProgressBarBuilder()
                .setTaskName("students")
                .setInitialMax(students)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(seen ? new ConsoleProgressBarConsumer(err) : new DelegatingProgressBarConsumer(line -> {}))
                .build();
    }
}
