package org.coursepolicy.kind;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;

/**
 * Where each rule of a policy stands in the document that the policy would be written as.
 *
 * <p>Rules carry no places themselves, so that equal rules are equal; this map finds them by identity. Immutable once
 * built.
 */
public final class Places {
    private final IdentityHashMap<Object, Rule> places;

    private Places(IdentityHashMap<Object, Rule> places) {
        this.places = places;
    }

    /**
     * Where a rule stands, and where its members do.
     *
     * @param at where it stands
     * @param content what its members stand below: in a family, the name of its kind
     * @param bare whether the content is one member's, which is not named
     */
    private record Rule(Place at, Place content, boolean bare) {}

    /**
     * Returns places of nothing.
     *
     * @return places that find none
     */
    public static Places none() {
        return new Places(new IdentityHashMap<>());
    }

    /**
     * Returns the places of everything in a value.
     *
     * @param kind the value's kind
     * @param value the value
     * @param at where the value itself stands
     * @param <T> the value's Java type
     * @return the places
     */
    public static <T> Places of(Kind<T> kind, T value, Place at) {
        IdentityHashMap<Object, Rule> found = new IdentityHashMap<>();
        new Walk(found, at).object(kind, value);
        return new Places(found);
    }

    /**
     * Finds the place of a rule.
     *
     * @param rule the rule, the same object that was in the value
     * @return its place; empty if it was not there
     */
    public Optional<Place> find(Object rule) {
        return Optional.ofNullable(places.get(rule)).map(Rule::at);
    }

    /**
     * Finds the place of a member of a rule.
     *
     * @param rule the rule, the same object that was in the value
     * @param member the name of a member that the rule has
     * @return the member's place; empty if the rule was not there
     */
    public Optional<Place> find(Object rule, String member) {
        return Optional.ofNullable(places.get(rule))
                .map(found -> found.bare() ? found.content() : found.content().with(member));
    }

    /** Tells whether the bare member's value stands for the whole, as a writer would write it. */
    static boolean isBare(Kind<?> kind, Object value) {
        List<Member> written = new ArrayList<>();
        Walk nowhere = new Walk(new IdentityHashMap<>(), Place.TOP);
        kind.writeAny(value, member -> {
            written.add(member);
            return nowhere;
        });
        written.removeIf(Member::isCommon);
        return kind.bare().isPresent() && written.equals(List.of(kind.bare().get()));
    }

    private record Walk(IdentityHashMap<Object, Rule> found, Place at) implements Sink {
        @Override
        public void next(Object value) {
            found.putIfAbsent(value, new Rule(at, at, false));
        }

        @Override
        public void number(Fraction number) {}

        @Override
        public void text(String text) {}

        @Override
        public <A> void list(List<A> values, Type<A> elements) {
            for (int i = 0; i < values.size(); i++) {
                elements.write(values.get(i), below(Integer.toString(i)));
            }
        }

        @Override
        public <V> void map(Map<String, V> entries, Type<V> values) {
            entries.forEach((key, value) -> values.write(value, below(key)));
        }

        @Override
        public <T> void object(Kind<T> kind, T value) {
            found.putIfAbsent(value, new Rule(at, at, false));
            kind.write(value, member -> below(member.name()));
        }

        @Override
        public <T extends Described> void family(Family<T> family, T value) {
            Kind<?> kind = value.kind();
            Walk content = below(kind.name());
            boolean bare = isBare(kind, value);
            Rule rule = new Rule(at, content.at(), bare);
            // What has a short spelling was told before, when nobody knew how it would be written.
            found.merge(value, rule, (before, now) -> before.at().equals(at) ? now : before);
            kind.writeAny(value, member -> member.isCommon() || bare ? content : content.below(member.name()));
        }

        private Walk below(String step) {
            return new Walk(found, at.with(step));
        }
    }
}
