package org.coursepolicy.reference;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;

/**
 * A random policy that can be built, a random record that suits it, and perhaps an instant: all made from one seed, which
 * makes them again.
 *
 * @param seed what they are made from
 * @param policy the policy
 * @param record the record
 * @param asOf the instant up to which facts count; empty if all count
 */
record RandomCourse(long seed, CoursePolicy policy, CourseRecord record, Optional<Instant> asOf) {
    /** The seed of every property of random courses: what a build has passed, it passes again. */
    static final String FIXED = "1";

    /** A word for which a campaign looks at other courses than the build does, and than another word's campaign. */
    private static final Optional<String> FROM = Optional.ofNullable(System.getProperty("coursepolicy.courses-from"));

    /** How many courses each try of a property looks at; more in a campaign. */
    private static final int PER_TRY = Integer.getInteger("coursepolicy.courses-per-try", 1);

    static RandomCourse of(long seed) {
        return of(seed, Manner.ANY);
    }

    /** Makes a course whose values never fall when what they read rises. */
    static RandomCourse rising(long seed) {
        return of(seed, Manner.RISING);
    }

    /** Makes a course in which one token more can only help. */
    static RandomCourse thrifty(long seed) {
        return of(seed, Manner.THRIFTY);
    }

    private static RandomCourse of(long seed, Manner manner) {
        Dice dice = new Dice(seed);
        CoursePolicy policy = new PolicyMaker(dice, new Dice(~seed), manner).policy();
        RecordMaker record = new RecordMaker(dice, policy);
        return new RandomCourse(seed, policy, record.record(), record.asOf());
    }

    /**
     * Seeds to be tried; a failing one is reported, and makes its course again. They are the same in every build if the
     * property has the seed {@link #FIXED}.
     */
    static Arbitrary<Long> seeds() {
        long from = FROM.map(word -> new Dice(word.hashCode()).seed()).orElse(0L);
        return Arbitraries.longs().withoutEdgeCases().map(seed -> seed + from).dontShrink();
    }

    /** The seeds that one try of a property looks at. */
    static Stream<Long> from(long seed) {
        return LongStream.range(0, PER_TRY).mapToObj(i -> seed + i * 0x9E3779B97F4A7C15L);
    }

    /** Tells whether a rule for handing in is somewhere in the policy. */
    boolean hasRules(Predicate<HandIn> which) {
        return policy.resolved().values().stream()
                .flatMap(variant -> variant.items().stream())
                .flatMap(node -> node.item().handIn().stream())
                .anyMatch(which);
    }

    /** Tells whether a demand on an account is somewhere in the policy. */
    boolean hasDemand(Predicate<Demand> which) {
        return hasRules(rules -> rules.demands().stream().anyMatch(which));
    }

    /** Tells whether an account is somewhere in the policy. */
    boolean hasAccount(Predicate<TokenAccount> which) {
        return policy.resolved().values().stream()
                .flatMap(variant -> variant.variant().accounts().values().stream())
                .anyMatch(which);
    }

    GradeEvaluator evaluator() {
        GradeEvaluator evaluator = GradeEvaluator.of(policy);
        return asOf.map(evaluator::asOf).orElse(evaluator);
    }

    @Override
    public String toString() {
        return "the course of seed " + seed;
    }
}
