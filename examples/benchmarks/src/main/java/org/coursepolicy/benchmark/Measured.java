package org.coursepolicy.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** What JMH measured. */
final class Measured {
    private static final TimeValue SHORT = TimeValue.milliseconds(300);

    private final Collection<RunResult> results;

    private Measured(Collection<RunResult> results) {
        this.results = results;
    }

    /** Runs all benchmarks, or only shows that they run. */
    static Measured now(boolean quick) throws RunnerException {
        List<RunResult> results = new ArrayList<>();
        for (Class<?> benchmark : List.of(
                BatchBenchmark.class,
                OthersBenchmark.class,
                GrowthBenchmark.class,
                AllocationBenchmark.class,
                ReadingBenchmark.class)) {
            ChainedOptionsBuilder options = new OptionsBuilder()
                    .include(benchmark.getSimpleName() + "\\.")
                    .shouldFailOnError(true);
            if (quick) {
                options.forks(1)
                        .warmupIterations(1)
                        .warmupTime(SHORT)
                        .measurementIterations(2)
                        .measurementTime(SHORT);
            }
            results.addAll(new Runner(options.build()).run());
        }
        return new Measured(results);
    }

    /**
     * Returns what a benchmark came to, in its own unit.
     *
     * @param benchmark its class and method
     */
    double score(String benchmark) {
        return find(benchmark).getPrimaryResult().getScore();
    }

    /** Returns the error of the score as a share of it; no number where there were too few runs to know. */
    double error(String benchmark) {
        return find(benchmark).getPrimaryResult().getScoreError() / score(benchmark);
    }

    /** Returns all runs of a benchmark with parameters, in their order. */
    List<RunResult> runs(String benchmark) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + benchmark))
                .toList();
    }

    private RunResult find(String benchmark) {
        return runs(benchmark).get(0);
    }
}
