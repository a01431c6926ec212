package org.coursepolicy.reference;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coursepolicy.batch.Agreement;
import org.coursepolicy.batch.ColumnCohort;
import org.coursepolicy.batch.ColumnMaker;

/** In a batch, students get the letters that the exact evaluator gives them, under any policy. */
class BatchProperties {
    private static final int STUDENTS = 12;

    @Provide
    Arbitrary<Long> seeds() {
        return RandomCourse.seeds();
    }

    @Property(tries = 2_000, seed = RandomCourse.FIXED)
    void aBatchAgreesWithTheEvaluator(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).forEach(each -> {
            ColumnCohort cohort = ColumnMaker.cohort(RandomCourse.of(each).policy(), STUDENTS, each);
            assertThat(Agreement.check(RandomCourse.of(each).policy(), cohort).students())
                    .isEqualTo(STUDENTS);
        });
    }
}
