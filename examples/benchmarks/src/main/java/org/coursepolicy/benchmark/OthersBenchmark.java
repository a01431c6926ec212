package org.coursepolicy.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many students of {@link BatchBenchmark} others evaluate in a second: engines for rules, and a database.
 *
 * <p>A small cohort is the beginning of a large one with the same seed, so the few are the first of the many.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class OthersBenchmark {
    private static final int MANY = BatchBenchmark.MANY;
    private static final int FEW = BatchBenchmark.FEW;

    /** A decision model. */
    @State(Scope.Benchmark)
    public static class Dmn {
        private final DmnStudents students = new DmnStudents(ShapeFacts.random(FEW, 1), FEW);
    }

    /** Rules of JsonLogic. */
    @State(Scope.Benchmark)
    public static class Logic {
        private final JsonLogicStudents students = new JsonLogicStudents(ShapeFacts.random(FEW, 1), FEW);
    }

    /** Tables. */
    @State(Scope.Benchmark)
    public static class Sql {
        private SqlStudents students;

        /** Fills the tables. */
        @Setup(Level.Trial)
        public void open() {
            students = new SqlStudents(ShapeFacts.random(MANY, 1));
        }

        /** Drops them. */
        @TearDown(Level.Trial)
        public void close() {
            students.close();
        }
    }

    /**
     * The whole course as a decision model.
     *
     * @param dmn the model
     * @return the letters
     */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public byte[] dmn(Dmn dmn) {
        byte[] letters = new byte[FEW];
        for (int i = 0; i < FEW; i++) {
            letters[i] = (byte) dmn.students.letter(i);
        }
        return letters;
    }

    /**
     * Weights and cutoffs as rules.
     *
     * @param logic the rules
     * @return the letters
     */
    @Benchmark
    @OperationsPerInvocation(FEW)
    public byte[] jsonLogic(Logic logic) {
        byte[] letters = new byte[FEW];
        for (int i = 0; i < FEW; i++) {
            letters[i] = (byte) logic.students.letter(i);
        }
        return letters;
    }

    /**
     * The whole course as one query.
     *
     * @param sql the tables
     * @return the letters
     */
    @Benchmark
    @OperationsPerInvocation(MANY)
    public byte[] sql(Sql sql) {
        byte[] letters = new byte[MANY];
        sql.students.letters(letters);
        return letters;
    }
}
