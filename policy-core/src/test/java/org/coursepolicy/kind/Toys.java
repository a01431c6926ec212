package org.coursepolicy.kind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.kind.Types.Alternative;
import org.coursepolicy.name.Citation;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/** Two toy families that use everything a description can say: bare forms, bare words, spellings, settled members. */
public final class Toys {
    /** All toy kinds of families. */
    public static final Kinds KINDS = Kinds.of(List.of(
            Fixed.KIND, Named.KIND, Least.KIND, Scaled.KIND, Weighted.KIND, ByPoints.KIND, AnyOf.KIND, Noted.KIND));

    private Toys() {}

    /** Something with a number. */
    public interface Measure extends Cited {
        Family<Measure> FAMILY = new Family<>("measure", Measure.class, "Something with a number.", false);

        Type<Measure> TYPE = Types.lazily(Measure::spellings);

        private static Type<Measure> spellings() {
            return Types.either(List.of(
                    Alternative.of(Fixed.class, Fixed.NUMBER.as(Fixed::new, Fixed::is)),
                    new Alternative<>(
                            Types.NAME.as(name -> new Named(name, Optional.empty()), measure -> ((Named) measure).of()),
                            measure -> measure instanceof Named named
                                    && named.stage().isEmpty()),
                    new Alternative<>(FAMILY.asType(), measure -> true)));
        }

        @Override
        default Optional<Citation> cite() {
            return Optional.empty();
        }

        @Override
        default Optional<String> reading() {
            return Optional.empty();
        }
    }

    /** A number: one member, bare, and a spelling of its own. */
    public record Fixed(Fraction is) implements Measure {
        static final Type<Fraction> NUMBER = Types.number(NumberForm.any("points"));

        public static final Kind<Fixed> KIND = Kind.of(
                        "fixed", Fixed.class, "A number.", Draft::new, draft -> new Fixed(draft.get("is")))
                .required("is", NUMBER, Fixed::is, Draft.setter("is"), "the number")
                .bare("is")
                .build();

        @Override
        public Kind<?> kind() {
            return KIND;
        }
    }

    /** Before or after something. */
    public enum Stage {
        RAW,
        AFTER_LATE
    }

    /** A name: bare unless it says a stage. */
    public record Named(Name of, Optional<Stage> stage) implements Measure {
        public static final Kind<Named> KIND = Kind.of(
                        "named",
                        Named.class,
                        "What something of that name has.",
                        Draft::new,
                        draft -> new Named(draft.get("of"), draft.find("stage")))
                .required("of", Types.NAME, Named::of, Draft.setter("of"), "the name")
                .optional("stage", Types.word(Stage.class), Named::stage, Draft.setter("stage"), "the stage")
                .bare("of")
                .build();

        @Override
        public Kind<?> kind() {
            return KIND;
        }
    }

    /** The least of some: one member, bare, a list; and it can be cited. */
    public record Least(List<Measure> of, Optional<Citation> cite, Optional<String> reading) implements Measure {
        public Least {
            of = List.copyOf(of);
            RejectedException.unless(!of.isEmpty(), Code.RANGE, "of", "nothing", "at least one measure");
        }

        public static final Kind<Least> KIND = Kind.of(
                        "least",
                        Least.class,
                        "The least of some.",
                        Draft::new,
                        draft -> new Least(draft.get("of"), draft.find("cite"), draft.find("reading")))
                .required("of", Types.list(Measure.TYPE), Least::of, Draft.setter("of"), "what is compared")
                .cited(Least::cite, Draft.setter("cite"), Least::reading, Draft.setter("reading"))
                .bare("of")
                .build();

        @Override
        public Kind<?> kind() {
            return KIND;
        }
    }

    /** A measure times a number: bare unless the number is said, or the measure is written as an object. */
    public record Scaled(Measure of, Fraction by) implements Measure {
        public static final Kind<Scaled> KIND = Kind.of(
                        "scaled",
                        Scaled.class,
                        "A measure times a number.",
                        Draft::new,
                        draft -> new Scaled(draft.get("of"), draft.get("by", Fraction.ONE)))
                .required("of", Measure.TYPE, Scaled::of, Draft.setter("of"), "the measure")
                .defaulted("by", Fixed.NUMBER, Fraction.ONE, Scaled::by, Draft.setter("by"), "the number")
                .bare("of")
                .build();

        @Override
        public Kind<?> kind() {
            return KIND;
        }
    }

    /** What becomes of an empty one. */
    public enum Empty {
        SPREAD,
        ZERO
    }

    /** Weights: bare, a map; a settled member and an optional one. */
    public record Weighted(
            Map<Name, Fraction> weights,
            Empty empty,
            Optional<Fraction> floor,
            Optional<Citation> cite,
            Optional<String> reading)
            implements Measure {
        public static final Kind<Weighted> KIND = Kind.of(
                        "weighted",
                        Weighted.class,
                        "Measures and their weights.",
                        Draft::new,
                        draft -> new Weighted(
                                draft.get("weights"),
                                draft.get("empty"),
                                draft.find("floor"),
                                draft.find("cite"),
                                draft.find("reading")))
                .required(
                        "weights",
                        Types.named(Types.number(NumberForm.notNegative("% of the whole"))),
                        Weighted::weights,
                        Draft.setter("weights"),
                        "the weight of each")
                .settled("empty", Types.word(Empty.class), Weighted::empty, Draft.setter("empty"), "if one is empty")
                .optional("floor", Fixed.NUMBER, Weighted::floor, Draft.setter("floor"), "the least that is left")
                .cited(Weighted::cite, Draft.setter("cite"), Weighted::reading, Draft.setter("reading"))
                .bare("weights")
                .build();

        @Override
        public Kind<?> kind() {
            return KIND;
        }
    }

    /** How measures are gathered: a family whose kinds may be written as words. */
    public interface Gathering extends Cited {
        Family<Gathering> FAMILY = new Family<>("gathering", Gathering.class, "How measures are gathered.", true);
        Type<Gathering> TYPE = FAMILY.asType();

        @Override
        default Optional<Citation> cite() {
            return Optional.empty();
        }

        @Override
        default Optional<String> reading() {
            return Optional.empty();
        }
    }

    /** No member at all. */
    public record ByPoints() implements Gathering {
        public static final Kind<ByPoints> KIND = Kind.of(
                        "points", ByPoints.class, "Points over points.", Draft::new, draft -> new ByPoints())
                .build();

        @Override
        public Kind<?> kind() {
            return KIND;
        }
    }

    /** A bare number, and a list that may be absent. */
    public record AnyOf(int count, List<Name> from) implements Gathering {
        public static final Kind<AnyOf> KIND = Kind.of(
                        "any",
                        AnyOf.class,
                        "The best of some.",
                        Draft::new,
                        draft -> new AnyOf(draft.get("count"), draft.get("from", List.of())))
                .required("count", Types.whole("measures", 1, 60), AnyOf::count, Draft.setter("count"), "how many")
                .defaulted("from", Types.list(Types.NAME), List.of(), AnyOf::from, Draft.setter("from"), "of which")
                .bare("count")
                .build();

        @Override
        public Kind<?> kind() {
            return KIND;
        }
    }

    /** Only what may be left out. */
    public record Noted(Optional<String> note, Optional<Citation> cite, Optional<String> reading) implements Gathering {
        public static final Kind<Noted> KIND = Kind.of(
                        "noted",
                        Noted.class,
                        "A note.",
                        Draft::new,
                        draft -> new Noted(draft.find("note"), draft.find("cite"), draft.find("reading")))
                .optional("note", Types.PROSE, Noted::note, Draft.setter("note"), "the note")
                .cited(Noted::cite, Draft.setter("cite"), Noted::reading, Draft.setter("reading"))
                .build();

        @Override
        public Kind<?> kind() {
            return KIND;
        }
    }
}
