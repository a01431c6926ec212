package org.coursepolicy.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.coursepolicy.kind.Types.Alternative;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.RejectedException;

/**
 * Invents values of any kind, outside kinds included, by reading them from a source that makes everything up.
 *
 * <p>The same seed gives the same values. Recursion ends because every object costs one of a budget, and where the budget
 * is used up the shallowest kind is taken. A value that its factory refuses is invented again, some times; so kinds with
 * a check that random members hardly ever pass cannot be invented here.
 */
public final class Fabricator {
    /** How often what was asked for is tried. */
    private static final int TRIES = 200;
    /** How often a part of it is tried; few times, for tries multiply from level to level. */
    private static final int FEWER_TRIES = 8;

    private static final int LONGEST_LIST = 3;

    private final Kinds kinds;
    private final Random random;
    private final Heights heights;
    private final int budget;

    /**
     * Creates a fabricator.
     *
     * @param kinds the kinds that families choose from
     * @param random decides everything
     * @param budget how deep objects may stand in each other
     */
    public Fabricator(Kinds kinds, Random random, int budget) {
        this.kinds = kinds;
        this.random = random;
        this.heights = new Heights(kinds);
        this.budget = budget;
    }

    /**
     * Invents an object.
     *
     * @param kind its kind
     * @param <T> its Java type
     * @return a value that the kind's own factory made
     */
    public <T> T invent(Kind<T> kind) {
        return invent(kind.asType());
    }

    /**
     * Invents a value.
     *
     * @param type its type
     * @param <A> its Java type
     * @return a value
     */
    public <A> A invent(Type<A> type) {
        return again(() -> type.read(new Invented(budget)))
                .orElseThrow(() -> new IllegalStateException("nothing invented was accepted"));
    }

    private static <A> Optional<A> again(Supplier<Optional<A>> attempt) {
        return again(TRIES, attempt);
    }

    private static <A> Optional<A> again(int tries, Supplier<Optional<A>> attempt) {
        for (int i = 0; i < tries; i++) {
            Optional<A> made = attempt.get();
            if (made.isPresent()) {
                return made;
            }
        }
        return Optional.empty();
    }

    private <E> E oneOf(List<E> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Those that fit the budget, or else the shallowest. */
    private <E> E oneOf(List<E> choices, ToIntFunction<E> height, int left) {
        List<E> fit = choices.stream()
                .filter(choice -> height.applyAsInt(choice) <= left)
                .toList();
        return fit.isEmpty()
                ? choices.stream().min(Comparator.comparingInt(height)).orElseThrow()
                : oneOf(fit);
    }

    /** A made-up value, with some budget left for what it contains. */
    private final class Invented implements Source {
        private final int left;

        Invented(int left) {
            this.left = left;
        }

        private Invented below() {
            return new Invented(left - 1);
        }

        @Override
        public Optional<Fraction> number(NumberForm form) {
            List<Fraction> some = new ArrayList<>(
                    List.of(Fraction.ZERO, Fraction.ONE, Fraction.HUNDRED, Fraction.of(random.nextInt(200) - 50)));
            some.add(Fraction.of(random.nextInt(2000) - 500, 8));
            some.add(Fraction.of(random.nextInt(100), 7));
            form.least().ifPresent(least -> some.add(least.plus(Fraction.of(random.nextInt(3)))));
            form.greatest().ifPresent(greatest -> some.add(greatest.minus(Fraction.of(random.nextInt(3)))));
            return again(() -> checked(() -> form.checked(oneOf(some))));
        }

        @Override
        public Optional<String> text(TextForm form) {
            return Optional.of(oneOf(form.samples()));
        }

        @Override
        public Optional<String> word(List<String> words) {
            return Optional.of(oneOf(words));
        }

        private int length() {
            return random.nextInt(LONGEST_LIST + 1);
        }

        @Override
        public <A> Optional<List<A>> list(Type<A> elements) {
            List<A> values = new ArrayList<>();
            for (int i = length(); i > 0; i--) {
                elements.read(below()).ifPresent(values::add);
            }
            return Optional.of(values);
        }

        @Override
        public <K, V> Optional<Map<K, V>> map(TextForm keys, Function<String, ? extends K> toKey, Type<V> values) {
            Map<K, V> entries = new LinkedHashMap<>();
            for (int i = length(); i > 0; i--) {
                Optional<K> key = again(() -> checked(() -> toKey.apply(oneOf(keys.samples()))));
                Optional<V> value = values.read(below());
                if (key.isPresent() && value.isPresent()) {
                    entries.put(key.get(), value.get());
                }
            }
            return Optional.of(entries);
        }

        @Override
        public <T> Optional<T> object(Kind<T> kind) {
            return again(FEWER_TRIES, () -> kind.read(new InventedMembers(left - 1)));
        }

        @Override
        public <T extends Described> Optional<T> family(Family<T> family) {
            List<String> names = kinds.of(family).stream().map(Kind::name).toList();
            return again(FEWER_TRIES, () -> {
                String name = oneOf(
                        names, known -> heights.of(kinds.find(family, known).orElseThrow()), left);
                return object(kinds.find(family, name).orElseThrow()).map(value -> value);
            });
        }

        @Override
        public <A> Optional<A> either(List<Alternative<A>> alternatives) {
            Optional<A> first = oneOf(alternatives, alternative -> heights.of(alternative.type()), left)
                    .type()
                    .read(this);
            return first.or(() -> oneOf(alternatives, alternative -> heights.of(alternative.type()), 0)
                    .type()
                    .read(this));
        }

        @Override
        public <A> Optional<A> checked(Supplier<? extends A> factory) {
            try {
                return Optional.of(factory.get());
            } catch (RejectedException | PolicyException | ArithmeticException refused) {
                return Optional.empty();
            }
        }
    }

    /** Made-up members: those that must be there, and some of the others while the budget lasts. */
    private final class InventedMembers implements Source.Members {
        private final int left;

        /** How many of ten members that may be left out are there: few, half, or most. */
        private final int eagerness;

        InventedMembers(int left) {
            this.eagerness = oneOf(List.of(1, 5, 9));
            this.left = left;
        }

        @Override
        public Optional<Source> find(Member member) {
            boolean optional = member.presence() == Member.Presence.OPTIONAL;
            boolean leftOut = optional && (random.nextInt(10) >= eagerness || heights.of(member.type()) > left);
            return leftOut ? Optional.empty() : Optional.of(new Invented(left));
        }

        @Override
        public void missing(Member member) {
            throw new IllegalStateException(member.name() + " was invented");
        }

        @Override
        public <A> Optional<A> checked(Supplier<? extends A> factory) {
            return new Invented(left).checked(factory);
        }
    }
}
