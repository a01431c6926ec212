package org.coursepolicy.batch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.Name;
import org.jspecify.annotations.Nullable;

/**
 * Finds the letters of very many students, the same that {@link org.coursepolicy.evaluate.GradeEvaluator} finds.
 *
 * <pre>{@code
 * BatchEvaluator evaluator = BatchEvaluator.of(policy);
 * long[] students = new long[evaluator.letters().size()];
 * evaluator.evaluate(cohort, grades -> {
 *     for (int i = 0; i < grades.count(); i++) {
 *         students[grades.letter(i)]++;
 *     }
 * });
 * }</pre>
 *
 * <p>Each variant is compiled to a plan for the columns of the cohort, in which nearly everybody's letter is decided by
 * arithmetic whose error is known. Who stands nearer to a decision than that is decided by the exact evaluator, from the
 * record; so is everybody, where the policy has a rule that no plan holds. Evaluators are immutable and safe to share between
 * threads.
 *
 * <p>A variant without a scale gives no letter, which is {@link Grades#OPEN} here; one without a total is left to the exact
 * evaluator.
 */
public final class BatchEvaluator {
    private final CoursePolicy policy;
    private final List<String> letters;
    /** The last plans that were made: other columns of the same shape need no others. */
    private final AtomicReference<@Nullable Plans> last = new AtomicReference<>();

    private BatchEvaluator(CoursePolicy policy) {
        this.policy = policy;
        Set<String> names = new LinkedHashSet<>();
        policy.resolved().values().forEach(variant -> names.addAll(levels(variant)));
        this.letters = List.copyOf(names);
    }

    private static List<String> levels(ResolvedVariant variant) {
        return variant.variant().scale().map(scale -> scale.levels().names()).orElse(List.of());
    }

    /**
     * Returns an evaluator.
     *
     * @param policy the policy
     * @return the evaluator
     */
    public static BatchEvaluator of(CoursePolicy policy) {
        return new BatchEvaluator(policy);
    }

    /**
     * Returns the letters there are, by which {@link Grades#letter} counts.
     *
     * @return the letters of all variants, best first
     */
    public List<String> letters() {
        return letters;
    }

    /**
     * Says why students are all left to the exact evaluator.
     *
     * @param columns the columns of a cohort
     * @return for each variant in which they are, the rule that no plan holds
     */
    public Map<Name, String> withoutPlan(Columns columns) {
        return Map.copyOf(plans(columns).reasons());
    }

    private Plans plans(Columns columns) {
        Plans known = last.get();
        if (known != null && known.suit(columns)) {
            return known;
        }
        Plans made = Plans.of(policy, columns, known);
        last.set(made);
        return made;
    }

    /**
     * Finds the letters of a cohort.
     *
     * @param cohort the students
     * @param sink is given what came out, block after block
     */
    public void evaluate(Cohort cohort, Consumer<? super Grades> sink) {
        evaluate(cohort, 0, cohort.columns().students(), sink);
    }

    /**
     * Finds the letters of some students of a cohort; threads may share one.
     *
     * @param cohort the students
     * @param from the first of them
     * @param to where they end
     * @param sink is given what came out, block after block
     */
    public void evaluate(Cohort cohort, int from, int to, Consumer<? super Grades> sink) {
        Columns columns = cohort.columns();
        List<byte[]> ranks = columns.variants().stream().map(this::ranks).toList();
        new Blocks(cohort, plans(columns).plans(), ranks, new ExactGrades(policy, letters)).run(from, to, sink);
    }

    /** For each letter of a variant, its position among those of all; where there is none, what stands instead of one. */
    private byte[] ranks(Name variant) {
        List<String> names = policy.variant(variant).map(BatchEvaluator::levels).orElse(List.of());
        if (names.isEmpty()) {
            return new byte[] {Grades.OPEN};
        }
        byte[] ranks = new byte[names.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = (byte) letters.indexOf(names.get(i));
        }
        return ranks;
    }
}
