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

    private final ShapeFacts facts;
    private final byte[] letters;
    private final DoubleColumns columns;
    private final DoubleObjects objects;
    private final ColumnCohort cohort;
    private final BatchEvaluator batch;
    private final GradeEvaluator explaining;
    private final GradeEvaluator silent;
    private final List<CourseRecord> records;

    /** Makes the cohort. */
    public BatchBenchmark() {
        this(MANY);
    }

    /**
     * Makes a smaller cohort, to see that all of it runs.
     *
     * @param students how many students there are
     */
    BatchBenchmark(int students) {
        CoursePolicy policy = Shape.policy();
        facts = ShapeFacts.random(students, 1);
        letters = new byte[students];
        columns = new DoubleColumns(facts);
        objects = new DoubleObjects(facts);
        cohort = facts.cohort(policy);
        batch = BatchEvaluator.of(policy);
        explaining = GradeEvaluator.of(policy);
        silent = explaining.withoutExplanations();
        records = IntStream.range(0, FEW).mapToObj(cohort::record).toList();
    }

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
