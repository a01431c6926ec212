package org.coursepolicy.simulate;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.scale.AdjustedScale;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.scale.Scale;

/**
 * Where the cutoffs of a variant are.
 *
 * @param variant the variant
 * @param letters the letter that each earns
 * @param exact the cutoffs
 * @param near the same, near enough to say who is near them
 */
record Cutoffs(String variant, List<String> letters, List<Fraction> exact, List<Double> near) {
    private static final int DIGITS = 12;
    private static final double USUAL = 110;
    private static final double BINS_OF_TOP = 100;

    static List<Cutoffs> of(CoursePolicy policy) {
        List<Cutoffs> all = new ArrayList<>();
        policy.resolved().forEach((name, variant) -> all.add(of(name.text(), variant)));
        return all;
    }

    private static Cutoffs of(String name, ResolvedVariant variant) {
        List<String> letters = new ArrayList<>();
        List<Fraction> exact = new ArrayList<>();
        Optional<Scale> scale = variant.variant().scale();
        while (scale.orElse(null) instanceof AdjustedScale adjusted) {
            scale = Optional.of(adjusted.scale());
        }
        if (scale.orElse(null) instanceof GradeScale grades) {
            grades.bands().forEach((letter, bound) -> {
                letters.add(letter);
                exact.add(bound.at());
            });
        }
        return new Cutoffs(
                name,
                letters,
                exact,
                exact.stream()
                        .map(at -> at.toDecimal(DIGITS, RoundingMode.HALF_EVEN).doubleValue())
                        .toList());
    }

    /** How wide bins of totals are: 1 for percent, and more where cutoffs are in points and far beyond 100. */
    static long width(List<Cutoffs> all) {
        double greatest = all.stream()
                .flatMap(each -> each.near().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return greatest <= USUAL ? 1 : (long) Math.ceil(greatest / BINS_OF_TOP);
    }
}
