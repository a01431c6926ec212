package org.coursepolicy.evaluate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.AccountOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.token.Allocation;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.ByPriority;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.token.TokenEvent;
import org.coursepolicy.token.TokenLedger;
import org.coursepolicy.value.Aspect;

/** The accounts of one student: the student's own, and those of the team in which the student is last. */
final class StudentAccounts {
    private final StudentEvaluation student;

    StudentAccounts(StudentEvaluation student) {
        this.student = student;
    }

    /** Reads an account. Tokens that can still be spent are not left over yet. */
    Result read(Name account, Aspect aspect) {
        Optional<TokenLedger> ledger = Optional.ofNullable(ledgers().get(account));
        if (ledger.isEmpty()) {
            return Open.nothing("there is no team");
        }
        int supposed = student.supposedlySpent(account);
        if (aspect == TokenAccount.SPENT) {
            return Quantity.count(Fraction.of(ledger.get().spent() + supposed));
        }
        return isSettled(account)
                ? Quantity.count(Fraction.of(ledger.get().left() - supposed))
                : Open.pending(account + " can still be spent");
    }

    private Map<Name, TokenLedger> ledgers() {
        Map<Name, TokenLedger> ledgers = new LinkedHashMap<>();
        for (HolderKind kind : HolderKind.values()) {
            holder(kind)
                    .ifPresent(holder -> ledgers.putAll(
                            student.facts().settlements().of(holder).ledgers(holder)));
        }
        // A team may have accounts that the student's variant does not know.
        ledgers.keySet().retainAll(student.variant().variant().accounts().keySet());
        return ledgers;
    }

    /** The student, or the team in which the student is last. */
    private Optional<Holder> holder(HolderKind kind) {
        return kind == HolderKind.STUDENT
                ? Optional.of(student.student().holder())
                : student.facts()
                        .teamOf(student.student(), student.facts().asOf())
                        .map(TeamId::holder);
    }

    /** Tells whether nothing that costs tokens of an account can be handed in any more. */
    boolean isSettled(Name account) {
        Optional<Instant> asOf = student.facts().asOf();
        HolderKind kind = Objects.requireNonNull(
                        student.variant().variant().accounts().get(account))
                .holder();
        return asOf.isEmpty()
                || student.facts().variants(new Party(student.student().holder(), kind)).stream()
                        .flatMap(variant -> variant.items().stream())
                        .filter(node -> isPaidBy(node, account))
                        .allMatch(node -> isOver(node, account, kind, asOf.get()));
    }

    /** Tells whether nothing can be handed in for an item any more, redos included. */
    private boolean isOver(ItemNode node, Name account, HolderKind payer, Instant now) {
        Optional<Holder> handsIn = node.holder() == payer
                ? holder(payer)
                : student.facts().teamOf(student.student(), node.due()).map(TeamId::holder);
        // Without a team there is no extension either.
        Holder holder = handsIn.orElse(student.student().holder());
        return new Versions(node, student.facts(), holder).isOver(now, account);
    }

    private static boolean isPaidBy(ItemNode node, Name account) {
        return node.item().handIn().stream().map(HandIn::demands).anyMatch(demands -> demands.stream()
                .anyMatch(demand -> demand.account().equals(account)));
    }

    /** Tells what came of each account. */
    void tell(StudentOutcome.Builder outcome) {
        ledgers().forEach((name, ledger) -> outcome.putAccounts(name, told(name, ledger)));
    }

    private void tell(TokenLedger.Entry entry, Trace trace) {
        String refused = entry.isRefused() ? " (refused: not enough left)" : "";
        trace.leaf(
                Operation.FACT,
                when(entry) + entry.event().label() + refused,
                Quantity.count(Fraction.of(entry.change())));
    }

    /** All grants count before anything is spent; then the allocation decides, whose sentence is told. */
    private void tellAllocation(Name name, TokenAccount account, TokenLedger ledger, Trace trace) {
        List<TokenLedger.Entry> spent = ledger.entries().stream()
                .filter(entry -> entry.event() instanceof TokenEvent.Spend)
                .toList();
        ledger.entries().stream().filter(entry -> !spent.contains(entry)).forEach(entry -> tell(entry, trace));
        String label = "spent " + order(account.allocation());
        if (spent.isEmpty()) {
            allocations(name).forEach(told -> trace.skipped(account.allocation(), label, "nothing is spent: " + told));
        } else {
            trace.begin(account.allocation(), label);
            allocations(name).forEach(trace::note);
            spent.forEach(entry -> tell(entry, trace));
            trace.end(Operation.SUM, Quantity.count(Fraction.of(-ledger.spent())));
        }
    }

    private static String order(Allocation allocation) {
        if (allocation instanceof ByPriority priority) {
            return "by priority: "
                    + priority.items().stream().map(ItemId::toString).collect(Collectors.joining(", "));
        }
        return allocation instanceof BestUse ? "in the best way" : "by deadline";
    }

    /** Says how good the best use of tokens is, where that was looked for. */
    private List<String> allocations(Name account) {
        Holder own = student.student().holder();
        return student.facts().settlements().of(own).allocation(own, account).stream()
                .toList();
    }

    private String when(TokenLedger.Entry entry) {
        if (entry.isExpiry() && entry.event() instanceof TokenEvent.Grant grant) {
            return student.facts().shown(grant.until().orElseThrow()) + " expired: ";
        }
        Instant at = entry.event().at();
        return at.equals(TokensGranted.START)
                ? "from the start "
                : student.facts().shown(at) + " ";
    }

    private AccountOutcome told(Name name, TokenLedger ledger) {
        TokenAccount account =
                Objects.requireNonNull(student.variant().variant().accounts().get(name));
        Trace trace = student.freshTrace();
        trace.begin(account, name.text());
        boolean unlimited = account.grant().isEmpty();
        trace.leaf(
                unlimited ? Operation.REFERENCE : Operation.CONSTANT,
                unlimited ? "as many as are asked for" : "at the start",
                Quantity.count(Fraction.of(unlimited ? ledger.spent() : ledger.start())));
        Fraction left = unlimited ? Fraction.ZERO : Fraction.of(ledger.left());
        if (account.isInOrderOfSubmission()) {
            // Grants add nothing to what has no end.
            ledger.entries().stream()
                    .filter(entry -> !unlimited || entry.event() instanceof TokenEvent.Spend)
                    .forEach(entry -> tell(entry, trace));
        } else {
            tellAllocation(name, account, ledger, trace);
        }
        trace.end(Operation.SUM, Quantity.count(left));
        return AccountOutcome.builder()
                .granted(Fraction.of(unlimited ? ledger.spent() : ledger.granted()))
                .spent(Fraction.of(ledger.spent()))
                .expired(Fraction.of(ledger.expired()))
                .left(left)
                .explanation(student.explanation())
                .build();
    }
}
