package org.coursepolicy.kind;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coursepolicy.number.Fraction;

/** Tells in which members two values of one kind differ. */
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
