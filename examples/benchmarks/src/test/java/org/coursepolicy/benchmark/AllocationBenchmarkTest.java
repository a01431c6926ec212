package org.coursepolicy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.result.Quantity;
import org.junit.jupiter.api.Test;

/** Each benchmark is run once, and computes what it is there to measure; the numbers are of a program of another language. */
class AllocationBenchmarkTest {
    private final AllocationBenchmark benchmark = new AllocationBenchmark();

    private static Fraction total(CourseOutcome outcome) {
        StudentOutcome student = outcome.student(StudentId.of("s1")).orElseThrow();
        assertThat(student.accounts().values()).singleElement().satisfies(account -> assertThat(account.spent())
                .isEqualTo(Fraction.of(10)));
        return ((Quantity) student.total()).amount();
    }

    @Test
    void theBestOfTwelveIsBetterThanTheOrderInWhichTheyAreHandedIn() {
        assertThat(total(benchmark.twelveInTheirOrder())).isEqualTo(Fraction.parse("4657/80"));
        assertThat(total(benchmark.twelveByDeadline())).isEqualTo(Fraction.parse("4657/80"));
        assertThat(total(benchmark.bestOfTwelve())).isEqualTo(Fraction.parse("4757/80"));
    }

    @Test
    void tryingEveryWayFindsTheSame() {
        assertThat(total(benchmark.bestOfFive())).isEqualTo(Fraction.parse("73.09"));
        assertThat(total(benchmark.everyWayOfFive())).isEqualTo(Fraction.parse("73.09"));
    }
}
