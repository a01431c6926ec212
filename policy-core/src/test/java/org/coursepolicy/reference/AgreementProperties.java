package org.coursepolicy.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.reference.Answer.Earned;
import org.coursepolicy.reference.Answer.Num;
import org.coursepolicy.reference.Answer.Unknown;
import org.coursepolicy.reference.Answer.Verdict;
import org.coursepolicy.reference.ReferenceEvaluator.Graded;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;

/**
 * The evaluator agrees with the reference evaluator.
 *
 * <p>A campaign looks at more courses: {@code mvn -pl policy-core test -Dtest=AgreementProperties
 * -Dcoursepolicy.courses-per-try=100} looks at half a million.
 */
class AgreementProperties {
    @Provide
    Arbitrary<Long> seeds() {
        return RandomCourse.seeds();
    }

    @Property(tries = 5_000)
    void theEvaluatorAgreesWithTheReference(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).forEach(each -> agrees(RandomCourse.of(each)));
    }

    @Property(tries = 1_000)
    void theEvaluatorAgreesWithTheReferenceOnRisingPolicies(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).forEach(each -> agrees(RandomCourse.rising(each)));
    }

    private static void agrees(RandomCourse course) {
        CourseOutcome outcome = course.evaluator().withoutExplanations().evaluate(course.record());
        ReferenceEvaluator.evaluate(course.policy(), course.record(), course.asOf())
                .forEach((student, graded) -> assertThat(outcome.students().get(student))
                        .as("%s of %s", student, course)
                        .satisfies(real -> assertThat(graded(real)).isEqualTo(graded)));
    }

    private static Graded graded(StudentOutcome outcome) {
        Map<String, Earned> items = new TreeMap<>();
        outcome.items().forEach((id, item) -> items.put(id.toString(), earned(item.score())));
        Optional<String> letter =
                outcome.letter() instanceof Level level ? Optional.of(level.name()) : Optional.empty();
        Optional<String> soFar = letter.or(() -> outcome.soFar().map(Level::name));
        return new Graded(answer(outcome.total()), letter, soFar, items);
    }

    static Earned earned(Score score) {
        return new Earned(Exact.of(score.earned()), Exact.of(score.possible()), Exact.of(score.pending()));
    }

    static Answer answer(Result result) {
        if (result instanceof Quantity quantity) {
            return new Num(Exact.of(quantity.amount()), quantity.dimension());
        }
        if (result instanceof Open open) {
            return new Unknown(open.cause() == Open.Cause.PENDING);
        }
        return new Verdict(result.toString().equals("holds"));
    }
}
