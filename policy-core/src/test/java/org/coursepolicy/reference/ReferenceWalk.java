package org.coursepolicy.reference;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.record.Event;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.time.Closing;
import org.coursepolicy.token.Demand;

/** Walks through all that one holder handed in and was granted, as it happened, with purses of tokens in hand. */
final class ReferenceWalk {
    /** Where the marks of an attempt stand: in the record's scores, in what was handed in, or nowhere. */
    enum Marks {
        RECORDED,
        BROUGHT,
        MISSING,
        UNKNOWN
    }

    /** An attempt that counts. */
    record Attempt(Optional<Submission> submission, BigFraction late, BigFraction covered, Marks marks) {
        static Attempt without(Marks marks) {
            return new Attempt(Optional.empty(), BigFraction.ZERO, BigFraction.ZERO, marks);
        }

        BigFraction uncovered() {
            return late.subtract(covered);
        }
    }

    /** What became of something handed in. */
    record Fate(String id, String status, BigFraction late, BigFraction covered) {}

    /** Tokens of one account. */
    record Purse(int granted, int spent) {
        int left() {
            return granted - spent;
        }
    }

    private final ReferenceCourse course;
    private final Holder holder;
    private final Map<String, Node> wholes = new LinkedHashMap<>();
    private final Map<String, ReferenceTree> treeOf = new HashMap<>();
    private final Map<Name, Purse> purses = new LinkedHashMap<>();
    private final Map<String, Attempt> counted = new LinkedHashMap<>();
    private final Map<String, List<Attempt>> asked = new HashMap<>();

    ReferenceWalk(ReferenceCourse course, Holder holder) {
        this.course = course;
        this.holder = holder;
        HolderKind kind = course.isTeam(holder) ? HolderKind.TEAM : HolderKind.STUDENT;
        course.variants(holder).forEach(variant -> variant.accounts().forEach((name, account) -> {
            if (account.holder() == kind) {
                purses.put(name, new Purse(account.grant().orElseThrow(), 0));
            }
        }));
        course.trees(holder).forEach(tree -> tree.all().forEach(node -> {
            if (node.isHandedIn() && node.holder() == kind) {
                wholes.put(node.id(), node);
                treeOf.put(node.id(), tree);
            }
        }));
        List<Event> events = new ArrayList<>();
        course.record().submissions().stream()
                .filter(each -> each.by().equals(holder))
                .forEach(events::add);
        course.record().grants().stream()
                .filter(each -> each.to().equals(holder))
                .forEach(events::add);
        course.happened(events).forEach(this::happens);
    }

    private void happens(Event event) {
        if (event instanceof TokenGrant grant) {
            purses.computeIfPresent(
                    grant.account(), (name, purse) -> new Purse(purse.granted() + grant.amount(), purse.spent()));
            return;
        }
        Submission submission = (Submission) event;
        Node node = wholes.values().stream()
                .filter(whole -> course.means(submission.item(), holder, whole))
                .findFirst()
                .orElseThrow();
        HandIn rules = node.item().handIn().orElseThrow();
        if (!submission.isRedo()) {
            boolean counts = firstAttempt(node, handedIn(node))
                    .map(first -> first.id().equals(submission.id()))
                    .orElse(false);
            if (counts) {
                counted.put(submission.id().text(), paid(node, submission, late(node, submission)));
            }
        } else if (isAllowed(node, submission) && isPaid(rules)) {
            boolean never = rules.attempts().orElseThrow().late() == AttemptLimits.Late.NEVER;
            counted.put(
                    submission.id().text(), paid(node, submission, never ? BigFraction.ZERO : late(node, submission)));
        }
    }

    // ---- versions

    private List<Submission> handedIn(Node node) {
        return ofNode(node, course.submissions());
    }

    /** All that is ever handed in, also after the instant of the evaluation. */
    private List<Submission> handedInEver(Node node) {
        return ofNode(node, course.submissionsEver());
    }

    private List<Submission> ofNode(Node node, List<Submission> submissions) {
        return submissions.stream()
                .filter(each -> each.by().equals(holder) && course.means(each.item(), holder, node))
                .toList();
    }

    /** The versions of the first attempt that are accepted. */
    private List<Submission> versions(Node node, List<Submission> handedIn) {
        return handedIn.stream()
                .filter(each -> !each.isRedo()
                        && isInTime(node, node.item().handIn().orElseThrow().accepted(), each))
                .toList();
    }

    private List<Submission> versions(Node node) {
        return versions(node, handedIn(node));
    }

    private Optional<Submission> firstAttempt(Node node, List<Submission> handedIn) {
        List<Submission> versions = versions(node, handedIn);
        List<Submission> onTime =
                versions.stream().filter(each -> late(node, each).signum() == 0).toList();
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (node.item().handIn().orElseThrow().counts()) {
                    case FIRST -> versions.get(0);
                    case LAST, BEST, AFFORDABLE, UNBROKEN -> versions.get(versions.size() - 1);
                    case LAST_ON_TIME -> onTime.isEmpty() ? versions.get(0) : onTime.get(onTime.size() - 1);
                });
    }

    private boolean isInTime(Node node, Optional<Closing> closing, Submission submission) {
        Optional<Instant> extended = extended(node);
        if (closing.isEmpty() || extended.isPresent() && !submission.at().isAfter(extended.get())) {
            return true;
        }
        int sign = submission.at().compareTo(closes(node, closing.get()));
        return closing.get().before().isPresent() ? sign < 0 : sign <= 0;
    }

    private Instant closes(Node node, Closing closing) {
        return Objects.requireNonNull(treeOf.get(node.id()))
                .instant(closing.before().or(closing::until).orElseThrow());
    }

    private Optional<Instant> extended(Node node) {
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

    private BigFraction late(Node node, Submission submission) {
        boolean waived = course.record().rulings().stream()
                .anyMatch(ruling -> ruling.waives().isPresent()
                        && ruling.holder().equals(holder)
                        && course.means(ruling.item(), holder, node));
        if (node.due().isEmpty() || waived) {
            return BigFraction.ZERO;
        }
        Instant due = node.due().get();
        Instant deadline =
                extended(node).filter(extended -> extended.isAfter(due)).orElse(due);
        return ReferenceTime.late(
                node.item().handIn().orElseThrow(),
                deadline,
                submission.at(),
                course.policy().zone());
    }

    // ---- redos

    private boolean isAllowed(Node node, Submission redo) {
        HandIn rules = node.item().handIn().orElseThrow();
        if (rules.attempts().isEmpty()) {
            return false;
        }
        AttemptLimits limits = rules.attempts().get();
        List<Submission> handedIn = handedIn(node);
        List<Submission> earlier = handedIn.subList(0, handedIn.indexOf(redo));
        long redos = earlier.stream()
                .filter(each -> each.isRedo() && counted.containsKey(each.id().text()))
                .count();
        boolean any = redos > 0
                || earlier.stream().anyMatch(versions(node)::contains)
                || versions(node).isEmpty() && hasMarks(node);
        return isInTime(node, limits.accepted().or(rules::accepted), redo)
                && (limits.most().isEmpty() || redos < limits.most().get())
                && (any || limits.withoutEarlier() == AttemptLimits.WithoutEarlier.ACCEPTED);
    }

    private boolean isPaid(HandIn rules) {
        for (Demand demand : rules.demands()) {
            if (demand.buys() == Demand.Buys.ATTEMPT) {
                Purse purse = purse(demand.account());
                if (purse.left() < demand.price()) {
                    return false;
                }
                purses.put(demand.account(), new Purse(purse.granted(), purse.spent() + demand.price()));
            }
        }
        return true;
    }

    /** Tells whether the record's scores hold marks of something that was handed in before all submissions. */
    private boolean hasMarks(Node node) {
        if (isHandedInLater(node)) {
            return false;
        }
        for (Map.Entry<ItemId, Map<Holder, Mark>> entry :
                course.record().scores().entrySet()) {
            Mark mark = entry.getValue().get(holder);
            boolean graded = mark != null && !(mark instanceof Mark.State);
            boolean of = graded
                    && course.trees(holder).stream()
                            .flatMap(tree -> tree.find(entry.getKey()).stream())
                            .anyMatch(found -> (found.id() + "/").startsWith(node.id() + "/"));
            if (of) {
                return true;
            }
        }
        return false;
    }

    // ---- what tokens pay

    private Attempt paid(Node node, Submission submission, BigFraction late) {
        BigFraction waiting = late;
        for (Demand demand : node.item().handIn().orElseThrow().demands()) {
            if (demand.buys() != Demand.Buys.ATTEMPT && waiting.signum() > 0 && isWanted(node, demand)) {
                waiting = waiting.subtract(pay(demand, waiting));
            }
        }
        boolean brought = submission.isRedo()
                || submission.score().isPresent()
                || !submission.scores().isEmpty();
        boolean known = firstAttempt(node, handedInEver(node)).equals(Optional.of(submission));
        return new Attempt(
                Optional.of(submission),
                late,
                late.subtract(waiting),
                brought ? Marks.BROUGHT : known ? Marks.RECORDED : Marks.UNKNOWN);
    }

    private boolean isWanted(Node node, Demand demand) {
        boolean declined = says(node, demand, TokenRequest.Says.DECLINE);
        boolean asked = says(node, demand, TokenRequest.Says.SPEND);
        return demand.spending() == Demand.Spending.AUTOMATIC ? !declined : asked;
    }

    private boolean says(Node node, Demand demand, TokenRequest.Says says) {
        return course.requests().stream()
                .anyMatch(request -> request.by().equals(holder)
                        && request.account().equals(demand.account())
                        && request.says() == says
                        && course.means(request.item(), holder, node));
    }

    /** Takes tokens from the purse for one unit after the other, and returns how many units they cover. */
    private BigFraction pay(Demand demand, BigFraction waiting) {
        Purse purse = purse(demand.account());
        boolean perUnit = demand.buys() == Demand.Buys.LATE_UNIT;
        BigInteger units = perUnit
                ? Exact.round(waiting, BigFraction.ONE, RoundingMode.CEILING).getNumerator()
                : BigInteger.ONE;
        boolean all =
                units.multiply(BigInteger.valueOf(demand.price())).compareTo(BigInteger.valueOf(purse.left())) <= 0;
        boolean inParts = demand.cover().equals(Optional.of(Demand.Cover.PARTIAL));
        if (!all && !inParts) {
            return BigFraction.ZERO;
        }
        int left = purse.left();
        int bought = 0;
        while (left >= demand.price() && BigInteger.valueOf(bought).compareTo(units) < 0) {
            left -= demand.price();
            bought++;
        }
        purses.put(demand.account(), new Purse(purse.granted(), purse.granted() - left));
        return all ? waiting : BigFraction.of(bought);
    }

    private Purse purse(Name account) {
        return Objects.requireNonNull(purses.get(account));
    }

    // ---- what came of it

    List<Attempt> attempts(Node node) {
        List<Attempt> known = asked.get(node.id());
        if (known == null) {
            known = settled(node);
            asked.put(node.id(), known);
        }
        return known;
    }

    private List<Attempt> settled(Node node) {
        List<Submission> handedIn = handedIn(node);
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(firstAttempt(node, handedIn)
                .map(first -> Objects.requireNonNull(counted.get(first.id().text())))
                .orElseGet(() -> Attempt.without(marksOfNothing(node))));
        handedIn.stream()
                .filter(Submission::isRedo)
                .flatMap(redo -> Optional.ofNullable(counted.get(redo.id().text())).stream())
                .forEach(attempts::add);
        return attempts;
    }

    /** Where marks of a first attempt stand of which nothing counts. */
    private Marks marksOfNothing(Node node) {
        List<Submission> handedIn = handedIn(node);
        if (handedIn.isEmpty()) {
            return isHandedInLater(node) ? Marks.UNKNOWN : Marks.RECORDED;
        }
        boolean onlyRedos = handedIn.stream().allMatch(Submission::isRedo);
        return onlyRedos && hasMarks(node) ? Marks.RECORDED : Marks.MISSING;
    }

    private boolean isHandedInLater(Node node) {
        return handedInEver(node).stream()
                .anyMatch(each -> !each.isRedo() && !handedIn(node).contains(each));
    }

    List<Fate> fates(Node node) {
        List<Fate> fates = new ArrayList<>();
        for (Submission submission : handedIn(node)) {
            String id = submission.id().text();
            Attempt attempt = counted.get(id);
            String status = versions(node).contains(submission) ? "superseded" : "refused";
            fates.add(
                    attempt == null
                            ? new Fate(id, status, BigFraction.ZERO, BigFraction.ZERO)
                            : new Fate(id, "counts", attempt.late(), attempt.covered()));
        }
        return fates;
    }

    Map<Name, Purse> purses() {
        return purses;
    }

    /** Tells whether nothing can be handed in any more on which tokens of an account can be spent. */
    boolean isOver(Name account) {
        return wholes.values().stream()
                .filter(node -> node.item().handIn().orElseThrow().demands().stream()
                        .anyMatch(demand -> demand.account().equals(account)))
                .allMatch(this::isOver);
    }

    private boolean isOver(Node node) {
        HandIn rules = node.item().handIn().orElseThrow();
        List<Optional<Closing>> windows = new ArrayList<>(List.of(rules.accepted()));
        rules.attempts().ifPresent(limits -> windows.add(limits.accepted().or(rules::accepted)));
        Instant now = course.asOf().orElseThrow();
        // What is handed in at the very instant is known.
        return windows.stream().allMatch(closing -> closing.isPresent() && !now.isBefore(closes(node, closing.get())))
                && !extended(node).map(now::isBefore).orElse(false);
    }
}
