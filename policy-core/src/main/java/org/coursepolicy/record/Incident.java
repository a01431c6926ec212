package org.coursepolicy.record;

import java.time.Instant;
import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.time.Moment;
import org.immutables.value.Value;

/**
 * An incident, for example a finding of plagiarism; what follows from it the policy declares for its kind.
 *
 * <p>For example {@code {"id": "n1", "kind": "cheating", "item": "i2", "by": "s09", "at": "2022-03-01T12:00:00-05:00"}}.
 */
@Value.Immutable
public abstract sealed class Incident implements Event permits ImmutableIncident {
    /** How documents describe it. */
    public static final Kind<Incident> KIND = Kind.of(
                    "incident",
                    Incident.class,
                    "An incident, whose effects the policy declares.",
                    Incident::builder,
                    Builder::build)
            .required("id", Types.EVENT, Incident::id, Builder::id, "its id; an event of the same id is the same event")
            .required(
                    "kind",
                    Types.NAME,
                    Incident::type,
                    Builder::type,
                    "which of the incidents that the policy declares")
            .required("item", Types.ITEM, Incident::item, Builder::item, "the item")
            .required("by", Types.HOLDER, Incident::by, Builder::by, "the student, or the team")
            .required("at", Moment.INSTANT, Incident::at, Builder::at, "when")
            .optional("reason", Types.PROSE, Incident::reason, Builder::reason, "what was found; none if absent")
            .build();

    Incident() {}

    /**
     * Returns its id.
     *
     * @return the id
     */
    @Override
    public abstract EventId id();

    /**
     * Returns which kind of incident it is.
     *
     * @return the name of an incident that the policy declares
     */
    public abstract Name type();

    /**
     * Returns the item.
     *
     * @return the id, or the end of one
     */
    public abstract ItemId item();

    /**
     * Returns whose incident it is.
     *
     * @return a student, or a team and so all its members
     */
    public abstract Holder by();

    /**
     * Returns when it happened.
     *
     * @return the instant
     */
    @Override
    public abstract Instant at();

    /**
     * Returns what was found.
     *
     * @return one line of prose, or empty
     */
    public abstract Optional<String> reason();

    /**
     * Starts an incident.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds an {@link Incident}. */
    public static final class Builder extends ImmutableIncident.Builder {
        Builder() {}
    }
}
