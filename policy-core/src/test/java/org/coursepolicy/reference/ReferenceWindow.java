package org.coursepolicy.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.name.Holder;
import org.coursepolicy.record.Extension;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.time.Anchor;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Passing;
import org.coursepolicy.time.When;

/** Until when one holder can hand in one item, and how late that is. */
record ReferenceWindow(ReferenceCourse course, ReferenceTree tree, Holder holder, Node node) {
    private Optional<Instant> extension() {
        Optional<Instant> latest = Optional.empty();
        for (Extension extension : course.record().extensions()) {
            if (extension.holder().equals(holder)
                    && course.means(extension.item(), holder, node)
                    && (latest.isEmpty() || extension.until().isAfter(latest.get()))) {
                latest = Optional.of(extension.until());
            }
        }
        return latest;
    }

    /** The deadline, extension included. */
    Optional<Instant> deadline() {
        Optional<Instant> extension = extension();
        return node.due()
                .map(due -> extension.filter(until -> until.isAfter(due)).orElse(due));
    }

    private boolean isExtended() {
        return !deadline().equals(node.due());
    }

    private static boolean isCountedFrom(Closing closing, Anchor anchor) {
        return closing.when() instanceof When.Relative relative
                && relative.anchor().equals(anchor);
    }

    /** When a closing is, for whom the deadline is extended or not; empty while it waits for a mark. */
    Optional<Instant> closes(Closing closing, Optional<Instant> returned) {
        return tree.at(closing.when(), node, deadline(), returned);
    }

    /** When work itself is no longer accepted: a closing that is fixed may be moved by an extension. */
    private Optional<Instant> closesForWork(Closing closing, Optional<Instant> returned) {
        Optional<Instant> closes = closes(closing, returned);
        boolean fixed = !isCountedFrom(closing, Anchor.Own.DUE) && !isCountedFrom(closing, Anchor.Own.RETURNED);
        return fixed && isExtended() && node.rules().extended() == HandIn.Extended.MOVES_CLOSING
                ? closes.map(instant -> instant.plus(
                        Duration.between(node.due().orElseThrow(), deadline().orElseThrow())))
                : closes;
    }

    private static boolean isInTime(Closing closing, Instant at, Optional<Instant> closes) {
        return closes.isEmpty()
                || (closing.before().isPresent() ? at.isBefore(closes.get()) : !at.isAfter(closes.get()));
    }

    /** Tells whether something is done in time, such as asking for tokens. */
    boolean isInTime(Optional<Closing> closing, Instant at) {
        return closing.isEmpty() || isInTime(closing.get(), at, closes(closing.get(), Optional.empty()));
    }

    boolean accepts(Instant at) {
        return accepts(node.rules().accepted(), at, Optional.empty(), true);
    }

    /**
     * Tells whether a redo comes in time.
     *
     * @param returned when the mark of the attempt before came back
     */
    boolean acceptsRedo(Instant at, Optional<Instant> returned) {
        Optional<Closing> own = node.rules().attempts().orElseThrow().accepted();
        Optional<When> opens = node.rules().attempts().orElseThrow().from();
        boolean isOpen = opens.isEmpty()
                || tree.at(opens.get(), node, deadline(), returned)
                        .map(from -> !at.isBefore(from))
                        .orElse(false);
        return isOpen && accepts(own.or(node.rules()::accepted), at, returned, own.isEmpty());
    }

    boolean acceptsRegrade(Instant at, Optional<Instant> returned) {
        return accepts(node.rules().regrades(), at, returned, false);
    }

    private boolean accepts(Optional<Closing> closing, Instant at, Optional<Instant> returned, boolean ofItem) {
        if (node.rules().extended() == HandIn.Extended.CLOSES && isExtended() && ofItem) {
            return !at.isAfter(deadline().orElseThrow());
        }
        // Who has time until then can hand in until then.
        boolean extended = extension().map(until -> !at.isAfter(until)).orElse(false);
        return closing.isEmpty() || extended || isInTime(closing.get(), at, closesForWork(closing.get(), returned));
    }

    /** Tells whether nothing can be handed in any more. What is handed in at the very instant is known. */
    boolean isOver(Instant now) {
        Optional<Closing> accepted = node.rules().accepted();
        Optional<Closing> redos = node.rules().attempts().flatMap(AttemptLimits::accepted);
        boolean first = isOver(accepted, now, true);
        return first && (redos.isEmpty() || isOver(redos, now, false));
    }

    private boolean isOver(Optional<Closing> closing, Instant now, boolean ofItem) {
        if (node.rules().extended() == HandIn.Extended.CLOSES && isExtended() && ofItem) {
            return !now.isBefore(deadline().orElseThrow());
        }
        boolean extended = extension().map(now::isBefore).orElse(false);
        return !extended
                && closing.flatMap(each -> closesForWork(each, Optional.empty()))
                        .map(closes -> !now.isBefore(closes))
                        .orElse(false);
    }

    boolean isLatenessWaived() {
        return course.record().rulings().stream()
                .anyMatch(ruling -> ruling.waives().isPresent()
                        && ruling.holder().equals(holder)
                        && course.means(ruling.item(), holder, node));
    }

    BigFraction late(Instant at) {
        if (isLatenessWaived()) {
            return BigFraction.ZERO;
        }
        if (node.rules().clock() instanceof Passing passing) {
            // Who has an extension is not late before it ends.
            boolean onTime = isExtended() && !hasPassed(passing, deadline().orElseThrow(), at);
            return BigFraction.of((int) passing.moments().stream()
                    .map(when ->
                            tree.at(when, node, deadline(), Optional.empty()).orElseThrow())
                    .filter(moment -> !onTime && hasPassed(passing, moment, at))
                    .count());
        }
        return deadline()
                .map(due -> ReferenceTime.late(
                        node.rules(), due, at, course.policy().zone()))
                .orElse(BigFraction.ZERO);
    }

    private static boolean hasPassed(Passing clock, Instant moment, Instant at) {
        return clock.atTheMoment() == Passing.AtTheMoment.LATE ? !at.isBefore(moment) : at.isAfter(moment);
    }

    /** Units of the clock from an instant to the deadline; moments do not count before it. */
    BigFraction early(Instant at) {
        boolean none = node.rules().clock() instanceof Passing || deadline().isEmpty();
        if (none || !at.isBefore(deadline().get())) {
            return BigFraction.ZERO;
        }
        return ReferenceTime.units(
                node.rules().clock(), at, deadline().get(), course.policy().zone());
    }
}
