package org.coursepolicy.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.time.Moment;
import org.immutables.value.Value;

/**
 * Something handed in, and the marks it got.
 *
 * <p>For example a homework handed in 10 hours late, and graded as a whole:
 *
 * <pre>{@code
 * {"id": "e17", "item": "i1", "by": "s01", "at": "2022-01-27T10:00:00-05:00", "score": 87}
 * }</pre>
 *
 * <p>Where the item has parts, {@code scores} has a mark for each: {@code {"structure": "pass", "lessons": "fail"}}. A
 * submission without marks is the one that the record's {@code scores} are of.
 */
@Value.Immutable
public abstract sealed class Submission implements Event permits ImmutableSubmission {
    /** How documents describe it. */
    public static final Kind<Submission> KIND = Kind.of(
                    "submission",
                    Submission.class,
                    "Something handed in, and the marks it got.",
                    Submission::builder,
                    Builder::build)
            .required(
                    "id", Types.EVENT, Submission::id, Builder::id, "its id; an event of the same id is the same event")
            .required("item", Types.ITEM, Submission::item, Builder::item, "the item that is handed in")
            .required("by", Types.HOLDER, Submission::by, Builder::by, "the student, or the team")
            .required("at", Moment.INSTANT, Submission::at, Builder::at, "when")
            .optional(
                    "as",
                    Types.word(As.class),
                    Submission::as,
                    Builder::as,
                    "redo, where it takes the place of earlier work; regrade, where earlier work has new marks; a version of "
                            + "the first attempt if absent")
            .defaulted(
                    "with",
                    Types.list(Types.NAME),
                    List.of(),
                    Submission::with,
                    Builder::addAllWith,
                    "what came with it, such as a reflection")
            .optional("returned", Moment.INSTANT, Submission::returned, Builder::returned, "when its mark came back")
            .optional("score", Mark.TYPE, Submission::score, Builder::score, "the mark of an item without parts")
            .defaulted(
                    "scores",
                    Types.map(Types.ITEM_FORM, ItemId::of, Mark.TYPE),
                    Map.of(),
                    Submission::scores,
                    Builder::putAllScores,
                    "the marks of its parts, by their ids within the item")
            .build();

    /** What something is handed in as. */
    public enum As {
        /** A new attempt at work that has an earlier attempt, or a deadline that passed without one. */
        REDO,
        /** New marks for the latest attempt before it, which somebody asked to be looked at again. */
        REGRADE
    }

    Submission() {}

    /**
     * Returns its id.
     *
     * @return the id
     */
    @Override
    public abstract EventId id();

    /**
     * Returns the item that is handed in.
     *
     * @return the id, or the end of one
     */
    public abstract ItemId item();

    /**
     * Returns whose it is.
     *
     * @return a student or team, as the item says
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
     * Returns what it is handed in as.
     *
     * @return a redo; empty for a version of the first attempt, late or not
     */
    public abstract Optional<As> as();

    /**
     * Returns the mark of an item without parts.
     *
     * @return the mark; empty if it is not graded, or if the marks stand elsewhere
     */
    public abstract Optional<Mark> score();

    /**
     * Returns the marks of its parts.
     *
     * @return marks by the ids of the parts within the item
     */
    public abstract Map<ItemId, Mark> scores();

    /**
     * Returns what came with it.
     *
     * @return names, such as "reflection"
     */
    public abstract List<Name> with();

    /**
     * Returns when its mark came back.
     *
     * @return the instant; empty if it did not, or nobody says so
     */
    public abstract Optional<Instant> returned();

    /** Refuses a mark of the whole beside marks of the parts. */
    @Value.Check
    void check() {
        RejectedException.unless(
                score().isEmpty() || scores().isEmpty(),
                Code.CONFLICT,
                "scores",
                "marks of parts beside a mark of the whole",
                "one or the other");
    }

    /**
     * Tells whether this brings new marks for earlier work.
     *
     * @return true for a regrade
     */
    public final boolean isRegrade() {
        return as().equals(Optional.of(As.REGRADE));
    }

    /**
     * Tells whether this is a version of the first attempt.
     *
     * @return true unless it is handed in as something else
     */
    public final boolean isVersion() {
        return as().isEmpty();
    }

    /**
     * Tells whether it is a new attempt.
     *
     * @return true if it is handed in as a redo
     */
    public final boolean isRedo() {
        return as().equals(Optional.of(As.REDO));
    }

    /**
     * Tells whether it brings marks of its own.
     *
     * @return true if it has a score, or scores of parts
     */
    public final boolean isGraded() {
        return score().isPresent() || !scores().isEmpty();
    }

    /**
     * Starts a submission.
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

    /** Builds a {@link Submission}. */
    public static final class Builder extends ImmutableSubmission.Builder {
        Builder() {}

        /**
         * Sets the id.
         *
         * @param id the id as written
         * @return this builder
         */
        public Builder id(String id) {
            return id(EventId.of(id));
        }

        /**
         * Sets the item that is handed in.
         *
         * @param item its id
         * @return this builder
         */
        public Builder item(String item) {
            return item(ItemId.of(item));
        }

        /**
         * Sets whose it is.
         *
         * @param student the student
         * @return this builder
         */
        public Builder by(StudentId student) {
            return by(student.holder());
        }

        /**
         * Sets whose it is.
         *
         * @param team the team
         * @return this builder
         */
        public Builder by(TeamId team) {
            return by(team.holder());
        }

        /**
         * Makes it a new attempt.
         *
         * @return this builder
         */
        public Builder asRedo() {
            return as(As.REDO);
        }

        /**
         * Sets the mark of an item without parts.
         *
         * @param mark a level, or ungraded
         * @return this builder
         */
        public Builder score(String mark) {
            return score(Mark.named(mark));
        }

        /**
         * Adds the mark of a part.
         *
         * @param part its id within the item
         * @param mark a level, or ungraded
         * @return this builder
         */
        public Builder score(String part, String mark) {
            return putScores(ItemId.of(part), Mark.named(mark));
        }
    }
}
