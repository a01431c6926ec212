package org.coursepolicy.evaluate;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.name.Holder;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Event;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.Submission;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.time.Closing;

/** What one holder handed in for one item, against its deadline and its closings: what is accepted, and which version counts. */
final class Versions {
    private final ItemNode node;
    private final HandIn rules;
    private final Facts facts;
    private final Holder holder;
    private final Optional<Instant> extended;
    private final Optional<Instant> due;
    private final List<Submission> accepted;

    Versions(ItemNode node, Facts facts, Holder holder) {
        this.node = node;
        this.rules = node.item().handIn().orElseThrow();
        this.facts = facts;
        this.holder = holder;
        this.extended = facts.extension(node, holder).map(Extension::until);
        this.due = node.due().map(stated -> extended.filter(stated::isBefore).orElse(stated));
        this.accepted = facts.submissions(node, holder).stream()
                .filter(submission -> !submission.isRedo() && isAccepted(submission))
                .toList();
    }

    /** Returns the deadline, extensions included. */
    Optional<Instant> due() {
        return due;
    }

    /** Returns the version that counts as the first attempt. */
    Optional<Submission> counting() {
        return counting(accepted);
    }

    /** Tells whether a version counts also after all that is handed in after the instant of the evaluation. */
    boolean countsInTheEnd(Submission version) {
        List<Submission> later = facts.laterVersions(node, holder);
        if (later.isEmpty()) {
            return true;
        }
        ImmutableList.Builder<Submission> all = ImmutableList.builder();
        all.addAll(accepted);
        later.stream().filter(this::isAccepted).forEach(all::add);
        return counting(all.build()).map(Submission::id).equals(Optional.of(version.id()));
    }

    private Optional<Submission> counting(List<Submission> versions) {
        List<Submission> onTime =
                versions.stream().filter(version -> late(version).signum() == 0).toList();
        List<Submission> first = versions.subList(0, Math.min(1, versions.size()));
        List<Submission> chosen =
                switch (rules.counts()) {
                    case FIRST -> first;
                    case LAST, UNBROKEN, BEST, AFFORDABLE -> versions;
                    case LAST_ON_TIME -> onTime.isEmpty() ? first : onTime;
                };
        return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen.get(chosen.size() - 1));
    }

    /** Tells whether a version of the first attempt is accepted before a redo. */
    boolean hasBefore(Submission redo) {
        return accepted.stream().anyMatch(version -> Event.ORDER.compare(version, redo) < 0);
    }

    /** Tells whether something handed in is in time for the item. */
    boolean isAccepted(Submission submission) {
        return isAccepted(rules.accepted(), node.closes(), submission.at());
    }

    /** Tells whether a redo is in time: for redos where they have a closing of their own, else for the item. */
    boolean isAcceptedAgain(Submission redo) {
        Optional<Closing> own = rules.attempts().flatMap(AttemptLimits::accepted);
        return own.isPresent() ? isAccepted(own, node.redosClose(), redo.at()) : isAccepted(redo);
    }

    /** An extension that ends after the closing moves the closing. */
    private boolean isAccepted(Optional<Closing> closing, Optional<Instant> closes, Instant at) {
        boolean withinExtension = extended.map(until -> !at.isAfter(until)).orElse(false);
        return closing.isEmpty() || withinExtension || closing.get().accepts(at, closes.orElseThrow());
    }

    /** Counts the units between the deadline and something handed in. */
    Fraction late(Submission submission) {
        if (due.isEmpty() || facts.waiver(node, holder).isPresent()) {
            return Fraction.ZERO;
        }
        Instant from = rules.grace()
                .map(grace -> grace.lateFrom(due.get(), submission.at()))
                .orElse(due.get());
        return rules.clock().units(from, submission.at(), facts.zone());
    }
}
