package org.coursepolicy.evaluate;

import com.google.common.collect.Lists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.SubmissionOutcome;
import org.coursepolicy.record.Event;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.result.Score;
import org.coursepolicy.token.Demand;

/** Settles what one holder handed in for one item: first which versions count, then, in their turn, what they cost. */
final class WorkSettlement {
    private final ItemNode node;
    private final HandIn rules;
    private final Facts facts;
    private final Holder holder;
    private final Purses purses;
    private final List<TokenRequest> requests;
    /** Evaluates some attempts as if they were all there is, for whoever has them; nobody may. */
    private final Function<Work, Optional<ItemEvaluation>> trial;

    private final Versions versions;
    private final Map<EventId, String> refused = new HashMap<>();
    private final Map<EventId, Attempt> counting = new HashMap<>();
    /** The version that counts as the first attempt, as far as it is settled. */
    private Optional<Submission> first;

    private boolean isWaived;

    WorkSettlement(
            ItemNode node,
            Facts facts,
            Holder holder,
            Purses purses,
            List<TokenRequest> requests,
            Function<Work, Optional<ItemEvaluation>> trial) {
        this.node = node;
        this.rules = node.item().handIn().orElseThrow();
        this.facts = facts;
        this.holder = holder;
        this.purses = purses;
        this.requests = requests;
        this.trial = trial;
        this.versions = new Versions(node, facts, holder);
        this.first = versions.counting();
        versions.submissions().stream()
                .filter(submission -> submission.isVersion() && !versions.isAccepted(submission))
                .forEach(submission -> refused.put(submission.id(), "handed in after it closed"));
    }

    ItemNode node() {
        return node;
    }

    Versions versions() {
        return versions;
    }

    /** Returns the redos, which are settled in their turns. */
    List<Submission> redos() {
        return versions.submissions().stream().filter(Submission::isRedo).toList();
    }

    /** Returns the version in whose turn the first attempt is settled. */
    Optional<Submission> firstTurn() {
        return first;
    }

    /** Settles the first attempt; everything that happened before it is settled. */
    void settleFirst() {
        switch (rules.counts()) {
            case AFFORDABLE -> first = affordable();
            case BEST -> first = bestOf(graded());
            case FIRST, LAST, LAST_ON_TIME, UNBROKEN -> {}
        }
        first.ifPresent(version -> counting.put(version.id(), attempt(version, versions.lateness(version))));
    }

    /** Chooses the best version again where a waiver was bought later, which may make another one the best. */
    void settleAfterWaiver() {
        if (isWaived && rules.counts() == HandIn.Counts.BEST) {
            first.ifPresent(version -> counting.remove(version.id()));
            settleFirst();
        }
    }

    /** Settles the first attempt with a version and payment that an allocation has chosen. */
    void settleFirst(Submission version, Demand demand, Fraction units) {
        first = Optional.of(version);
        Lateness lateness = versions.lateness(version);
        List<Attempt.Cover> covers = new ArrayList<>();
        if (units.signum() > 0) {
            // The last unit has perhaps only begun; no more is covered than is late.
            covers.add(cover(demand, version, units.min(lateness.late()), lateness.late()));
        }
        counting.put(version.id(), attempt(version, lateness, covers));
    }

    private Optional<Submission> affordable() {
        List<Submission> accepted = versions.accepted();
        for (int i = accepted.size() - 1; i >= 0; i--) {
            if (isAffordable(accepted.get(i))) {
                return Optional.of(accepted.get(i));
            }
            refused.put(accepted.get(i).id(), "its lateness cannot be paid");
        }
        return Optional.empty();
    }

    /** Tells whether all lateness of a version can be paid, one demand after the other. */
    private boolean isAffordable(Submission version) {
        Purses copies = purses.copy();
        Fraction waiting = versions.late(version);
        for (Demand demand : rules.demands()) {
            if (waiting.signum() > 0 && isWanted(demand, version)) {
                boolean each = demand.buys() == Demand.Buys.LATE_UNIT;
                Fraction units = copies.pay(
                                demand, version.id(), turn(version), each ? waiting : Fraction.ONE, "lateness of ")
                        .units();
                waiting = waiting.minus(each ? units : units.times(waiting));
            }
        }
        return waiting.signum() == 0;
    }

    /** What is chosen among versions is paid when the last of them is handed in. */
    private Instant turn(Submission version) {
        return rules.counts() == HandIn.Counts.AFFORDABLE && version.isVersion()
                ? versions.accepted().get(versions.accepted().size() - 1).at()
                : version.at();
    }

    /** Finds the version that earns most; of equal ones the last. */
    private Optional<Submission> bestOf(List<Submission> candidates) {
        Optional<Submission> best = Optional.empty();
        Optional<Fraction> most = Optional.empty();
        for (Submission version : candidates) {
            Fraction earned = trialOf(version, Fraction.ZERO).earned();
            if (most.isEmpty() || earned.compareTo(most.get()) >= 0) {
                best = Optional.of(version);
                most = Optional.of(earned);
            }
        }
        return best;
    }

    /** Returns the versions that are accepted and graded; where none is, those that are accepted. */
    List<Submission> graded() {
        List<Submission> graded =
                versions.accepted().stream().filter(Submission::isGraded).toList();
        return graded.isEmpty() ? versions.accepted() : graded;
    }

    /** Evaluates one version, with some of its lateness covered, as if it were the only attempt. */
    Score trialOf(Submission version, Fraction covered) {
        return trial.apply(new Work(List.of(trialAttempt(version, covered)), List.of(), isWaived))
                .map(ItemEvaluation::firstScore)
                .orElse(Score.NONE);
    }

    /** Returns what a version would be as the first attempt, with some of its lateness covered, and with recorded marks. */
    Attempt trialAttempt(Submission version, Fraction covered) {
        List<Attempt.Cover> covers = covered.signum() == 0
                ? List.of()
                : List.of(new Attempt.Cover(rules.demands().get(0), "paid", covered));
        Attempt.Marks marks = version.isGraded() ? Attempt.Marks.SUBMITTED : Attempt.Marks.RECORDED;
        return attempt(version, versions.lateness(version), covers, marks);
    }

    /** Returns the versions among which an allocation may choose. */
    List<Submission> candidates() {
        return rules.counts() == HandIn.Counts.BEST
                ? graded()
                : first.map(List::of).orElse(List.of());
    }

    /** Returns what pays for lateness from an account. */
    Demand demandOf(Name account) {
        return rules.demands().stream()
                .filter(demand -> demand.isForLateness() && demand.account().equals(account))
                .findFirst()
                .orElseThrow();
    }

    /** Returns what would be handed in if a version counted and some of its lateness were covered. */
    Work suppose(Submission version, Fraction covered) {
        Optional<Submission> before = first;
        first = Optional.of(version);
        counting.put(version.id(), trialAttempt(version, covered));
        Work work = new Work(attempts(submission -> true), List.of(), isWaived);
        counting.remove(version.id());
        first = before;
        return work;
    }

    /** Settles a redo; everything that happened before it is settled. */
    void settleRedo(Submission redo) {
        Optional<String> reason = refusal(redo).or(() -> unpaid(redo));
        if (reason.isPresent()) {
            refused.put(redo.id(), reason.get());
            return;
        }
        Lateness lateness = isRedoNeverLate() ? Lateness.NONE : versions.lateness(redo);
        counting.put(redo.id(), attempt(redo, lateness));
    }

    /** Returns the requests for a waiver, which are settled in their turns. */
    List<TokenRequest> waivers() {
        return requests.stream()
                .filter(request -> request.says() == TokenRequest.Says.SPEND)
                .filter(request -> waivers(request).findAny().isPresent())
                .toList();
    }

    private Stream<Demand> waivers(TokenRequest request) {
        return rules.demands().stream()
                .filter(demand ->
                        demand.buys() == Demand.Buys.WAIVER && demand.account().equals(request.account()))
                .filter(demand -> versions.isIn(demand.asked(), request.at()));
    }

    /** Pays for a waiver, where that is asked for. */
    void settleWaiver(TokenRequest request) {
        waivers(request)
                .filter(demand -> !isWaived)
                .forEach(demand ->
                        isWaived = !purses.pay(demand, request.id(), request.at(), Fraction.ONE, "waiver for ")
                                .isRefused());
    }

    private Optional<String> refusal(Submission redo) {
        long redos =
                redos().stream().filter(each -> counting.containsKey(each.id())).count();
        return new RedoCheck(rules.attempts(), versions, redo)
                .refusal(
                        redos,
                        hasVersionBefore(redo),
                        before(redo).flatMap(Submission::returned),
                        () -> isAllowed(redo));
    }

    /** Tells whether a version was accepted before a redo; one that cannot be paid was not. */
    private boolean hasVersionBefore(Submission redo) {
        return rules.counts() == HandIn.Counts.AFFORDABLE
                ? versions.accepted().stream()
                        .filter(version -> Event.ORDER.compare(version, redo) < 0)
                        .anyMatch(version -> counting.containsKey(version.id()) || isAffordable(version))
                : versions.hasBefore(redo);
    }

    /** Tells whether what must hold of the points before a redo holds. */
    private boolean isAllowed(Submission redo) {
        List<Attempt> attempts = attempts(submission -> Event.ORDER.compare(submission, redo) < 0);
        return rules.attempts()
                .flatMap(AttemptLimits::when)
                .map(when -> trial.apply(new Work(attempts, List.of(), isWaived))
                        .map(tried -> tried.allows(when))
                        .orElse(false))
                .orElse(true);
    }

    /** Finds the latest attempt before something else: a redo, or the version that counted until then. */
    private Optional<Submission> before(Submission later) {
        Stream<Submission> redone = redos().stream().filter(redo -> counting.containsKey(redo.id()));
        return Stream.concat(redone, countingBefore(later).stream())
                .filter(each -> Event.ORDER.compare(each, later) < 0)
                .max(Event.ORDER);
    }

    private Optional<Submission> countingBefore(Submission later) {
        List<Submission> versions = this.versions.accepted().stream()
                .filter(version -> Event.ORDER.compare(version, later) < 0)
                .toList();
        Optional<Submission> settled =
                first.filter(version -> counting.containsKey(version.id())).filter(versions::contains);
        return switch (rules.counts()) {
            case AFFORDABLE ->
                settled.or(() -> Lists.reverse(versions).stream()
                        .filter(this::isAffordable)
                        .findFirst());
            case BEST -> settled.or(() -> this.versions.counting(versions));
            case FIRST, LAST, LAST_ON_TIME, UNBROKEN -> this.versions.counting(versions);
        };
    }

    /** Pays for a redo, or says why it cannot be paid. */
    private Optional<String> unpaid(Submission redo) {
        Optional<Demand> demand = rules.priceOfAttempt();
        if (demand.isEmpty()) {
            return Optional.empty();
        }
        if (!versions.isIn(demand.get().accepted(), redo.at())) {
            return Optional.of("a redo can be paid no longer");
        }
        int left = purses.left(demand.get());
        Purses.Payment payment = purses.payAttempt(demand.get(), redo);
        return payment.isRefused()
                ? Optional.of("a redo costs " + Purses.tokens(demand.get().price()) + " of "
                        + demand.get().account() + ", and " + Purses.tokens(left)
                        + (left == 1 ? " is left" : " are left"))
                : Optional.empty();
    }

    private Attempt attempt(Submission submission, Lateness lateness) {
        List<Attempt.Cover> covers = new ArrayList<>();
        Fraction waiting = lateness.late();
        for (Demand demand : rules.demands()) {
            if (waiting.signum() > 0 && isWanted(demand, submission)) {
                Attempt.Cover cover = cover(demand, submission, waiting, waiting);
                covers.add(cover);
                waiting = waiting.minus(cover.units());
            }
        }
        return attempt(submission, lateness, covers);
    }

    private Attempt attempt(Submission submission, Lateness lateness, List<Attempt.Cover> covers) {
        Attempt.Marks marks = submission.isGraded() || submission.isRedo()
                ? Attempt.Marks.SUBMITTED
                : countsInTheEnd(submission) ? Attempt.Marks.RECORDED : Attempt.Marks.NOT_YET;
        return attempt(submission, lateness, covers, marks);
    }

    private Attempt attempt(Submission submission, Lateness lateness, List<Attempt.Cover> covers, Attempt.Marks marks) {
        return new Attempt(
                Optional.of(submission),
                versions.due(),
                lateness,
                covers,
                marks,
                List.of(submission),
                remarks(submission));
    }

    /** Tells whether a version counts also after all that is handed in after the instant of the evaluation. */
    private boolean countsInTheEnd(Submission version) {
        List<Submission> all = versions.inTheEnd();
        if (all.size() == versions.accepted().size()) {
            return true;
        }
        // What later ones will earn, and whether they will be paid, is not known yet.
        boolean depends = rules.counts() == HandIn.Counts.BEST || rules.counts() == HandIn.Counts.AFFORDABLE;
        return !depends && versions.counting(all).map(Submission::id).equals(Optional.of(version.id()));
    }

    private Attempt.Cover cover(Demand demand, Submission submission, Fraction wanted, Fraction late) {
        boolean each = demand.buys() == Demand.Buys.LATE_UNIT;
        Purses.Payment payment =
                purses.pay(demand, submission.id(), turn(submission), each ? wanted : Fraction.ONE, "lateness of ");
        return new Attempt.Cover(
                demand,
                payment.label(),
                each ? payment.units() : payment.units().times(late));
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
        for (TokenRequest request : requests) {
            boolean declined = request.says() == TokenRequest.Says.DECLINE;
            remarks.add("tokens of " + request.account() + " are " + (declined ? "declined" : "asked for"));
        }
        return remarks;
    }

    private boolean isRedoNeverLate() {
        return rules.attempts().map(AttemptLimits::late).equals(Optional.of(AttemptLimits.Late.NEVER));
    }

    /** Tokens for lateness are spent by themselves unless declined, or on request. */
    boolean isWanted(Demand demand, Submission submission) {
        if (!demand.isForLateness() || !versions.isIn(demand.accepted(), submission.at())) {
            return false;
        }
        if (demand.spending() == Demand.Spending.ALWAYS) {
            return true;
        }
        TokenRequest.Says decisive =
                demand.spending() == Demand.Spending.AUTOMATIC ? TokenRequest.Says.DECLINE : TokenRequest.Says.SPEND;
        boolean said = requests.stream()
                .filter(request -> request.account().equals(demand.account()) && request.says() == decisive)
                .anyMatch(request -> versions.isIn(demand.asked(), request.at()));
        return said == (decisive == TokenRequest.Says.SPEND);
    }

    /** Returns the attempts that count, as far as they are settled, with the marks of regrades. */
    private List<Attempt> attempts(Predicate<Submission> known) {
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(firstAttempt());
        for (Submission submission : versions.submissions()) {
            if (!known.test(submission)) {
                continue;
            }
            if (submission.isRedo() && counting.containsKey(submission.id())) {
                attempts.add(counting.get(submission.id()));
            }
            if (submission.isRegrade()) {
                int latest = latest(attempts, submission);
                Optional<String> reason = refusalOfRegrade(submission, attempts.get(latest));
                reason.ifPresentOrElse(
                        said -> refused.put(submission.id(), said), () -> refused.remove(submission.id()));
                if (reason.isEmpty()) {
                    attempts.set(latest, attempts.get(latest).regraded(submission));
                }
            }
        }
        return attempts;
    }

    /** Finds the attempt that a regrade is about: the latest redo before it, unless a version came after that. */
    private int latest(List<Attempt> attempts, Submission regrade) {
        Optional<Submission> redo = before(regrade).filter(Submission::isRedo);
        for (int i = 1; i < attempts.size() && redo.isPresent(); i++) {
            if (attempts.get(i).submission().equals(redo)) {
                return i;
            }
        }
        return 0;
    }

    private Attempt firstAttempt() {
        return first.map(version -> counting.get(version.id()))
                .orElseGet(() -> Attempt.without(versions.due(), marksWithoutFirst()));
    }

    private Optional<String> refusalOfRegrade(Submission regrade, Attempt latest) {
        boolean recorded = latest.marks() == Attempt.Marks.RECORDED && versions.isGradedAlready();
        boolean earlier = latest.submission()
                .map(submission -> Event.ORDER.compare(submission, regrade) < 0)
                .orElse(recorded);
        if (!earlier) {
            return Optional.of("there is nothing before it to be graded again");
        }
        return versions.isRegradedInTime(regrade, latest.submission().flatMap(Submission::returned))
                ? Optional.empty()
                : Optional.of(rules.regrades().isEmpty() ? "it is not graded again" : "asked for too late");
    }

    /** Returns the attempts that count, after everything was settled. */
    Work settled() {
        List<Attempt> attempts = attempts(submission -> true);
        List<SubmissionOutcome> outcomes = new ArrayList<>();
        for (Submission submission : versions.submissions()) {
            Optional<Attempt> attempt = submission.isRegrade()
                    ? attempts.stream()
                            .filter(each -> isMarkedBy(each, submission))
                            .findFirst()
                    : Optional.ofNullable(counting.get(submission.id()));
            outcomes.add(outcome(submission, attempt));
        }
        return new Work(attempts, outcomes, isWaived);
    }

    /** A regrade counts unless later ones have brought all its marks anew. */
    private boolean isMarkedBy(Attempt attempt, Submission regrade) {
        Set<ItemId> anew = new HashSet<>();
        for (Submission marked : attempt.marked()) {
            Set<ItemId> parts = facts.marksOf(marked, node).keySet();
            if (marked.id().equals(regrade.id())) {
                return !anew.containsAll(parts);
            }
            anew.addAll(parts);
        }
        return false;
    }

    /** Where the marks of a first attempt stand of which no submission counts. */
    private Attempt.Marks marksWithoutFirst() {
        List<Submission> all = versions.submissions();
        if (all.isEmpty()) {
            return facts.laterVersions(node, holder).isEmpty() ? Attempt.Marks.RECORDED : Attempt.Marks.NOT_YET;
        }
        boolean none = all.stream().noneMatch(Submission::isVersion);
        return none && versions.isGradedAlready() ? Attempt.Marks.RECORDED : Attempt.Marks.MISSING;
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
                .reason(reason.orElse(
                        rules.complete() == HandIn.Complete.EVERY_MEMBER && first.isEmpty()
                                ? "not every member has handed in"
                                : "another version counts"))
                .build();
    }
}
