package org.coursepolicy.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.Event;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.reference.Settled.Attempt;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.token.Demand;

/**
 * Lives through all that everybody handed in, asked for and was granted, as it happened, with everybody's purses in hand;
 * then spends what is not spent in the order of submission.
 */
final class ReferenceReplay implements Settled {
    /** Marks that were looked at again, of the first attempt (0) or of a redo. */
    private record Regrade(Submission submission, int attempt) {}

    private final ReferenceCourse course;
    private final ReferenceTill till = new ReferenceTill();
    private final Map<ReferenceWork, Attempt> first = new HashMap<>();
    private final Map<ReferenceWork, List<Attempt>> redos = new HashMap<>();
    private final Map<ReferenceWork, List<Regrade>> regrades = new HashMap<>();
    private final Set<ReferenceWork> waived = new HashSet<>();
    private final Map<ReferenceWork, Attempt> asked = new HashMap<>();
    private boolean done;

    ReferenceReplay(ReferenceCourse course, Map<PurseKey, Integer> earned) {
        this.course = course;
        course.accounts().forEach((key, held) -> {
            ReferencePurse purse = ReferencePurse.of(held.account(), held.tree());
            purse.add(earned.getOrDefault(key, 0));
            till.put(key, purse);
        });
        List<TokenGrant> first = course.happened(course.record().grants());
        first.stream().filter(grant -> !isInOrder(key(grant))).forEach(this::add);
        List<Event> events = new ArrayList<>(course.record().submissions());
        events.addAll(course.record().grants());
        events.addAll(course.record().requests());
        course.happened(events).forEach(this::happens);
        new ReferenceAllocation(course, this).spend();
        done = true;
    }

    ReferenceTill till() {
        return till;
    }

    private boolean isInOrder(PurseKey key) {
        return Optional.ofNullable(course.accounts().get(key))
                .map(held -> held.account().isInOrderOfSubmission())
                .orElse(true);
    }

    private static PurseKey key(TokenGrant grant) {
        return new PurseKey(grant.account(), grant.to());
    }

    private void add(TokenGrant grant) {
        Optional.ofNullable(till.purses().get(key(grant))).ifPresent(purse -> purse.add(grant.amount()));
    }

    private void happens(Event event) {
        if (event instanceof TokenGrant grant) {
            if (isInOrder(key(grant))) {
                add(grant);
            }
        } else if (event instanceof TokenRequest request) {
            course.works().forEach(work -> asks(work, request));
        } else if (event instanceof Submission submission) {
            course.works().stream()
                    .filter(work -> work.handedIn().contains(submission))
                    .forEach(work -> happens(work, submission));
        }
    }

    private void happens(ReferenceWork work, Submission submission) {
        if (submission.isVersion()) {
            handsIn(work, submission);
        } else if (submission.isRedo()) {
            handsInAgain(work, submission);
        } else {
            asksForRegrade(work, submission);
        }
    }

    // ---- versions

    private void handsIn(ReferenceWork work, Submission submission) {
        if (work.rules().counts() == HandIn.Counts.AFFORDABLE) {
            if (work.isLastVersion(submission)) {
                affordable(work, work.versions(), submission.at())
                        .ifPresent(version -> first.put(work, paid(work, version, submission.at())));
            }
        } else if (work.rules().counts() != HandIn.Counts.BEST && work.version().equals(Optional.of(submission))) {
            first.put(work, paid(work, submission, submission.at()));
        }
    }

    private Optional<Submission> affordable(ReferenceWork work, List<Submission> versions, Instant turn) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            Submission version = versions.get(i);
            BigFraction late = work.window().late(version.at());
            Map<Holder, BigFraction> covered = till.copy().pay(work, late, version.at(), turn, this::isPaidAtOnce);
            boolean paid = !covered.isEmpty()
                    && work.rules().demands().stream()
                            .filter(Demand::isForLateness)
                            .flatMap(demand -> work.payers(demand).stream())
                            .allMatch(payer -> late.equals(covered.get(payer)));
            if (late.signum() == 0 || paid) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    private Attempt paid(ReferenceWork work, Submission submission, Instant turn) {
        Attempt attempt = attempt(work, submission);
        return covered(attempt, till.pay(work, attempt.late(), submission.at(), turn, this::isPaidAtOnce));
    }

    private static Attempt covered(Attempt attempt, Map<Holder, BigFraction> covered) {
        Attempt paid = attempt;
        for (Map.Entry<Holder, BigFraction> each : covered.entrySet()) {
            paid = paid.covering(each.getKey(), each.getValue());
        }
        return paid;
    }

    private boolean isPaidAtOnce(Demand demand, Holder payer) {
        return isInOrder(new PurseKey(demand.account(), payer));
    }

    /** An attempt for which nobody paid. */
    static Attempt attempt(ReferenceWork work, Submission submission) {
        boolean never =
                submission.isRedo() && work.rules().attempts().orElseThrow().late() == AttemptLimits.Late.NEVER;
        return new Attempt(
                Optional.of(submission),
                never ? BigFraction.ZERO : work.window().late(submission.at()),
                never ? BigFraction.ZERO : work.window().early(submission.at()),
                Map.of(),
                work.marks(submission),
                List.of());
    }

    // ---- redos and regrades

    private List<Attempt> redos(ReferenceWork work) {
        return redos.computeIfAbsent(work, none -> new ArrayList<>());
    }

    private void handsInAgain(ReferenceWork work, Submission redo) {
        Optional<Demand> price = work.rules().priceOfAttempt();
        if (isAllowed(work, redo) && (price.isEmpty() || till.take(price.get(), work.payers(price.get()), redo.at()))) {
            redos(work).add(paid(work, redo, redo.at()));
        }
    }

    private boolean isAllowed(ReferenceWork work, Submission redo) {
        if (work.rules().attempts().isEmpty()) {
            return false;
        }
        AttemptLimits limits = work.rules().attempts().get();
        boolean any = before(work, redo).isPresent();
        return work.window().acceptsRedo(redo.at(), returned(work, redo))
                && limits.most().map(most -> redos(work).size() < most).orElse(true)
                && (any || limits.withoutEarlier() == AttemptLimits.WithoutEarlier.ACCEPTED)
                && redo.with().containsAll(limits.needs())
                && limits.when()
                        .map(when -> work.judged()
                                .map(student -> new ReferenceEvaluator(course, student, this)
                                        .holdsBeforeRedo(work.node(), when))
                                .orElse(false))
                        .orElse(true);
    }

    private static List<Submission> versionsBefore(ReferenceWork work, Submission again) {
        List<Submission> earlier = work.handedIn().subList(0, work.handedIn().indexOf(again));
        return work.versions().stream().filter(earlier::contains).toList();
    }

    /** The latest attempt before: 0 for the first one, or the number of a redo. */
    private Optional<Integer> before(ReferenceWork work, Submission again) {
        Optional<Submission> version = known(work, again);
        boolean first = version.isPresent() || work.versions().isEmpty() && work.hasMarks();
        if (redos(work).isEmpty() || isLatest(work, version)) {
            return first ? Optional.of(0) : Optional.empty();
        }
        return Optional.of(redos(work).size());
    }

    /** The version before something that counts, as far as people know then; none of those that cannot be paid. */
    private Optional<Submission> known(ReferenceWork work, Submission again) {
        List<Submission> versions = versionsBefore(work, again);
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        return switch (work.rules().counts()) {
            case AFFORDABLE ->
                Optional.ofNullable(first.get(work))
                        .flatMap(Attempt::submission)
                        .or(() -> affordable(work, versions, again.at()));
            case BEST ->
                // A redo is of what is known then; marks are looked at again of what counts in the end.
                (again.isRegrade() ? Optional.of(first(work)) : settled(work, versions))
                        .flatMap(Attempt::submission)
                        .filter(versions::contains)
                        .or(() -> Optional.of(versions.get(versions.size() - 1)));
            default -> work.version(versions);
        };
    }

    /** The best version, once all are handed in and paid for; until then nobody knows it. */
    private Optional<Attempt> settled(ReferenceWork work, List<Submission> known) {
        boolean isAllocatedLater = !work.rules().demands().stream()
                .filter(Demand::isForLateness)
                .allMatch(demand -> work.payers(demand).stream().allMatch(payer -> isPaidAtOnce(demand, payer)));
        return isAllocatedLater || known.size() < work.versions().size()
                ? Optional.ofNullable(first.get(work))
                : Optional.of(first(work));
    }

    /** Tells whether a version was handed in after all redos. */
    private boolean isLatest(ReferenceWork work, Optional<Submission> version) {
        List<Attempt> redone = redos(work);
        return version.map(each -> redone.isEmpty()
                        || work.handedIn().indexOf(each)
                                > work.handedIn()
                                        .indexOf(redone.get(redone.size() - 1)
                                                .submission()
                                                .orElseThrow()))
                .orElse(false);
    }

    /** When the mark of the latest attempt before came back. */
    private Optional<Instant> returned(ReferenceWork work, Submission again) {
        List<Attempt> redone = redos(work);
        Optional<Submission> version = known(work, again);
        if (!redone.isEmpty() && !isLatest(work, version)) {
            return redone.get(redone.size() - 1).submission().orElseThrow().returned();
        }
        return version.flatMap(Submission::returned);
    }

    private void asksForRegrade(ReferenceWork work, Submission submission) {
        Optional<Integer> before = before(work, submission);
        boolean missing = before.equals(Optional.of(0))
                && versionsBefore(work, submission).isEmpty()
                && work.marksOfNothing() == Marks.MISSING;
        boolean accepted = !missing
                && work.rules().regrades().isPresent()
                && (isBest(work) || work.window().acceptsRegrade(submission.at(), returned(work, submission)));
        if (accepted && before.isPresent()) {
            regrades.computeIfAbsent(work, none -> new ArrayList<>()).add(new Regrade(submission, before.get()));
        }
    }

    // ---- waivers

    private void asks(ReferenceWork work, TokenRequest request) {
        for (Demand demand : work.rules().demands()) {
            boolean asks = demand.buys() == Demand.Buys.WAIVER
                    && request.says() == TokenRequest.Says.SPEND
                    && work.isAbout(request, demand);
            if (!asks) {
                continue;
            }
            if (!waived.contains(work) && till.take(demand, work.payers(demand), request.at())) {
                waived.add(work);
            }
        }
    }

    @Override
    public boolean isWaived(ReferenceWork work) {
        return waived.contains(work);
    }

    // ---- what is settled

    @Override
    public ReferencePurse purse(Name account, Holder holder) {
        return till.purse(account, holder);
    }

    @Override
    public List<Attempt> attempts(ReferenceWork work) {
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(first(work));
        attempts.addAll(redos(work));
        for (int i = 0; i < attempts.size(); i++) {
            attempts.set(i, regraded(work, i, attempts.get(i)));
        }
        return attempts;
    }

    /** An attempt with the marks that it got when it was looked at again. */
    Attempt regraded(ReferenceWork work, int attempt, Attempt of) {
        boolean refused = of.submission().isEmpty() && !work.versions().isEmpty();
        return of.regraded(regrades.getOrDefault(work, List.of()).stream()
                .filter(regrade -> regrade.attempt() == attempt && !refused)
                .map(Regrade::submission)
                // Which version is best is known when all is settled, and with it when its mark came back.
                .filter(regrade -> !isBest(work)
                        || work.window()
                                .acceptsRegrade(regrade.at(), of.submission().flatMap(Submission::returned)))
                .filter(regrade -> of.submission()
                        .map(submission -> work.handedIn().indexOf(submission)
                                < work.handedIn().indexOf(regrade))
                        .orElse(true))
                .toList());
    }

    private static boolean isBest(ReferenceWork work) {
        return work.rules().counts() == HandIn.Counts.BEST;
    }

    Optional<Submission> version(ReferenceWork work) {
        return first(work).submission();
    }

    private Attempt first(ReferenceWork work) {
        Attempt known = Optional.ofNullable(first.get(work)).orElse(asked.get(work));
        if (known != null) {
            return known;
        }
        Attempt found =
                isBest(work) && !work.versions().isEmpty() ? best(work) : Attempt.without(work.marksOfNothing());
        if (done) {
            asked.put(work, found);
        }
        return found;
    }

    /** The version that earns most where nobody pays for it. */
    private Attempt best(ReferenceWork work) {
        List<Attempt> versions =
                work.versions().stream().map(version -> attempt(work, version)).toList();
        return best(this, work, versions);
    }

    /** The attempt that earns most; of equal ones the last. */
    Attempt best(Settled settled, ReferenceWork work, List<Attempt> versions) {
        Optional<StudentId> judged = work.judged();
        Attempt best = versions.get(versions.size() - 1);
        Optional<BigFraction> most = Optional.empty();
        for (Attempt version : versions) {
            // It is tried as the one that counts, of which recorded marks are.
            Settled trial = new ReferenceTrial(settled, Map.of(work, List.of(version.recorded())), Map.of());
            Optional<BigFraction> earned = judged.filter(student -> work.isGraded(version))
                    .map(student -> new ReferenceEvaluator(course, student, trial).earnedAlone(work.node()));
            if (earned.isPresent() && (most.isEmpty() || earned.get().compareTo(most.get()) >= 0)) {
                best = version;
                most = earned;
            }
        }
        return best;
    }

    void settle(ReferenceWork work, int attempt, Attempt paid) {
        if (attempt == 0) {
            first.put(work, paid);
        } else {
            redos(work).set(attempt - 1, paid);
        }
    }

    // ---- what became of what was handed in

    List<Fate> fates(ReferenceWork work, Holder payer, BiPredicate<List<Submission>, Submission> replaced) {
        List<Fate> fates = new ArrayList<>();
        List<Attempt> attempts = attempts(work);
        for (Submission submission : work.handedIn()) {
            Optional<Attempt> counts = attempts.stream()
                    .filter(each -> each.submission().equals(Optional.of(submission)))
                    .findFirst();
            // Of versions that count if they can be paid, the later ones could not be.
            boolean unpaid = work.rules().counts() == HandIn.Counts.AFFORDABLE
                    && attempts.get(0)
                            .submission()
                            .map(version -> work.handedIn().indexOf(version)
                                    < work.handedIn().indexOf(submission))
                            .orElse(true);
            boolean superseded = counts.isEmpty()
                    && submission.isVersion()
                    && work.versions().contains(submission)
                    && !unpaid;
            // A regrade is as late as what it is of.
            Optional<Attempt> regraded = attempts.stream()
                    .filter(each -> each.regrades().contains(submission))
                    .findFirst();
            boolean again = regraded.map(each -> replaced.test(each.regrades(), submission))
                    .orElse(false);
            Optional<Attempt> of = again ? Optional.empty() : counts.or(() -> regraded);
            fates.add(new Fate(
                    submission.id().text(),
                    of.isPresent() ? "counts" : superseded || again ? "superseded" : "refused",
                    of.map(Attempt::late).orElse(BigFraction.ZERO),
                    of.map(each -> each.covered(payer)).orElse(BigFraction.ZERO)));
        }
        return fates;
    }
}
