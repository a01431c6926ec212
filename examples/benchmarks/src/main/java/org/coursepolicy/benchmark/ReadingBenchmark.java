package org.coursepolicy.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
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

/** How long it takes to read documents, with all checks; {@link #bytes} says how long the documents are. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class ReadingBenchmark {
    private static final int STUDENTS = 100;
    private static final int HOMEWORK = 12;

    private final PolicyJson json = PolicyJson.standard();
    private final byte[] policy = Shape.document().getBytes(StandardCharsets.UTF_8);
    private final byte[] record;
    private final byte[] outcome;

    /** Writes the documents. */
    public ReadingBenchmark() {
        this(STUDENTS);
    }

    /**
     * Writes shorter documents, to see that they are read.
     *
     * @param students how many students there are
     */
    ReadingBenchmark(int students) {
        CourseRecord facts = GrowingCourse.record(students, HOMEWORK, 4);
        CourseOutcome came = GradeEvaluator.of(GrowingCourse.policy(HOMEWORK)).evaluate(facts);
        record = json.write(CourseRecord.KIND, facts).getBytes(StandardCharsets.UTF_8);
        outcome = json.write(CourseOutcome.KIND, came).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Tells how long a document is.
     *
     * @param benchmark the name of the benchmark that reads it
     * @return its length in bytes
     */
    int bytes(String benchmark) {
        return switch (benchmark) {
            case "policy" -> policy.length;
            case "record" -> record.length;
            case "outcome" -> outcome.length;
            default -> throw new IllegalArgumentException(benchmark);
        };
    }

    /**
     * Reads the policy of the cohort.
     *
     * @return the policy
     */
    @Benchmark
    public CoursePolicy policy() {
        return json.read(CoursePolicy.KIND, Input.bytes("policy", policy)).value();
    }

    /**
     * Reads the record of a hundred students.
     *
     * @return the record
     */
    @Benchmark
    public CourseRecord record() {
        return json.read(CourseRecord.KIND, Input.bytes("record", record)).value();
    }

    /**
     * Reads what came out for a hundred students, with explanations.
     *
     * @return the outcome
     */
    @Benchmark
    public CourseOutcome outcome() {
        return json.read(CourseOutcome.KIND, Input.bytes("outcome", outcome)).value();
    }
}
