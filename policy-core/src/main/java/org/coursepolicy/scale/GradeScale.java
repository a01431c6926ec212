package org.coursepolicy.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Levels;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Truth;
import org.coursepolicy.value.Bands;
import org.coursepolicy.value.Bound;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Scope;
import org.immutables.value.Value;

/**
 * Letters by cutoffs on the total. Nothing is rounded: 89.999 is below 90.
 *
 * <p>For example strict cutoffs, where exactly 90 % is below an A-:
 *
 * <pre>{@code
 * GradeScale scale = GradeScale.strictly().cutoff("A", 96).cutoff("A-", 93).otherwise("R").build();
 * scale.letter(Fraction.of(96)); // A-
 * }</pre>
 */
@Value.Immutable
public abstract sealed class GradeScale implements Scale permits ImmutableGradeScale {
    /** How documents describe it. */
    public static final Kind<GradeScale> KIND = Kind.of(
                    "cutoffs",
                    GradeScale.class,
                    "Letters by cutoffs on the total.",
                    GradeScale::builder,
                    Builder::build)
            .settled(
                    "bound",
                    Types.word(Bound.Side.class),
                    GradeScale::bound,
                    Builder::bound,
                    "whether a cutoff itself earns its letter")
            .required(
                    "bands",
                    Types.map(Types.LEVEL_FORM, Bound.TYPE),
                    GradeScale::bands,
                    Builder::putAllBands,
                    "the cutoff of each letter, best first")
            .required(
                    "else", Types.LEVEL_NAME, GradeScale::otherwise, Builder::otherwise, "the letter below all cutoffs")
            .cited(GradeScale::cite, Builder::cite, GradeScale::reading, Builder::reading)
            .build();

    GradeScale() {}

    /**
     * Returns whether a cutoff itself earns its letter, where it does not say so.
     *
     * @return the side
     */
    public abstract Bound.Side bound();

    /**
     * Returns the cutoff of each letter.
     *
     * @return letters and cutoffs in percent of the total, best first
     */
    public abstract Map<String, Bound> bands();

    /**
     * Returns the letter below all cutoffs.
     *
     * @return the letter
     */
    public abstract String otherwise();

    /** Refuses cutoffs that do not fall, and a letter that stands twice. */
    @Value.Check
    void check() {
        RejectedException.unless(
                !bands().containsKey(otherwise()), Code.DUPLICATE, "else", "a letter with a cutoff", "another letter");
        cutoffs();
    }

    @Value.Lazy
    Bands<Level> cutoffs() {
        List<Bands.Band<Level>> cutoffs = new ArrayList<>();
        bands().forEach((letter, bound) ->
                cutoffs.add(new Bands.Band<>(bound, levels().find(letter).orElseThrow())));
        return new Bands<>(cutoffs, bound());
    }

    @Override
    @Value.Lazy
    public Levels levels() {
        List<String> names = new ArrayList<>(bands().keySet());
        names.add(otherwise());
        return Levels.ofNames(names);
    }

    /**
     * Starts a scale whose cutoffs themselves earn their letter.
     *
     * @return a builder
     */
    public static Builder inclusively() {
        Builder builder = builder();
        builder.bound(Bound.Side.AT_LEAST);
        return builder;
    }

    /**
     * Starts a scale whose cutoffs must be exceeded.
     *
     * @return a builder
     */
    public static Builder strictly() {
        Builder builder = builder();
        builder.bound(Bound.Side.MORE_THAN);
        return builder;
    }

    /**
     * Starts a scale.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the letter of a total.
     *
     * @param total the total in percent
     * @return the letter
     */
    public final Level letter(Fraction total) {
        return letter(Quantity.percent(total), Trace.none());
    }

    private Level letter(Quantity total, Trace trace) {
        Optional<Bands.Band<Level>> found = cutoffs().find(total.amount());
        int position = found.map(band -> cutoffs().bands().indexOf(band))
                .orElse(cutoffs().bands().size());
        if (position > 0) {
            tell(trace, total, cutoffs().bands().get(position - 1), Truth.FAILS);
        }
        found.ifPresent(band -> tell(trace, total, band, Truth.HOLDS));
        Level letter = found.map(Bands.Band::gives)
                .orElseGet(() -> levels().find(otherwise()).orElseThrow());
        return trace.leaf(Operation.CONSTANT, "letter", letter);
    }

    private void tell(Trace trace, Quantity total, Bands.Band<Level> band, Truth truth) {
        boolean inclusive = band.from().side().orElse(bound()) == Bound.Side.AT_LEAST;
        trace.begin(this, inclusive ? "at least" : "more than");
        trace.leaf(Operation.REFERENCE, "total", total);
        trace.leaf(
                Operation.CONSTANT,
                "cutoff of " + band.gives().name(),
                new Quantity(band.from().at(), total.dimension()));
        trace.end(inclusive ? Operation.AT_LEAST : Operation.MORE_THAN, truth);
    }

    @Override
    public final Result grade(Result total, Scope scope) {
        scope.trace().begin(this, "letter");
        return scope.trace()
                .end(Operation.CHOSEN, total instanceof Quantity number ? letter(number, scope.trace()) : total);
    }

    @Override
    public final void check(Dimension total, Checker checker) {
        boolean comparable = total == Dimension.PERCENT || total == Dimension.POINTS || total == Dimension.NUMBER;
        if (!comparable) {
            checker.problem(this, Code.CONFLICT, total.phrase(), "a total in percent or points");
        }
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link GradeScale}. */
    public static final class Builder extends ImmutableGradeScale.Builder {
        Builder() {}

        /**
         * Adds the next letter below.
         *
         * @param letter the letter
         * @param cutoff its cutoff in percent of the total
         * @return this builder
         */
        public Builder cutoff(String letter, long cutoff) {
            putBands(letter, new Bound(Fraction.of(cutoff), Optional.empty()));
            return this;
        }
    }
}
