package org.coursepolicy.rule;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Checker;
import org.immutables.value.Value;

/**
 * The mean of the children's percentages, each with a weight of its own: {@code {"weights": {"h1": 1, "h2": 2}}}. For
 * example 90 % of h1 and 60 % of h2 make 70 %, which is 70 of 100 points. The weight of excused children is spread over the
 * others.
 */
@Value.Immutable
public abstract sealed class WeightsAggregate implements Aggregate permits ImmutableWeightsAggregate {
    /** How documents describe it. */
    public static final Kind<WeightsAggregate> KIND = Kind.of(
                    "weights",
                    WeightsAggregate.class,
                    "The mean of the children's percentages, each with a weight of its own.",
                    WeightsAggregate::builder,
                    Builder::build)
            .required(
                    "of",
                    Types.named(Types.number(NumberForm.notNegative("a weight"))),
                    WeightsAggregate::of,
                    Builder::putAllOf,
                    "the weight of each child, in any unit")
            .cited(WeightsAggregate::cite, Builder::cite, WeightsAggregate::reading, Builder::reading)
            .bare("of")
            .build();

    WeightsAggregate() {}

    /**
     * Returns the weight of each child.
     *
     * @return weights by name, 0 or more, in any unit
     */
    public abstract Map<Name, Fraction> of();

    /** Refuses weights below 0, and weights that are all nothing. */
    @Value.Check
    void check() {
        boolean sound = of().values().stream().allMatch(weight -> weight.signum() >= 0);
        RejectedException.unless(sound, Code.RANGE, "of", "a weight below 0", "weights of at least 0");
        boolean some = of().values().stream().anyMatch(weight -> weight.signum() > 0);
        RejectedException.unless(some, Code.RANGE, "of", "no weight", "a weight above 0");
    }

    /**
     * Starts an aggregate.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Score combine(List<Part> parts, Trace trace) {
        List<MeanOfPercents.Weighed> weighed = parts.stream()
                .map(part -> new MeanOfPercents.Weighed(
                        part, Objects.requireNonNull(of().get(part.id().orElseThrow()))))
                .toList();
        return MeanOfPercents.of(this, "weights", weighed, trace);
    }

    @Override
    public final Fraction points(List<Fraction> points) {
        return MeanOfPercents.POINTS;
    }

    @Override
    public final void check(List<Fraction> points, Checker checker) {
        MeanOfPercents.check(this, points, checker);
    }

    @Override
    public final void checkNames(Set<Name> children, Checker checker) {
        List<String> known = children.stream().map(Name::text).toList();
        of().keySet().stream()
                .filter(name -> !children.contains(name))
                .forEach(name -> checker.unknown(this, "of", name.text(), "the name of a child", known));
        children.stream()
                .filter(child -> !of().containsKey(child))
                .forEach(child -> checker.problem(
                        this, Code.MISSING, "no weight of \"" + child + "\"", "a weight of every child"));
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link WeightsAggregate}. */
    public static final class Builder extends ImmutableWeightsAggregate.Builder {
        Builder() {}

        /**
         * Adds a weight.
         *
         * @param child the child's name
         * @param weight its weight
         * @return this builder
         */
        public Builder weight(String child, long weight) {
            putOf(Name.of(child), Fraction.of(weight));
            return this;
        }
    }
}
