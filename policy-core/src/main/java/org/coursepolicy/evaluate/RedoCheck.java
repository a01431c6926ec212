package org.coursepolicy.evaluate;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.coursepolicy.record.Submission;
import org.coursepolicy.resubmission.AttemptLimits;

/** Says why a redo is not accepted, whatever it would cost. */
final class RedoCheck {
    private final Optional<AttemptLimits> limits;
    private final Versions versions;
    private final Submission redo;

    RedoCheck(Optional<AttemptLimits> limits, Versions versions, Submission redo) {
        this.limits = limits;
        this.versions = versions;
        this.redo = redo;
    }

    /**
     * Returns the reason; empty if the redo is accepted.
     *
     * @param redos how many were accepted before it
     * @param counts whether a version counts that was handed in before it
     * @param returned when the mark of the attempt before it came back, if it did
     * @param allowed tells whether the points before it allow it
     */
    Optional<String> refusal(long redos, boolean counts, Optional<Instant> returned, BooleanSupplier allowed) {
        if (limits.isEmpty()) {
            return Optional.of("it cannot be handed in again");
        }
        if (!versions.isAcceptedAgain(redo, returned)) {
            return Optional.of("handed in after redos closed");
        }
        if (!versions.isOpenedAgain(redo, returned)) {
            return Optional.of("handed in before redos opened");
        }
        if (limits.get().most().map(most -> redos >= most).orElse(false)) {
            return Optional.of("handed in again " + redos + " times already");
        }
        if (redos == 0 && !hasEarlier(counts)) {
            return Optional.of("nothing was handed in before");
        }
        Optional<String> missing = limits.get().needs().stream()
                .filter(need -> !redo.with().contains(need))
                .map(need -> "it came without " + need)
                .findFirst();
        return missing.isPresent() || allowed.getAsBoolean()
                ? missing
                : Optional.of("what must hold of the points before it does not hold");
    }

    private boolean hasEarlier(boolean counts) {
        return limits.map(AttemptLimits::withoutEarlier).equals(Optional.of(AttemptLimits.WithoutEarlier.ACCEPTED))
                || counts
                || versions.counting().isEmpty() && versions.isGradedAlready();
    }
}
