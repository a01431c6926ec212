package org.coursepolicy.benchmark;

import java.util.concurrent.TimeUnit;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to find the best way to spend late days: the time to evaluate one student, where twelve homeworks are late.
 *
 * <p>The difference between {@link #bestOfTwelve()} and {@link #twelveInTheirOrder()} is the price of the optimum. Five
 * homeworks are few enough to try every way: {@link #bestOfFive()} finds by dynamic programming what {@link #everyWayOfFive()}
 * finds by trying, because its objective is no plain sum.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AllocationBenchmark {
    private static final int MANY = 12;
    private static final int FEW = 5;

    private final CourseRecord many = LateCourse.record(MANY);
    private final CourseRecord few = LateCourse.record(FEW);
    private final GradeEvaluator inOrder = LateCourse.evaluator(MANY, "\"by-submission\"");
    private final GradeEvaluator byDeadline = LateCourse.evaluator(MANY, "\"by-deadline\"");
    private final GradeEvaluator best = LateCourse.evaluator(MANY, "{\"best\": " + LateCourse.sum(MANY) + "}");
    private final GradeEvaluator bestOfFew = LateCourse.evaluator(FEW, "{\"best\": " + LateCourse.sum(FEW) + "}");
    private final GradeEvaluator everyWay =
            LateCourse.evaluator(FEW, "{\"best\": {\"greatest\": [" + LateCourse.sum(FEW) + ", 0]}}");

    /**
     * Spends late days in the order in which work is handed in.
     *
     * @return the outcome
     */
    @Benchmark
    public CourseOutcome twelveInTheirOrder() {
        return inOrder.evaluate(many);
    }

    /**
     * Spends late days on the earliest deadlines first.
     *
     * @return the outcome
     */
    @Benchmark
    public CourseOutcome twelveByDeadline() {
        return byDeadline.evaluate(many);
    }

    /**
     * Spends late days so that the points of all twelve are most.
     *
     * @return the outcome
     */
    @Benchmark
    public CourseOutcome bestOfTwelve() {
        return best.evaluate(many);
    }

    /**
     * Does so for five.
     *
     * @return the outcome
     */
    @Benchmark
    public CourseOutcome bestOfFive() {
        return bestOfFew.evaluate(few);
    }

    /**
     * Does so for five by trying every way.
     *
     * @return the outcome
     */
    @Benchmark
    public CourseOutcome everyWayOfFive() {
        return everyWay.evaluate(few);
    }
}
