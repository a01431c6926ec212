package org.coursepolicy.evaluate;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.record.CourseRecord;
import org.immutables.value.Value;

/**
 * Evaluates records by a policy: the one entry point of this library.
 *
 * <pre>{@code
 * CourseOutcome outcome = GradeEvaluator.of(policy).evaluate(record);
 * outcome.students().get(StudentId.of("s01")).letter(); // A-
 * }</pre>
 *
 * <p>An evaluation is a pure function of policy, record and options. Evaluators are immutable and safe to share between
 * threads.
 */
@Value.Immutable
public abstract sealed class GradeEvaluator permits ImmutableGradeEvaluator {
    GradeEvaluator() {}

    abstract CoursePolicy policy();

    abstract Optional<Instant> asOf();

    abstract boolean explains();

    /**
     * Returns an evaluator that counts all facts and explains every number.
     *
     * @param policy the policy
     * @return the evaluator
     */
    public static GradeEvaluator of(CoursePolicy policy) {
        return ImmutableGradeEvaluator.builder().policy(policy).explains(true).build();
    }

    /**
     * Returns an evaluator that looks at the course in the middle of it: items that are due later count as not graded yet,
     * sessions that begin later as not held, and what happens later has not happened. Marks in the record's scores are not
     * known before the version is handed in that counts in the end.
     *
     * @param instant the instant up to which facts count
     * @return the evaluator
     */
    public final GradeEvaluator asOf(Instant instant) {
        return ImmutableGradeEvaluator.builder()
                .policy(policy())
                .asOf(instant)
                .explains(explains())
                .build();
    }

    /**
     * Returns an evaluator that records no explanations, which is faster. The numbers are the same.
     *
     * @return the evaluator
     */
    public final GradeEvaluator withoutExplanations() {
        return ImmutableGradeEvaluator.builder()
                .policy(policy())
                .asOf(asOf())
                .explains(false)
                .build();
    }

    /**
     * Evaluates a record.
     *
     * @param record the facts
     * @return what came out for every student
     * @throws PolicyException if the record does not suit the policy, for example because it has a score for an item that
     *     the policy does not know
     */
    public final CourseOutcome evaluate(CourseRecord record) {
        Facts facts = Facts.of(policy(), record, asOf());
        CourseOutcome.Builder outcome = CourseOutcome.builder();
        outcome.policy(policy().title()).asOf(asOf());
        record.students().keySet().forEach(student -> outcome.putStudents(student, evaluate(facts, student)));
        return outcome.build();
    }

    /**
     * Evaluates a record for one student.
     *
     * @param record the facts
     * @param student the student
     * @return what came out; empty if the student is not on the record's roster
     * @throws PolicyException if the record does not suit the policy
     */
    public final Optional<StudentOutcome> evaluate(CourseRecord record, StudentId student) {
        Facts facts = Facts.of(policy(), record, asOf());
        return record.students().containsKey(student) ? Optional.of(evaluate(facts, student)) : Optional.empty();
    }

    /**
     * Evaluates a record again after facts about one student or team have changed. Only those whom the change can concern
     * are evaluated: the group that shares teams with the student or team. The result is that of {@link
     * #evaluate(CourseRecord)}.
     *
     * @param before what came out before the change, by the same policy and options
     * @param record the facts after it, with the same roster and teams
     * @param changed the student or team whose facts have changed
     * @return what came out for every student
     * @throws PolicyException if the record does not suit the policy
     */
    public final CourseOutcome evaluateAgain(CourseOutcome before, CourseRecord record, Holder changed) {
        if (policy().hasDistributions()) {
            // What one student has may concern everybody.
            return evaluate(record);
        }
        Facts facts = Facts.of(policy(), record, asOf());
        Set<StudentId> group = record.groupOf(changed);
        CourseOutcome.Builder outcome = CourseOutcome.builder();
        outcome.policy(policy().title()).asOf(asOf());
        record.students().keySet().forEach(student -> {
            Optional<StudentOutcome> known =
                    Optional.ofNullable(before.students().get(student));
            outcome.putStudents(
                    student, known.filter(kept -> !group.contains(student)).orElseGet(() -> evaluate(facts, student)));
        });
        return outcome.build();
    }

    private StudentOutcome evaluate(Facts facts, StudentId student) {
        return new StudentEvaluation(facts, student, explains()).evaluate();
    }
}
