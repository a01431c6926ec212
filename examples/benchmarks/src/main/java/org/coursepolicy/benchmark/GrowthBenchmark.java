package org.coursepolicy.benchmark;

import java.util.concurrent.TimeUnit;
import org.coursepolicy.batch.BatchEvaluator;
import org.coursepolicy.batch.ColumnCohort;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How the time to evaluate a course grows with it, in one direction at a time, with explanations. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(1)
public class GrowthBenchmark {
    private static final int USUAL = 12;

    /** More students. */
    @State(Scope.Benchmark)
    public static class Students {
        /** How many. */
        @Param({"25", "100", "400", "1600"})
        public int students;

        private final GradeEvaluator evaluator = GradeEvaluator.of(GrowingCourse.policy(USUAL));
        private CourseRecord record;

        /** Makes the record. */
        @Setup(Level.Trial)
        public void make() {
            record = GrowingCourse.record(students, USUAL, 0);
        }
    }

    /** More assessments. */
    @State(Scope.Benchmark)
    public static class Assessments {
        /** How many. */
        @Param({"10", "40", "160", "640"})
        public int assessments;

        private GradeEvaluator evaluator;
        private CourseRecord record;

        /** Makes policy and record. */
        @Setup(Level.Trial)
        public void make() {
            evaluator = GradeEvaluator.of(GrowingCourse.policy(assessments));
            record = GrowingCourse.record(1, assessments, 0);
        }
    }

    /** More events of one account. */
    @State(Scope.Benchmark)
    public static class Events {
        /** How many. */
        @Param({"10", "100", "1000"})
        public int events;

        private final GradeEvaluator evaluator = GradeEvaluator.of(GrowingCourse.policy(1));
        private CourseRecord record;

        /** Makes the record. */
        @Setup(Level.Trial)
        public void make() {
            record = GrowingCourse.record(1, 1, events);
        }
    }

    /** More students in columns. */
    @State(Scope.Benchmark)
    public static class Cohort {
        /** How many. */
        @Param({"12800", "51200", "204800", "819200"})
        public int students;

        private BatchEvaluator batch;
        private ColumnCohort cohort;
        private byte[] letters;

        /** Makes the columns. */
        @Setup(Level.Trial)
        public void make() {
            CoursePolicy policy = Shape.policy();
            batch = BatchEvaluator.of(policy);
            cohort = ShapeFacts.random(students, 1).cohort(policy);
            letters = new byte[students];
        }
    }

    /**
     * All students of a course of twelve assessments.
     *
     * @param course the course
     * @return the outcome
     */
    @Benchmark
    public CourseOutcome students(Students course) {
        return course.evaluator.evaluate(course.record);
    }

    /**
     * One student with many assessments.
     *
     * @param course the course
     * @return the outcome
     */
    @Benchmark
    public CourseOutcome assessments(Assessments course) {
        return course.evaluator.evaluate(course.record);
    }

    /**
     * One student, to whose account much happens.
     *
     * @param course the course
     * @return the outcome
     */
    @Benchmark
    public CourseOutcome events(Events course) {
        return course.evaluator.evaluate(course.record);
    }

    /**
     * Many students in columns.
     *
     * @param cohort the students
     * @return the letters
     */
    @Benchmark
    public byte[] batch(Cohort cohort) {
        cohort.batch.evaluate(cohort.cohort, grades -> {
            for (int i = 0; i < grades.count(); i++) {
                cohort.letters[grades.from() + i] = grades.letter(i);
            }
        });
        return cohort.letters;
    }
}
