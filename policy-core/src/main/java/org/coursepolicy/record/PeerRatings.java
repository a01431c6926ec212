package org.coursepolicy.record;

import java.util.Map;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.immutables.value.Value;

/**
 * How one member of a team rates its members for one item, often including themselves.
 *
 * <p>For example {@code {"item": "m1", "by": "s01", "of": {"s01": "good citizen", "s02": "deficient"}}}; the words are those
 * of the policy's peer adjustment, or numbers where it has none.
 */
@Value.Immutable
public abstract sealed class PeerRatings permits ImmutablePeerRatings {
    /** How documents describe it. */
    public static final Kind<PeerRatings> KIND = Kind.of(
                    "peer-ratings",
                    PeerRatings.class,
                    "How one member of a team rates its members.",
                    PeerRatings::builder,
                    Builder::build)
            .required("item", Types.ITEM, PeerRatings::item, Builder::item, "the item")
            .required("by", Types.STUDENT, PeerRatings::by, Builder::by, "who rates")
            .required(
                    "of",
                    Types.map(Types.ID_FORM, StudentId::new, Mark.TYPE),
                    PeerRatings::of,
                    Builder::putAllOf,
                    "the ratings")
            .build();

    PeerRatings() {}

    /**
     * Returns the item.
     *
     * @return the id, or the end of one
     */
    public abstract ItemId item();

    /**
     * Returns who rates.
     *
     * @return a member of a team
     */
    public abstract StudentId by();

    /**
     * Returns the ratings.
     *
     * @return a word or number for each member who is rated
     */
    public abstract Map<StudentId, Mark> of();

    /** Refuses a state, such as missing, as a rating. */
    @Value.Check
    void check() {
        boolean rated = of().values().stream().noneMatch(mark -> mark instanceof Mark.State);
        RejectedException.unless(rated, Code.ENUM, "of", "a state", "a rating; one that was not given is left out");
    }

    /**
     * Starts a peer ratings.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PeerRatings}. */
    public static final class Builder extends ImmutablePeerRatings.Builder {
        Builder() {}
    }
}
