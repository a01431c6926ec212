package org.coursepolicy.kind;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.coursepolicy.name.Citation;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Characters;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Level;

/** The types that members of kinds are made of. */
public final class Types {
    private Types() {}

    /** A name of the policy's. */
    public static final TextForm NAME_FORM =
            TextForm.matching("a name", Name.PATTERN, 64, "midterm", "i1", "late-days");
    /** The id of an item. */
    public static final TextForm ITEM_FORM =
            TextForm.matching("the id of an item", ItemId.PATTERN, 1_000, "midterm", "i1/analysis");
    /** The id of a person or team. */
    public static final TextForm ID_FORM = TextForm.free("an id", 128, "s01", "Zoë", "17-445");
    /** A mark of a scale. */
    public static final TextForm LEVEL_FORM = TextForm.free("a level", 64, "A+", "pass", "good citizen");
    /** A line of prose. */
    public static final TextForm PROSE_FORM = TextForm.free("a text", 2_000, "Grading", "most means 75 %");

    private static final TextForm DATE_FORM =
            TextForm.time("a date", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"), 10, "2022-01-26", "2024-02-29");
    private static final TextForm CLOCK_FORM =
            TextForm.time("a time of day", Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?"), 8, "13:25", "23:59:59");
    private static final TextForm ZONE_FORM = TextForm.time(
            "a time zone region",
            Pattern.compile("UTC|[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+)+"),
            64,
            "America/New_York",
            "Australia/Lord_Howe",
            "UTC");

    /** A name of the policy's. */
    public static final Type<Name> NAME = text(NAME_FORM).as(Name::new, Name::text);
    /** The id of an item, or the name of something else that a value can read. */
    public static final Type<ItemId> ITEM = text(ITEM_FORM).as(ItemId::of, ItemId::toString);
    /** A student's id. */
    public static final Type<StudentId> STUDENT = text(ID_FORM).as(StudentId::new, StudentId::text);
    /** A team's id. */
    public static final Type<TeamId> TEAM = text(ID_FORM).as(TeamId::new, TeamId::text);
    /** The id of a student or team. */
    public static final Type<Holder> HOLDER = text(ID_FORM).as(Holder::new, Holder::text);
    /** The id of a recorded event. */
    public static final Type<EventId> EVENT = text(ID_FORM).as(EventId::new, EventId::text);
    /** The name of a level. */
    public static final Type<String> LEVEL_NAME =
            text(LEVEL_FORM).as(name -> new Level(name, 0, Optional.empty()).name(), name -> name);
    /** A line of prose. */
    public static final Type<String> PROSE = text(PROSE_FORM).as(Types::visible, prose -> prose);
    /** A day. */
    public static final Type<LocalDate> DATE = text(DATE_FORM)
            .as(
                    text -> timed(text, "a day of the calendar, such as 2022-01-26", LocalDate::parse),
                    LocalDate::toString);
    /** A time of day. */
    public static final Type<LocalTime> CLOCK = text(CLOCK_FORM)
            .as(text -> timed(text, "a time of day, such as 13:25", LocalTime::parse), LocalTime::toString);
    /** A time zone region. */
    public static final Type<ZoneId> ZONE = text(ZONE_FORM)
            .as(text -> timed(text, "a time zone region, such as America/New_York", ZoneId::of), ZoneId::getId);
    /** A citation: an object. */
    public static final Type<Citation> CITATION = object(
            Kind.of("citation", Citation.class, "A published sentence.", Citation::builder, Citation.Builder::build)
                    .optional("document", PROSE, Citation::document, Citation.Builder::document, "title or address")
                    .optional("section", PROSE, Citation::section, Citation.Builder::section, "section of the document")
                    .optional("date", DATE, Citation::date, Citation.Builder::date, "date of the document")
                    .optional("says", PROSE, Citation::says, Citation.Builder::says, "a short paraphrase")
                    .build());

    private static String visible(String text) {
        boolean plain = !text.isBlank() && text.chars().noneMatch(Character::isISOControl);
        RejectedException.unless(plain, Code.RANGE, "", "another text", "visible characters on one line");
        RejectedException.unless(
                text.chars().noneMatch(Characters::turnsDirection),
                Code.RANGE,
                "",
                "characters that turn the direction of what follows",
                "a text that is shown in the order in which it is written");
        return text;
    }

    /**
     * Parses a time, refusing it in one form.
     *
     * @param text what was written
     * @param expected what should have been there
     * @param parse parses it
     * @param <A> the Java type
     * @return the time
     * @throws RejectedException with the code TIME if it cannot be parsed
     */
    public static <A> A timed(String text, String expected, Function<String, A> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException impossible) {
            throw new RejectedException(Code.TIME, "", "\"" + text + "\"", expected);
        }
    }

    /**
     * Returns the type of numbers.
     *
     * @param form which numbers
     * @return the type
     */
    public static Type<Fraction> number(NumberForm form) {
        return new Type<>() {
            @Override
            public Optional<Fraction> read(Source source) {
                return source.number(form);
            }

            @Override
            public void write(Fraction value, Sink sink) {
                sink.number(value);
            }

            @Override
            public <R> R describe(Describer<R> describer) {
                return describer.number(form);
            }
        };
    }

    /**
     * Returns the type of whole numbers.
     *
     * @param unit what they count
     * @param least the least one allowed
     * @param greatest the greatest one allowed
     * @return the type
     */
    public static Type<Integer> whole(String unit, int least, int greatest) {
        return number(NumberForm.whole(unit, least, greatest)).as(Fraction::toIntExact, Fraction::of);
    }

    /**
     * Returns the type of texts.
     *
     * @param form which texts
     * @return the type
     */
    public static Type<String> text(TextForm form) {
        return new Type<>() {
            @Override
            public Optional<String> read(Source source) {
                return source.text(form);
            }

            @Override
            public void write(String value, Sink sink) {
                sink.text(value);
            }

            @Override
            public <R> R describe(Describer<R> describer) {
                return describer.text(form);
            }
        };
    }

    /**
     * Returns the type of one of a few words: the constants of an enum, in lower-kebab.
     *
     * @param words the enum
     * @param <E> the enum
     * @return the type
     */
    public static <E extends Enum<E>> Type<E> word(Class<E> words) {
        return word(List.of(words.getEnumConstants()));
    }

    /**
     * Returns the type of one of a few words: some constants of an enum, in lower-kebab.
     *
     * @param constants the constants that may be written
     * @param <E> the enum
     * @return the type
     */
    public static <E extends Enum<E>> Type<E> word(List<E> constants) {
        ImmutableMap.Builder<String, E> byWord = ImmutableMap.builder();
        for (E constant : constants) {
            byWord.put(wordOf(constant), constant);
        }
        ImmutableMap<String, E> known = byWord.buildOrThrow();
        List<String> allowed = known.keySet().asList();
        return new Type<E>() {
            @Override
            public Optional<E> read(Source source) {
                return source.word(allowed).map(word -> Objects.requireNonNull(known.get(word)));
            }

            @Override
            public void write(E value, Sink sink) {
                sink.text(wordOf(value));
            }

            @Override
            public <R> R describe(Describer<R> describer) {
                return describer.word(allowed);
            }
        };
    }

    /**
     * Returns an enum constant as documents write it.
     *
     * @param constant the constant
     * @return its name in lower-kebab
     */
    public static String wordOf(Enum<?> constant) {
        return Ascii.toLowerCase(constant.name()).replace('_', '-');
    }

    /**
     * Returns the type of lists.
     *
     * @param elements the type of the elements
     * @param <A> the Java type of the elements
     * @return the type
     */
    public static <A> Type<List<A>> list(Type<A> elements) {
        return new Type<>() {
            @Override
            public Optional<List<A>> read(Source source) {
                return source.list(elements);
            }

            @Override
            public void write(List<A> value, Sink sink) {
                sink.list(value, elements);
            }

            @Override
            public <R> R describe(Describer<R> describer) {
                return describer.list(elements);
            }
        };
    }

    /**
     * Returns the type of maps from texts; the order of the document is kept.
     *
     * @param keys which keys
     * @param values the type of the values
     * @param <V> the Java type of the values
     * @return the type
     */
    public static <V> Type<Map<String, V>> map(TextForm keys, Type<V> values) {
        return map(keys, key -> key, values);
    }

    /**
     * Returns the type of maps whose keys are more than texts.
     *
     * @param keys which texts
     * @param toKey makes a key; may refuse it
     * @param values the type of the values
     * @param <K> the Java type of the keys, whose {@code toString} gives the text back
     * @param <V> the Java type of the values
     * @return the type
     */
    public static <K, V> Type<Map<K, V>> map(TextForm keys, Function<String, K> toKey, Type<V> values) {
        return new Type<>() {
            @Override
            public Optional<Map<K, V>> read(Source source) {
                return source.map(keys, toKey, values);
            }

            @Override
            public void write(Map<K, V> value, Sink sink) {
                Map<String, V> texts = new LinkedHashMap<>();
                value.forEach((key, entry) -> texts.put(key.toString(), entry));
                sink.map(texts, values);
            }

            @Override
            public <R> R describe(Describer<R> describer) {
                return describer.map(keys, values);
            }
        };
    }

    /**
     * Returns the type of maps from names of the policy's.
     *
     * @param values the type of the values
     * @param <V> the Java type of the values
     * @return the type
     */
    public static <V> Type<Map<Name, V>> named(Type<V> values) {
        return map(NAME_FORM, Name::new, values);
    }

    /**
     * Returns the type of objects of one kind.
     *
     * @param kind the kind
     * @param <T> the Java type
     * @return the type
     */
    public static <T> Type<T> object(Kind<T> kind) {
        return new Type<>() {
            @Override
            public Optional<T> read(Source source) {
                return source.object(kind);
            }

            @Override
            public void write(T value, Sink sink) {
                sink.object(kind, value);
            }

            @Override
            public <R> R describe(Describer<R> describer) {
                return describer.object(kind);
            }
        };
    }

    /**
     * Returns the type of objects of a family.
     *
     * @param family the family
     * @param <T> the Java type
     * @return the type
     */
    public static <T extends Described> Type<T> family(Family<T> family) {
        return new Type<>() {
            @Override
            public Optional<T> read(Source source) {
                return source.family(family);
            }

            @Override
            public void write(T value, Sink sink) {
                sink.family(family, value);
            }

            @Override
            public <R> R describe(Describer<R> describer) {
                return describer.family(family);
            }
        };
    }

    /**
     * Returns a type that is looked up when it is used, for kinds that contain themselves.
     *
     * @param type gives the type
     * @param <A> the Java type of the values
     * @return the type
     */
    public static <A> Type<A> lazily(Supplier<Type<A>> type) {
        return new Type<>() {
            @Override
            public Optional<A> read(Source source) {
                return type.get().read(source);
            }

            @Override
            public void write(A value, Sink sink) {
                type.get().write(value, sink);
            }

            @Override
            public <R> R describe(Describer<R> describer) {
                return type.get().describe(describer);
            }
        };
    }

    /**
     * One of several spellings of a value.
     *
     * @param type the type of this spelling
     * @param writes whether a value is written in this spelling
     * @param <A> the Java type of the value
     */
    public record Alternative<A>(Type<A> type, Predicate<A> writes) {
        /**
         * Returns the spelling of one subtype.
         *
         * @param subtype the subtype that is written so
         * @param spelling the type of the spelling
         * @param <A> the Java type of the value
         * @param <S> the subtype
         * @return the alternative
         */
        public static <A, S extends A> Alternative<A> of(Class<S> subtype, Type<S> spelling) {
            return new Alternative<>(spelling.as(value -> value, subtype::cast), subtype::isInstance);
        }
    }

    /**
     * Returns the type of values with several spellings, told apart by JSON type.
     *
     * @param alternatives the spellings; a value is written in the first that fits
     * @param <A> the Java type of the values
     * @return the type
     */
    public static <A> Type<A> either(List<Alternative<A>> alternatives) {
        ImmutableList<Alternative<A>> spellings = ImmutableList.copyOf(alternatives);
        return new Type<>() {
            @Override
            public Optional<A> read(Source source) {
                return source.either(spellings);
            }

            @Override
            public void write(A value, Sink sink) {
                sink.next(value);
                spellings.stream()
                        .filter(spelling -> spelling.writes().test(value))
                        .findFirst()
                        .orElseThrow()
                        .type()
                        .write(value, sink);
            }

            @Override
            public <R> R describe(Describer<R> describer) {
                return describer.either(
                        spellings.stream().map(Alternative::type).toList());
            }
        };
    }
}
