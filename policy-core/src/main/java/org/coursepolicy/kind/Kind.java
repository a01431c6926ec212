package org.coursepolicy.kind;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coursepolicy.name.Citation;

/**
 * How one kind of rule or record describes itself: its name, its members, and how it is built.
 *
 * <p>Reading, writing, schema, reference page and comparison all follow from this description, so that a new kind is one
 * file. For example:
 *
 * <pre>{@code
 * public static final Kind<Clamp> KIND = Kind.of("clamp", Clamp.class, "A value kept within bounds.", Builder::new, Builder::build)
 *     .required("of", Value.TYPE, Clamp::of, Builder::of, "the value")
 *     .optional("least", Value.TYPE, Clamp::least, Builder::least, "the lower bound")
 *     .build();
 * }</pre>
 *
 * @param <T> the Java type of the values
 */
public final class Kind<T> {
    private final String name;
    private final Class<T> type;
    private final String doc;
    private final ImmutableList<Member> members;
    private final Optional<Member> bare;
    private final Reader<T> reader;
    private final Writer<T> writer;
    private final Citer<T> citer;

    private interface Reader<T> {
        Optional<T> read(Source.Members source);
    }

    private interface Writer<T> {
        void write(T value, Sink.Members sink);
    }

    private interface Citer<T> {
        T cite(T value, Optional<Citation> cite, Optional<String> reading);
    }

    private Kind(
            String name,
            Class<T> type,
            String doc,
            List<Member> members,
            Optional<Member> bare,
            Reader<T> reader,
            Writer<T> writer,
            Citer<T> citer) {
        this.name = name;
        this.type = type;
        this.doc = doc;
        this.members = ImmutableList.copyOf(members);
        this.bare = bare;
        this.reader = reader;
        this.writer = writer;
        this.citer = citer;
    }

    /**
     * Starts the description of a kind.
     *
     * @param name its name in documents, lower-kebab
     * @param type the Java type of its values
     * @param doc one sentence on what it is
     * @param start makes an empty builder
     * @param finish makes a value of a filled builder
     * @param <T> the Java type of its values
     * @param <B> the type of their builders
     * @return a builder of the description
     */
    public static <T, B> Builder<T, B> of(
            String name, Class<T> type, String doc, Supplier<B> start, Function<? super B, ? extends T> finish) {
        return new Builder<>(name, type, doc, start, finish);
    }

    /**
     * Returns the name in documents.
     *
     * @return the name, lower-kebab
     */
    public String name() {
        return name;
    }

    /**
     * Returns the Java type.
     *
     * @return the class of the values
     */
    public Class<T> type() {
        return type;
    }

    /**
     * Returns what it is.
     *
     * @return one sentence
     */
    public String doc() {
        return doc;
    }

    /**
     * Returns the members, in the order in which they are written.
     *
     * @return all members, {@code cite} and {@code reading} included
     */
    public List<Member> members() {
        return members;
    }

    /**
     * Returns the members that are this kind's own.
     *
     * @return the members without {@code cite} and {@code reading}
     */
    public List<Member> ownMembers() {
        return members.stream().filter(member -> !member.isCommon()).collect(ImmutableList.toImmutableList());
    }

    /**
     * Returns the member whose value may stand for the whole, so that {@code {"sum": {"of": […]}}} is written {@code
     * {"sum": […]}}.
     *
     * @return the member, or empty if there is none
     */
    public Optional<Member> bare() {
        return bare;
    }

    /**
     * Reads a value of this kind.
     *
     * @param source its members
     * @return the value; empty if something is wrong, and then the source knows all problems
     */
    public Optional<T> read(Source.Members source) {
        return reader.read(source);
    }

    /**
     * Writes a value of this kind. Absent and default members are left out.
     *
     * @param value the value
     * @param sink where each member goes
     */
    public void write(T value, Sink.Members sink) {
        writer.write(value, sink);
    }

    /**
     * Writes a value that is known to be of this kind.
     *
     * @param value the value
     * @param sink where each member goes
     * @throws ClassCastException if it is of another kind
     */
    public void writeAny(Object value, Sink.Members sink) {
        writer.write(type.cast(value), sink);
    }

    /** Returns an equal value of this kind, but with this citation and this reading. */
    T citing(Object value, Optional<Citation> cite, Optional<String> reading) {
        return citer.cite(type.cast(value), cite, reading);
    }

    /**
     * Returns the type of a member that holds an object of this kind.
     *
     * @return the type
     */
    public Type<T> asType() {
        return Types.object(this);
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * Builds the description of a kind.
     *
     * @param <T> the Java type of its values
     * @param <B> the type of their builders
     */
    public static final class Builder<T, B> {
        private interface SlotReader<B> {
            boolean read(B builder, Source.Members source);
        }

        /** Sets on a builder what a value has. */
        private interface SlotCopier<T, B> {
            void copy(T value, B builder);
        }

        private final String name;
        private final Class<T> type;
        private final String doc;
        private final Supplier<B> start;
        private final Function<? super B, ? extends T> finish;
        private final List<Member> members = new ArrayList<>();
        private final List<SlotReader<B>> readers = new ArrayList<>();
        private final List<Writer<T>> writers = new ArrayList<>();
        private final List<SlotCopier<T, B>> copiers = new ArrayList<>();
        private Optional<BiConsumer<B, Citation>> citeSetter = Optional.empty();
        private Optional<BiConsumer<B, String>> readingSetter = Optional.empty();
        private Optional<Member> bare = Optional.empty();

        private Builder(
                String name, Class<T> type, String doc, Supplier<B> start, Function<? super B, ? extends T> finish) {
            this.name = name;
            this.type = type;
            this.doc = doc;
            this.start = start;
            this.finish = finish;
        }

        /**
         * Adds a member that must be written.
         *
         * @param member its name, lower-kebab
         * @param memberType the type of its value
         * @param getter reads it from a value
         * @param setter sets it on a builder
         * @param memberDoc one line on what it is
         * @param <A> the Java type of its value
         * @return this builder
         */
        public <A> Builder<T, B> required(
                String member, Type<A> memberType, Function<T, A> getter, BiConsumer<B, A> setter, String memberDoc) {
            Member added = new Member(member, memberType, Member.Presence.REQUIRED, Optional.empty(), memberDoc);
            return mandatory(added, memberType, getter, setter);
        }

        /**
         * Adds a member that must be written, or given by the policy's conventions: an open question of syllabi.
         *
         * @param member its name, lower-kebab
         * @param memberType the type of its value
         * @param getter reads it from a value
         * @param setter sets it on a builder
         * @param memberDoc one line on what it is
         * @param <A> the Java type of its value
         * @return this builder
         */
        public <A> Builder<T, B> settled(
                String member, Type<A> memberType, Function<T, A> getter, BiConsumer<B, A> setter, String memberDoc) {
            Member added = new Member(member, memberType, Member.Presence.SETTLED, Optional.empty(), memberDoc);
            return mandatory(added, memberType, getter, setter);
        }

        private <A> Builder<T, B> mandatory(
                Member added, Type<A> memberType, Function<T, A> getter, BiConsumer<B, A> setter) {
            members.add(added);
            readers.add((builder, source) -> {
                Optional<Source> found = source.find(added);
                if (found.isEmpty()) {
                    source.missing(added);
                    return false;
                }
                Optional<A> value = memberType.read(found.get());
                value.ifPresent(present -> setter.accept(builder, present));
                return value.isPresent();
            });
            writers.add((value, sink) -> memberType.write(getter.apply(value), sink.member(added)));
            copiers.add((value, builder) -> setter.accept(builder, getter.apply(value)));
            return this;
        }

        /**
         * Adds a member that may be left out.
         *
         * @param member its name, lower-kebab
         * @param memberType the type of its value
         * @param getter reads it from a value
         * @param setter sets it on a builder
         * @param memberDoc one line on what it is, and on what its absence means
         * @param <A> the Java type of its value
         * @return this builder
         */
        public <A> Builder<T, B> optional(
                String member,
                Type<A> memberType,
                Function<T, Optional<A>> getter,
                BiConsumer<B, A> setter,
                String memberDoc) {
            copiers.add((value, builder) -> getter.apply(value).ifPresent(present -> setter.accept(builder, present)));
            return absentOr(member, memberType, getter, setter, memberDoc);
        }

        private <A> Builder<T, B> absentOr(
                String member,
                Type<A> memberType,
                Function<T, Optional<A>> getter,
                BiConsumer<B, A> setter,
                String memberDoc) {
            Member added = new Member(member, memberType, Member.Presence.OPTIONAL, Optional.empty(), memberDoc);
            members.add(added);
            readers.add(ifThere(added, memberType, setter));
            writers.add((value, sink) ->
                    getter.apply(value).ifPresent(present -> memberType.write(present, sink.member(added))));
            return this;
        }

        /**
         * Adds a member that may be left out, and then has a value all the same.
         *
         * @param member its name, lower-kebab
         * @param memberType the type of its value
         * @param fallback the value it has when it is left out; the builder sets it by itself
         * @param getter reads it from a value
         * @param setter sets it on a builder
         * @param memberDoc one line on what it is
         * @param <A> the Java type of its value
         * @return this builder
         */
        public <A> Builder<T, B> defaulted(
                String member,
                Type<A> memberType,
                A fallback,
                Function<T, A> getter,
                BiConsumer<B, A> setter,
                String memberDoc) {
            Member added = new Member(member, memberType, Member.Presence.OPTIONAL, shown(fallback), memberDoc);
            members.add(added);
            readers.add(ifThere(added, memberType, setter));
            writers.add((value, sink) -> {
                A present = getter.apply(value);
                if (!present.equals(fallback)) {
                    memberType.write(present, sink.member(added));
                }
            });
            copiers.add((value, builder) -> setter.accept(builder, getter.apply(value)));
            return this;
        }

        /** Shows a value as documents write it; one that is empty is nothing to show. */
        private static Optional<String> shown(Object fallback) {
            if (fallback instanceof Enum<?> word) {
                return Optional.of(Types.wordOf(word));
            }
            if (fallback instanceof Described object) {
                return Optional.of(object.kind().name());
            }
            boolean empty = fallback.equals(java.util.List.of()) || fallback.equals(java.util.Map.of());
            return empty ? Optional.empty() : Optional.of(fallback.toString());
        }

        private static <A, B> SlotReader<B> ifThere(Member added, Type<A> memberType, BiConsumer<B, A> setter) {
            return (builder, source) -> {
                Optional<Source> found = source.find(added);
                if (found.isEmpty()) {
                    return true;
                }
                Optional<A> value = memberType.read(found.get());
                value.ifPresent(present -> setter.accept(builder, present));
                return value.isPresent();
            };
        }

        /**
         * Adds all members of another kind as if they were this one's.
         *
         * @param inner the other kind
         * @param getter reads the inner value from a value
         * @param setter sets the inner value on a builder
         * @param <A> the Java type of the inner value
         * @return this builder
         */
        public <A> Builder<T, B> inline(Kind<A> inner, Function<T, A> getter, BiConsumer<B, A> setter) {
            members.addAll(inner.members());
            readers.add((builder, source) -> {
                Optional<A> value = inner.read(source);
                value.ifPresent(present -> setter.accept(builder, present));
                return value.isPresent();
            });
            writers.add((value, sink) -> inner.write(getter.apply(value), sink));
            copiers.add((value, builder) -> setter.accept(builder, getter.apply(value)));
            return this;
        }

        /**
         * Adds the members that every rule has: {@code cite} and {@code reading}.
         *
         * @param cite reads the citation from a value
         * @param setCite sets the citation on a builder
         * @param reading reads the reading from a value
         * @param setReading sets the reading on a builder
         * @return this builder
         */
        public Builder<T, B> cited(
                Function<T, Optional<Citation>> cite,
                BiConsumer<B, Citation> setCite,
                Function<T, Optional<String>> reading,
                BiConsumer<B, String> setReading) {
            citeSetter = Optional.of(setCite);
            readingSetter = Optional.of(setReading);
            return absentOr(Member.CITE, Types.CITATION, cite, setCite, "the published sentence this comes from")
                    .absentOr(Member.READING, Types.PROSE, reading, setReading, "how open words of it are read");
        }

        /**
         * Lets the value of one member stand for the whole.
         *
         * @param member the member's name
         * @return this builder
         */
        public Builder<T, B> bare(String member) {
            bare = members.stream().filter(known -> known.name().equals(member)).findFirst();
            return this;
        }

        /**
         * Ends the description.
         *
         * @return the kind
         * @throws IllegalArgumentException if two members have the same name
         */
        public Kind<T> build() {
            long names = members.stream().map(Member::name).distinct().count();
            if (names != members.size()) {
                throw new IllegalArgumentException("kind " + name + " has two members of one name");
            }
            List<SlotReader<B>> slots = ImmutableList.copyOf(readers);
            List<Writer<T>> outlets = ImmutableList.copyOf(writers);
            List<SlotCopier<T, B>> copies = ImmutableList.copyOf(copiers);
            Optional<BiConsumer<B, Citation>> setCite = citeSetter;
            Optional<BiConsumer<B, String>> setReading = readingSetter;
            Supplier<B> fresh = start;
            Function<? super B, ? extends T> made = finish;
            return new Kind<>(
                    name,
                    type,
                    doc,
                    members,
                    bare,
                    source -> {
                        B builder = fresh.get();
                        boolean complete = true;
                        for (SlotReader<B> slot : slots) {
                            complete &= slot.read(builder, source);
                        }
                        return complete ? source.<T>checked(() -> made.apply(builder)) : Optional.empty();
                    },
                    (value, sink) -> outlets.forEach(outlet -> outlet.write(value, sink)),
                    (value, cite, reading) -> {
                        B builder = fresh.get();
                        copies.forEach(copy -> copy.copy(value, builder));
                        cite.ifPresent(said -> setCite.orElseThrow().accept(builder, said));
                        reading.ifPresent(read -> setReading.orElseThrow().accept(builder, read));
                        return made.apply(builder);
                    });
        }
    }
}
