package org.coursepolicy.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar for people who wait; where nobody sees it, in a pipe or a test, there is none. */
final class Progress {
    private static final long SHORT = 100_000;

    private Progress() {}

    static ProgressBar of(long students) {
        boolean seen = System.console() != null && students >= SHORT;
        PrintStream err = System.err;
        return new ProgressBarBuilder()
                .setTaskName("students")
                .setInitialMax(students)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(seen ? new ConsoleProgressBarConsumer(err) : new DelegatingProgressBarConsumer(line -> {}))
                .build();
    }
}
