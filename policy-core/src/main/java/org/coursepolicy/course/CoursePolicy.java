package org.coursepolicy.course;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Places;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.record.Student;
import org.coursepolicy.statistic.Distribution;
import org.coursepolicy.token.Demand;
import org.immutables.value.Value;

/**
 * The grading policy of a course: immutable rules, safe to share between threads.
 *
 * <p>A policy that could be built is sound: all names are known, dimensions fit, nothing refers to itself. What is wrong
 * is told all together, each problem with its place, in a {@link PolicyException}. For example:
 *
 * <pre>{@code
 * CoursePolicy policy = CoursePolicy.builder()
 *     .title("Two exams")
 *     .zone(ZoneId.of("Europe/Zagreb"))
 *     .base(Variant.builder()
 *         .item("midterm", 100)
 *         .item("final", 100)
 *         .total(Weighted.builder().weight("midterm", 40).weight("final", 60).empty(Weighted.Empty.SPREAD).build())
 *         .scale(GradeScale.inclusively().cutoff("pass", 50).otherwise("fail").build())
 *         .build())
 *     .build();
 * }</pre>
 */
@Value.Immutable
public abstract sealed class CoursePolicy implements Cited permits ImmutableCoursePolicy {
    /** How documents describe it. */
    public static final Kind<CoursePolicy> KIND = Kind.of(
                    "policy",
                    CoursePolicy.class,
                    "The grading policy of a course.",
                    CoursePolicy::builder,
                    Builder::build)
            .required("title", Types.PROSE, CoursePolicy::title, Builder::title, "the course and its term")
            .required("zone", Types.ZONE, CoursePolicy::zone, Builder::zone, "the time zone of the course")
            .inline(Variant.KIND, CoursePolicy::base, Builder::base)
            .defaulted(
                    "variants",
                    Types.named(Variant.KIND.asType()),
                    Map.of(),
                    CoursePolicy::variants,
                    Builder::putAllVariants,
                    "the rules for other groups of students, by name")
            .cited(CoursePolicy::cite, Builder::cite, CoursePolicy::reading, Builder::reading)
            .build();

    CoursePolicy() {}

    /**
     * Returns the course and its term.
     *
     * @return one line
     */
    public abstract String title();

    /**
     * Returns the time zone of the course, in which local times are meant.
     *
     * @return the zone
     */
    public abstract ZoneId zone();

    /**
     * Returns the rules for students of whom the record names no variant.
     *
     * @return the base variant
     */
    public abstract Variant base();

    /**
     * Returns the rules for other groups of students.
     *
     * @return variants by name, without the base
     */
    public abstract Map<Name, Variant> variants();

    /** Resolves the policy, which refuses all that is wrong with it. */
    @Value.Check
    void check() {
        resolved();
    }

    /**
     * Returns each variant with its names resolved: what an evaluator works on.
     *
     * @return resolved variants by name, the base among them as {@code base}
     */
    @Value.Lazy
    public Map<Name, ResolvedVariant> resolved() {
        Problems problems = new Problems();
        Map<Name, ResolvedVariant> resolved = new LinkedHashMap<>();
        resolved.put(Student.BASE, new Resolver(base(), Place.TOP, zone(), places(), problems).resolve());
        variants().forEach((name, variant) -> {
            Place place = Place.of("variants", name.text());
            if (name.equals(Student.BASE)) {
                problems.add(
                        Problem.of(Code.DUPLICATE, place, "\"" + name + "\"", "another name than that of the base"));
            }
            resolved.put(name, new Resolver(variant, place, zone(), places(), problems).resolve());
        });
        TeamItems.check(resolved, problems);
        checkDistributions(resolved, problems);
        problems.throwIfAny();
        return resolved;
    }

    /** A distribution is of students of all variants that have it, and so must be the same in each. */
    private static void checkDistributions(Map<Name, ResolvedVariant> variants, Problems problems) {
        Map<Name, Distribution> first = new LinkedHashMap<>();
        variants.forEach(
                (variant, resolved) -> resolved.variant().distributions().forEach((name, distribution) -> {
                    Distribution other = first.putIfAbsent(name, distribution);
                    if (other != null && !other.equals(distribution)) {
                        problems.add(Problem.of(
                                Code.CONFLICT,
                                Place.of("variants", variant.text(), "distributions", name.text()),
                                "a distribution that differs from that of another variant",
                                "the same distribution in every variant, or another name"));
                    }
                }));
    }

    /**
     * Returns what may stand but is hardly meant, such as 100 beside a ratio, which is 10000 %.
     *
     * @return what is doubtful, each with its place; the policy is sound all the same
     */
    @Value.Lazy
    public List<Problem> doubts() {
        List<Problem> doubts = new ArrayList<>(doubts(base(), Place.TOP));
        variants().forEach((name, variant) -> doubts.addAll(doubts(variant, Place.of("variants", name.text()))));
        return List.copyOf(doubts);
    }

    private List<Problem> doubts(Variant variant, Place place) {
        Resolver resolver = new Resolver(variant, place, zone(), places(), new Problems());
        resolver.resolve();
        return resolver.doubts();
    }

    /**
     * Returns where each rule stands in the document that this policy would be written as.
     *
     * @return the places
     */
    @Value.Lazy
    public Places places() {
        return Places.of(KIND, this, Place.TOP);
    }

    /**
     * Tells whether tokens of several students may be spent together, so that what one can pay depends on others.
     *
     * @return true if all members of a team are charged for some item
     */
    @Value.Lazy
    public boolean isPaidTogether() {
        return resolved().values().stream()
                .flatMap(variant -> variant.items().stream())
                .flatMap(node -> node.item().handIn().stream())
                .flatMap(handIn -> handIn.demands().stream())
                .anyMatch(demand -> demand.members().equals(Optional.of(Demand.Members.ALL)));
    }

    /**
     * Tells whether a value of all students may decide about one.
     *
     * @return true if some variant has a distribution
     */
    public final boolean hasDistributions() {
        return resolved().values().stream()
                .anyMatch(variant -> !variant.variant().distributions().isEmpty());
    }

    /**
     * Finds the rules for a group of students.
     *
     * @param variant the variant's name, {@code base} for the base
     * @return the resolved variant, or empty if the policy has none of that name
     */
    public final Optional<ResolvedVariant> variant(Name variant) {
        return Optional.ofNullable(resolved().get(variant));
    }

    /**
     * Starts a policy.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link CoursePolicy}. */
    public static final class Builder extends ImmutableCoursePolicy.Builder {
        Builder() {}

        /**
         * Adds the rules for another group of students.
         *
         * @param name the variant's name
         * @param variant the rules
         * @return this builder
         */
        public Builder variant(String name, Variant variant) {
            return putVariants(Name.of(name), variant);
        }
    }
}
