package org.coursepolicy.record;

import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.immutables.value.Value;

/**
 * A decision of the instructor that the policy leaves to discretion, with its reason: lateness waived, or a score set.
 *
 * <p>For example {@code {"item": "i2", "for": "s04", "waives": "lateness", "reason": "the server was down"}}, or {@code
 * {"item": "m3", "for": "t2", "score": 80, "reason": "regraded by hand"}}. A score that is set is the item's last word.
 */
@Value.Immutable
public abstract sealed class Ruling permits ImmutableRuling {
    /** How documents describe it. */
    public static final Kind<Ruling> KIND = Kind.of(
                    "ruling",
                    Ruling.class,
                    "A decision of the instructor, with its reason.",
                    Ruling::builder,
                    Builder::build)
            .required("item", Types.ITEM, Ruling::item, Builder::item, "the item")
            .required("for", Types.HOLDER, Ruling::holder, Builder::holder, "the student, or the team")
            .optional(
                    "waives",
                    Types.word(Waives.class),
                    Ruling::waives,
                    Builder::waives,
                    "what is waived; nothing if absent")
            .optional(
                    "score",
                    Types.number(NumberForm.notNegative("points")),
                    Ruling::score,
                    Builder::score,
                    "the points that the item earns, whatever its rules say; as they say if absent")
            .required("reason", Types.PROSE, Ruling::reason, Builder::reason, "why")
            .build();

    /** What a ruling may waive. */
    public enum Waives {
        /** The work counts as handed in on time. */
        LATENESS
    }

    Ruling() {}

    /**
     * Returns the item.
     *
     * @return the id, or the end of one
     */
    public abstract ItemId item();

    /**
     * Returns whom it is for.
     *
     * @return a student; or a team, and so all its members
     */
    public abstract Holder holder();

    /**
     * Returns what is waived.
     *
     * @return what is waived, or empty
     */
    public abstract Optional<Waives> waives();

    /**
     * Returns the points that the item earns.
     *
     * @return points, 0 or more, or empty
     */
    public abstract Optional<Fraction> score();

    /**
     * Returns why.
     *
     * @return one line of prose
     */
    public abstract String reason();

    /** Refuses a ruling that decides nothing, or two things. */
    @Value.Check
    void check() {
        RejectedException.unless(
                waives().isPresent() != score().isPresent(),
                Code.CONFLICT,
                "score",
                waives().isPresent() ? "both" : "neither",
                "either what is waived, or a score");
        score().ifPresent(points ->
                RejectedException.unless(points.signum() >= 0, Code.RANGE, "score", "less", "at least 0"));
    }

    /**
     * Starts a ruling.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Ruling}. */
    public static final class Builder extends ImmutableRuling.Builder {
        Builder() {}
    }
}
