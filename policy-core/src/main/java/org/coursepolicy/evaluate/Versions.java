package org.coursepolicy.evaluate;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Event;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.Submission;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.time.Anchor;
import org.coursepolicy.time.Calendar;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.When;
import org.coursepolicy.token.Demand;

/** What one holder handed in for one item, against its deadline and its closings: what is accepted, and which version counts. */
final class Versions {
    private final ItemNode node;
    private final HandIn rules;
    private final Facts facts;
    private final Holder holder;
    private final Optional<Instant> extended;
    private final Optional<Instant> due;
    /** Times that are counted from the deadline are counted from the extended one. */
    private final Calendar calendar;

    private final List<Submission> submissions;
    private final List<Submission> accepted;

    Versions(ItemNode node, Facts facts, Holder holder) {
        this.node = node;
        this.rules = node.item().handIn().orElseThrow();
        this.facts = facts;
        this.holder = holder;
        this.extended = facts.extension(node, holder).map(Extension::until);
        this.due = node.due().map(stated -> extended.filter(stated::isBefore).orElse(stated));
        this.calendar = due.isPresent() ? node.calendar().with(Anchor.Own.DUE, due.get()) : node.calendar();
        this.submissions = facts.handedIn(node, holder);
        this.accepted = submissions.stream()
                .filter(submission -> submission.isVersion() && isAccepted(submission))
                .toList();
    }

    /** Returns the deadline, extensions included. */
    Optional<Instant> due() {
        return due;
    }

    /** Returns all that was handed in, in order. */
    List<Submission> submissions() {
        return submissions;
    }

    /** Returns the versions of the first attempt that are accepted, in order. */
    List<Submission> accepted() {
        return accepted;
    }

    /** Returns the version that counts as the first attempt, where that does not depend on what it earns or costs. */
    Optional<Submission> counting() {
        return counting(accepted);
    }

    /** Returns the versions that are accepted, and those that are after the instant of the evaluation. */
    List<Submission> inTheEnd() {
        ImmutableList.Builder<Submission> all = ImmutableList.builder();
        all.addAll(accepted);
        facts.laterVersions(node, holder).stream().filter(this::isAccepted).forEach(all::add);
        return all.build();
    }

    /** Returns the version of some that counts, where that does not depend on what it earns or costs. */
    Optional<Submission> counting(List<Submission> versions) {
        if (rules.complete() == HandIn.Complete.EVERY_MEMBER) {
            return facts.lastOfEveryMember(node, holder, versions);
        }
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

    /** Tells whether a version of the first attempt is accepted before something that is handed in later. */
    boolean hasBefore(Submission later) {
        return accepted.stream().anyMatch(version -> Event.ORDER.compare(version, later) < 0);
    }

    /** Tells whether the record's scores hold marks of something handed in before all submissions. */
    boolean isGradedAlready() {
        return facts.laterVersions(node, holder).isEmpty() && facts.hasMarks(node, holder);
    }

    /** Tells whether something handed in is in time for the item. */
    boolean isAccepted(Submission submission) {
        boolean ends = rules.extended() == HandIn.Extended.CLOSES && isExtended();
        return ends
                ? !submission.at().isAfter(due.orElseThrow())
                : isAccepted(rules.accepted(), submission.at(), Optional.empty());
    }

    private boolean isExtended() {
        return !due.equals(node.due());
    }

    /** Tells whether a redo is in time: for redos where they have a closing of their own, else for the item. */
    boolean isAcceptedAgain(Submission redo, Optional<Instant> returned) {
        Optional<Closing> own = rules.attempts().flatMap(AttemptLimits::accepted);
        return own.isPresent() ? isAccepted(own, redo.at(), returned) : isAccepted(redo);
    }

    /** Tells whether redos are open: what opens when a mark comes back is closed before. */
    boolean isOpenedAgain(Submission redo, Optional<Instant> returned) {
        Optional<When> from = rules.attempts().flatMap(AttemptLimits::from);
        return from.isEmpty()
                || calendar(returned)
                        .at(from.get())
                        .map(opens -> !redo.at().isBefore(opens))
                        .orElse(false);
    }

    /** Tells whether new marks are asked for in time. */
    boolean isRegradedInTime(Submission regrade, Optional<Instant> returned) {
        return rules.regrades().isPresent() && isAccepted(rules.regrades(), regrade.at(), returned);
    }

    /** An extension that ends after the closing moves the closing. What is counted from a mark waits for it. */
    private boolean isAccepted(Optional<Closing> closing, Instant at, Optional<Instant> returned) {
        return closing.isEmpty()
                || isWithinExtension(at)
                || closes(closing.get(), returned)
                        .map(closes -> closing.get().accepts(at, closes))
                        .orElse(true);
    }

    private boolean isWithinExtension(Instant at) {
        return extended.filter(until -> !at.isAfter(until)).isPresent();
    }

    private Optional<Instant> closes(Closing closing, Optional<Instant> returned) {
        Optional<Instant> closes = calendar(returned).at(closing.when());
        boolean moves = rules.extended() == HandIn.Extended.MOVES_CLOSING
                && isExtended()
                && !closing.isCountedFrom(Anchor.Own.DUE)
                && !closing.isCountedFrom(Anchor.Own.RETURNED);
        return moves
                ? closes.map(instant -> instant.plus(Duration.between(node.due().orElseThrow(), due.orElseThrow())))
                : closes;
    }

    private Calendar calendar(Optional<Instant> returned) {
        return returned.isPresent() ? calendar.with(Anchor.Own.RETURNED, returned.get()) : calendar;
    }

    /** Tells whether an instant is before a closing that is counted from the deadline, extensions included. */
    boolean isIn(Optional<Closing> closing, Instant at) {
        return closing.isEmpty()
                || closing.get().accepts(at, calendar.at(closing.get().when()).orElseThrow());
    }

    /** Tells whether nothing can be paid any more by an account: no work, and no waiver that must be asked for earlier. */
    boolean isOver(Instant now, Name account) {
        return rules.demands().stream()
                .filter(demand -> demand.account().equals(account))
                .allMatch(demand ->
                        demand.buys() == Demand.Buys.WAIVER && demand.asked().isPresent()
                                ? isNoLongerAsked(demand.asked().get(), now)
                                : isOver(now));
    }

    private boolean isNoLongerAsked(Closing asked, Instant now) {
        return !now.isBefore(calendar.at(asked.when()).orElseThrow());
    }

    /** Tells whether nothing can be handed in any more, redos included. */
    private boolean isOver(Instant now) {
        boolean extension = extended.map(until -> !now.isBefore(until)).orElse(true);
        boolean ends = rules.extended() == HandIn.Extended.CLOSES && isExtended();
        boolean item = ends || isPast(rules.accepted(), now);
        Optional<Closing> redos = rules.attempts().flatMap(AttemptLimits::accepted);
        return extension && item && (redos.isEmpty() || isPast(redos, now));
    }

    /** What was handed in at the instant itself is known. */
    private boolean isPast(Optional<Closing> closing, Instant now) {
        return closing.flatMap(each -> closes(each, Optional.empty()))
                .map(closes -> !now.isBefore(closes))
                .orElse(false);
    }

    /** Counts the units between the deadline and something handed in. */
    Fraction late(Submission submission) {
        if (facts.waiver(node, holder).isPresent()) {
            return Fraction.ZERO;
        }
        if (due.isEmpty()) {
            // Only a clock of moments needs no deadline.
            return rules.clock().moments().isEmpty()
                    ? Fraction.ZERO
                    : rules.clock().units(submission.at(), submission.at(), node.calendar());
        }
        Instant from = rules.grace()
                .map(grace -> grace.lateFrom(due.get(), submission.at()))
                .orElse(due.get());
        return rules.clock().units(from, submission.at(), node.calendar());
    }

    /** Tells how late or early something handed in is, and each of its parts where they were changed before. */
    Lateness lateness(Submission submission) {
        boolean apart = rules.counts() == HandIn.Counts.UNBROKEN && accepted.contains(submission);
        return new Lateness(late(submission), early(submission), apart ? parts(submission) : Map.of());
    }

    private Fraction early(Submission submission) {
        boolean early = due.isPresent()
                && submission.at().isBefore(due.get())
                && rules.clock().moments().isEmpty();
        return early ? rules.clock().units(submission.at(), due.get(), node.calendar()) : Fraction.ZERO;
    }

    private Map<ItemId, Lateness> parts(Submission last) {
        Map<ItemId, Lateness> parts = new HashMap<>();
        List<Submission> before = accepted.subList(0, accepted.indexOf(last));
        facts.marksOf(last, node).forEach((part, mark) -> {
            Submission since = last;
            for (int i = before.size() - 1;
                    i >= 0 && mark.equals(facts.marksOf(before.get(i), node).get(part));
                    i--) {
                since = before.get(i);
            }
            parts.put(part, new Lateness(late(since), early(since), Map.of()));
        });
        return parts;
    }
}
