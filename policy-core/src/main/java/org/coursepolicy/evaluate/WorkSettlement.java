package org.coursepolicy.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.SubmissionOutcome;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenEvent;
import org.coursepolicy.token.TokenLedger;

/** Settles what one holder handed in for one item: first which versions count, then, in their turn, what they cost. */
final class WorkSettlement {
    private final ItemNode node;
    private final HandIn rules;
    private final Facts facts;
    private final Holder holder;
    private final Map<Name, TokenLedger.Replay> accounts;
    private final Versions versions;
    private final List<Submission> submissions;
    private final Optional<Submission> first;
    private final Map<EventId, String> refused = new HashMap<>();
    private final Map<EventId, Attempt> counting = new HashMap<>();

    WorkSettlement(ItemNode node, Facts facts, Holder holder, Map<Name, TokenLedger.Replay> accounts) {
        this.node = node;
        this.rules = node.item().handIn().orElseThrow();
        this.facts = facts;
        this.holder = holder;
        this.accounts = accounts;
        this.versions = new Versions(node, facts, holder);
        this.submissions = facts.submissions(node, holder);
        this.first = versions.counting();
        submissions.stream()
                .filter(submission -> !submission.isRedo() && !versions.isAccepted(submission))
                .forEach(submission -> refused.put(submission.id(), "handed in after it closed"));
    }

    /** Returns the submissions that may cost something: the first attempt, and redos that are not refused yet. */
    List<Submission> turns() {
        return submissions.stream()
                .filter(submission -> !refused.containsKey(submission.id()))
                .filter(submission ->
                        submission.isRedo() || first.map(Submission::id).equals(Optional.of(submission.id())))
                .toList();
    }

    /** Settles a submission; everything that happened before it is settled. */
    void settle(Submission submission) {
        if (!submission.isRedo()) {
            counting.put(submission.id(), attempt(submission, versions.late(submission)));
            return;
        }
        Optional<String> reason = refusal(submission).or(() -> unpaid(submission));
        if (reason.isPresent()) {
            refused.put(submission.id(), reason.get());
            return;
        }
        Fraction late = isRedoNeverLate() ? Fraction.ZERO : versions.late(submission);
        counting.put(submission.id(), attempt(submission, late));
    }

    private Optional<String> refusal(Submission redo) {
        if (rules.attempts().isEmpty()) {
            return Optional.of("it cannot be handed in again");
        }
        AttemptLimits limits = rules.attempts().get();
        if (!versions.isAcceptedAgain(redo)) {
            return Optional.of("handed in after redos closed");
        }
        long redos = submissions.stream()
                .filter(each -> each.isRedo() && counting.containsKey(each.id()))
                .count();
        if (limits.most().isPresent() && redos >= limits.most().get()) {
            return Optional.of("handed in again " + redos + " times already");
        }
        boolean earlier = redos > 0 || versions.hasBefore(redo) || first.isEmpty() && isGradedAlready();
        return earlier || limits.withoutEarlier() == AttemptLimits.WithoutEarlier.ACCEPTED
                ? Optional.empty()
                : Optional.of("nothing was handed in before");
    }

    /** Tells whether the record's scores hold marks of something handed in before all submissions. */
    private boolean isGradedAlready() {
        return facts.laterVersions(node, holder).isEmpty() && facts.hasMarks(node, holder);
    }

    /** Pays for a redo, or says why it cannot be paid. */
    private Optional<String> unpaid(Submission redo) {
        Optional<Demand> demand = rules.priceOfAttempt();
        if (demand.isEmpty()) {
            return Optional.empty();
        }
        TokenLedger.Replay account = account(demand.get());
        int left = account.left();
        TokenLedger.Entry entry = account.add(new TokenEvent.Spend(
                redo.id(),
                redo.at(),
                Fraction.ONE,
                demand.get().price(),
                Demand.Cover.WHOLE,
                "redo of " + node.title()));
        return entry.isRefused()
                ? Optional.of("a redo costs " + tokens(demand.get().price()) + " of "
                        + demand.get().account() + ", and " + tokens(left) + (left == 1 ? " is left" : " are left"))
                : Optional.empty();
    }

    private Attempt attempt(Submission submission, Fraction late) {
        List<Attempt.Cover> covers = new ArrayList<>();
        Fraction waiting = late;
        for (Demand demand : rules.demands()) {
            if (waiting.signum() > 0 && isWanted(demand)) {
                Attempt.Cover cover = pay(demand, submission, waiting);
                covers.add(cover);
                waiting = waiting.minus(cover.units());
            }
        }
        Attempt.Marks marks = submission.isGraded() || submission.isRedo()
                ? Attempt.Marks.SUBMITTED
                : versions.countsInTheEnd(submission) ? Attempt.Marks.RECORDED : Attempt.Marks.NOT_YET;
        return new Attempt(Optional.of(submission), versions.due(), late, covers, marks, remarks(submission));
    }

    /** Says why the lateness is what it is, where more than the clock decided it. */
    private List<String> remarks(Submission submission) {
        List<String> remarks = new ArrayList<>();
        facts.extension(node, holder)
                .ifPresent(extension -> remarks.add(
                        versions.due().equals(Optional.of(extension.until()))
                                ? "due later by an extension: " + extension.reason()
                                : "an extension to " + facts.shown(extension.until())
                                        + " does not make the deadline earlier"));
        facts.waiver(node, holder).ifPresent(ruling -> remarks.add("lateness is waived: " + ruling.reason()));
        if (submission.isRedo() && isRedoNeverLate()) {
            remarks.add("a redo is never late");
        }
        for (TokenRequest request : facts.requests(node, holder)) {
            boolean declined = request.says() == TokenRequest.Says.DECLINE;
            remarks.add("tokens of " + request.account() + " are " + (declined ? "declined" : "asked for"));
        }
        return remarks;
    }

    private boolean isRedoNeverLate() {
        return rules.attempts().map(AttemptLimits::late).equals(Optional.of(AttemptLimits.Late.NEVER));
    }

    private static String tokens(int number) {
        return number == 1 ? "1 token" : number + " tokens";
    }

    private Attempt.Cover pay(Demand demand, Submission submission, Fraction waiting) {
        boolean each = demand.buys() == Demand.Buys.LATE_UNIT;
        TokenLedger.Entry entry = account(demand)
                .add(new TokenEvent.Spend(
                        submission.id(),
                        submission.at(),
                        each ? waiting : Fraction.ONE,
                        demand.price(),
                        demand.cover().orElse(Demand.Cover.WHOLE),
                        "lateness of " + node.title()));
        String label = entry.isRefused()
                ? "not paid by " + demand.account() + ", where " + tokens(entry.left())
                        + (entry.left() == 1 ? " is left" : " are left")
                : "paid by " + demand.account() + " with " + tokens(-entry.change());
        return new Attempt.Cover(label, each ? entry.paid() : entry.paid().times(waiting));
    }

    /** Tokens for lateness are spent by themselves unless declined, or on request. */
    private boolean isWanted(Demand demand) {
        if (demand.buys() == Demand.Buys.ATTEMPT) {
            return false;
        }
        TokenRequest.Says decisive =
                demand.spending() == Demand.Spending.AUTOMATIC ? TokenRequest.Says.DECLINE : TokenRequest.Says.SPEND;
        boolean said = facts.requests(node, holder).stream()
                .anyMatch(request -> request.account().equals(demand.account()) && request.says() == decisive);
        return said == (decisive == TokenRequest.Says.SPEND);
    }

    private TokenLedger.Replay account(Demand demand) {
        return Objects.requireNonNull(accounts.get(demand.account()));
    }

    /** Returns the attempts that count, after everything was settled. */
    Work settled() {
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(first.map(version -> Objects.requireNonNull(counting.get(version.id())))
                .orElseGet(() -> Attempt.without(versions.due(), marksWithoutFirst())));
        List<SubmissionOutcome> outcomes = new ArrayList<>();
        for (Submission submission : submissions) {
            Optional<Attempt> attempt = Optional.ofNullable(counting.get(submission.id()));
            attempt.filter(counts -> submission.isRedo()).ifPresent(attempts::add);
            outcomes.add(outcome(submission, attempt));
        }
        return new Work(attempts, outcomes);
    }

    /** Where the marks of a first attempt stand of which no submission counts. */
    private Attempt.Marks marksWithoutFirst() {
        if (submissions.isEmpty()) {
            return facts.laterVersions(node, holder).isEmpty() ? Attempt.Marks.RECORDED : Attempt.Marks.NOT_YET;
        }
        boolean onlyRedos = submissions.stream().allMatch(Submission::isRedo);
        return onlyRedos && isGradedAlready() ? Attempt.Marks.RECORDED : Attempt.Marks.MISSING;
    }

    private SubmissionOutcome outcome(Submission submission, Optional<Attempt> attempt) {
        SubmissionOutcome.Builder outcome = SubmissionOutcome.builder();
        outcome.id(submission.id()).at(submission.at());
        if (attempt.isPresent()) {
            return outcome.status(SubmissionOutcome.Status.COUNTS)
                    .late(attempt.get().late())
                    .covered(attempt.get().covered())
                    .build();
        }
        Optional<String> reason = Optional.ofNullable(refused.get(submission.id()));
        return outcome.status(
                        reason.isPresent() ? SubmissionOutcome.Status.REFUSED : SubmissionOutcome.Status.SUPERSEDED)
                .reason(reason.orElse("another version counts"))
                .build();
    }
}
