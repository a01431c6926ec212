package org.coursepolicy.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.coursepolicy.batch.BatchEvaluator;
import org.coursepolicy.batch.ColumnCohort;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.record.CourseRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many students one core evaluates in a second, under one policy and with the same facts: by hand in several ways, in a
 * batch, and by the exact evaluator.
 *
 * <p>{@link WrongLetters} says how many letters each finds wrong.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class BatchBenchmark {
    static final int MANY = 204_800;
    static final int FEW = 400;

    private final CoursePolicy policy = Shape.policy();
    private final ShapeFacts facts = ShapeFacts.random(MANY, 1);
    private final byte[] letters = new byte[MANY];
    private final DoubleColumns columns = new DoubleColumns(facts);
    private final DoubleObjects objects = new DoubleObjects(facts);
    private final ColumnCohort cohort = facts.cohort(policy);
    private final BatchEvaluator batch = BatchEvaluator.of(policy);
    private final GradeEvaluator explaining = GradeEvaluator.of(policy);
    private final GradeEvaluator silent = explaining.withoutExplanations();
    private final List<CourseRecord> records =
            IntStream.range(0, FEW).mapToObj(cohort::record).toList();

    /**
     * Passes over columns of doubles.
     *
     * @return the letters
     */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public byte[] columnsOfDoubles() {
        columns.letters(letters);
        return letters;
    }

    /**
     * Objects of doubles.
     *
     * @return the letters
     */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public byte[] objectsOfDoubles() {
        objects.letters(letters);
        return letters;
    }

    /**
     * Decimals.
     *
     * @return the letters
     */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public byte[] decimals() {
        for (int i = 0; i < FEW; i++) {
            letters[i] = (byte) DecimalStudents.letter(facts, i);
        }
        return letters;
    }

    /**
     * Fractions of big whole numbers.
     *
     * @return the letters
     */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public byte[] fractions() {
        for (int i = 0; i < FEW; i++) {
            letters[i] = (byte) FractionStudents.letter(facts, i);
        }
        return letters;
    }

    /**
     * The batch evaluator.
     *
     * @return the letters
     */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public byte[] batch() {
        batch.evaluate(cohort, grades -> {
            for (int i = 0; i < grades.count(); i++) {
                letters[grades.from() + i] = grades.letter(i);
            }
        });
        return letters;
    }

    /**
     * The exact evaluator without explanations.
     *
     * @return something of the last outcome
     */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public Object exact() {
        return evaluated(silent);
    }

    /**
     * The exact evaluator with explanations.
     *
     * @return something of the last outcome
     */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public Object exactWithExplanations() {
        return evaluated(explaining);
    }

    private Object evaluated(GradeEvaluator evaluator) {
        Object last = "";
        for (int i = 0; i < FEW; i++) {
            last = evaluator.evaluate(records.get(i), cohort.student(i)).orElseThrow();
        }
        return last;
    }
}
