package org.coursepolicy.record;

import java.time.Instant;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.time.Moment;
import org.immutables.value.Value;

/**
 * More time for one student or team, for example {@code {"item": "i2", "for": "s04", "until": "2022-02-26T23:59:00-05:00",
 * "reason": "illness"}}.
 *
 * <p>An extension never makes a deadline earlier. Of several for one item, the latest counts.
 */
@Value.Immutable
public abstract sealed class Extension permits ImmutableExtension {
    /** How documents describe it. */
    public static final Kind<Extension> KIND = Kind.of(
                    "extension",
                    Extension.class,
                    "More time for one student or team.",
                    Extension::builder,
                    Builder::build)
            .required("item", Types.ITEM, Extension::item, Builder::item, "the item")
            .required("for", Types.HOLDER, Extension::holder, Builder::holder, "the student, or the team")
            .required("until", Moment.INSTANT, Extension::until, Builder::until, "the new deadline")
            .required("reason", Types.PROSE, Extension::reason, Builder::reason, "why")
            .build();

    Extension() {}

    /**
     * Returns the item.
     *
     * @return the id, or the end of one
     */
    public abstract ItemId item();

    /**
     * Returns who has more time.
     *
     * @return a student or team, as the item says
     */
    public abstract Holder holder();

    /**
     * Returns the new deadline.
     *
     * @return the instant
     */
    public abstract Instant until();

    /**
     * Returns why.
     *
     * @return one line of prose
     */
    public abstract String reason();

    /**
     * Starts an extension.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Extension}. */
    public static final class Builder extends ImmutableExtension.Builder {
        Builder() {}
    }
}
