package org.coursepolicy.kind;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;

/** Tells in which members two values of one kind differ, or at which places. */
public final class Differences {
    private Differences() {}

    /**
     * Compares two values member by member.
     *
     * @param one a value
     * @param other another value of the same kind
     * @return the names of the members that differ, in the order of the kind; none if the values are equal
     */
    public static List<String> between(Described one, Described other) {
        Map<String, String> first = texts(one);
        Map<String, String> second = texts(other);
        return one.kind().members().stream()
                .map(Member::name)
                .filter(name -> !Objects.equals(first.get(name), second.get(name)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Compares two values at every number and text in them.
     *
     * @param kind the kind of both
     * @param one a value
     * @param other another value
     * @param <T> the Java type of both
     * @return the places at which they differ, or at which only one of them has anything, in the order of the first; none
     *     if the values are equal
     */
    public static <T> List<Place> places(Kind<T> kind, T one, T other) {
        Map<Place, String> first = leaves(kind, one);
        Map<Place, String> second = leaves(kind, other);
        Set<Place> all = new LinkedHashSet<>(first.keySet());
        all.addAll(second.keySet());
        return all.stream()
                .filter(place -> !Objects.equals(first.get(place), second.get(place)))
                .collect(ImmutableList.toImmutableList());
    }

    private static <T> Map<Place, String> leaves(Kind<T> kind, T value) {
        Map<Place, String> found = new LinkedHashMap<>();
        new Leaves(found, Place.TOP).object(kind, value);
        return found;
    }

    /** Writes down each number and text with its place. */
    private record Leaves(Map<Place, String> found, Place at) implements Sink {
        @Override
        public void number(Fraction number) {
            found.put(at, number.toString());
        }

        @Override
        public void text(String text) {
            found.put(at, '"' + text + '"');
        }

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
            kind.write(value, member -> below(member.name()));
        }

        /** The kind is a step, so that another kind stands elsewhere; one that has no members is a leaf itself. */
        @Override
        public <T extends Described> void family(Family<T> family, T value) {
            Kind<?> kind = value.kind();
            Leaves content = below(kind.name());
            found.put(content.at(), kind.name());
            boolean bare = Places.isBare(kind, value);
            kind.writeAny(
                    value,
                    member -> member.isCommon() ? below(member.name()) : bare ? content : content.below(member.name()));
        }

        private Leaves below(String step) {
            return new Leaves(found, at.with(step));
        }
    }

    private static Map<String, String> texts(Described value) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        value.kind()
                .writeAny(
                        value, member -> new Text(texts.computeIfAbsent(member.name(), first -> new StringBuilder())));
        Map<String, String> written = new LinkedHashMap<>();
        texts.forEach((name, text) -> written.put(name, text.toString()));
        return written;
    }

    /** Writes values so that different values are different texts. */
    private record Text(StringBuilder text) implements Sink {
        @Override
        public void number(Fraction number) {
            text.append(number).append(';');
        }

        @Override
        public void text(String value) {
            text.append(value.length()).append(':').append(value).append(';');
        }

        @Override
        public <A> void list(List<A> values, Type<A> elements) {
            text.append('[');
            values.forEach(value -> elements.write(value, this));
            text.append(']');
        }

        /** The order of entries in a map means nothing. */
        @Override
        public <V> void map(Map<String, V> entries, Type<V> values) {
            text.append('{');
            entries.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
                text(entry.getKey());
                values.write(entry.getValue(), this);
            });
            text.append('}');
        }

        @Override
        public <T> void object(Kind<T> kind, T value) {
            text.append(kind.name()).append('(');
            kind.write(value, member -> {
                text(member.name());
                return this;
            });
            text.append(')');
        }

        @Override
        public <T extends Described> void family(Family<T> family, T value) {
            text.append(value.kind().name()).append('(');
            value.kind().writeAny(value, member -> {
                text(member.name());
                return this;
            });
            text.append(')');
        }
    }
}
