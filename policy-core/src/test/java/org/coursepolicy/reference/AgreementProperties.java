package org.coursepolicy.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.StudentOutcome;

/**
 * The evaluator agrees with the reference evaluator: totals, letters, what is open, the accounts, and of every item the
 * score as graded, what each step changes, the score that counts and what became of each thing handed in.
 *
 * <p>A build looks at the same courses every time. A campaign looks at others, and at more: {@code mvn -Pcampaign -pl
 * policy-core test -Dtest=AgreementProperties -Dcoursepolicy.courses-per-try=100} looks at more than a million.
 */
class AgreementProperties {
    @Provide
    Arbitrary<Long> seeds() {
        return RandomCourse.seeds();
    }

    @Property(tries = 10_000, seed = RandomCourse.FIXED)
    void theEvaluatorAgreesWithTheReference(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).forEach(each -> agrees(RandomCourse.of(each)));
    }

    @Property(tries = 1_000, seed = RandomCourse.FIXED)
    void theEvaluatorAgreesWithTheReferenceOnRisingPolicies(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).forEach(each -> agrees(RandomCourse.rising(each)));
    }

    private static void agrees(RandomCourse course) {
        Map<StudentId, StudentOutcome> outcomes = course.evaluator()
                .withoutExplanations()
                .evaluate(course.record())
                .students();
        ReferenceEvaluator.evaluate(course.policy(), course.record(), course.asOf())
                .forEach((student, graded) -> assertThat(outcomes.get(student))
                        .as("%s of %s", student, course)
                        .satisfies(real -> assertThat(Compared.graded(real)).isEqualTo(graded)));
    }
}
