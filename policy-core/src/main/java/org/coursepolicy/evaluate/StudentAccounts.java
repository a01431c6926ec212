package org.coursepolicy.evaluate;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.AccountOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.Extension;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.token.TokenAccount;
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
        if (aspect == TokenAccount.SPENT) {
            return Quantity.count(Fraction.of(ledger.get().spent()));
        }
        return isSettled(account)
                ? Quantity.count(Fraction.of(ledger.get().left()))
                : Open.pending(account + " can still be spent");
    }

    private Map<Name, TokenLedger> ledgers() {
        Map<Name, TokenLedger> ledgers = new LinkedHashMap<>();
        for (HolderKind kind : HolderKind.values()) {
            holder(kind)
                    .ifPresent(holder -> ledgers.putAll(student.facts()
                            .settlement(student.student(), holder, kind)
                            .ledgers()));
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
                || student.facts().variants(student.student(), kind).stream()
                        .flatMap(variant -> variant.items().stream())
                        .filter(node -> isPaidBy(node, account))
                        .allMatch(node -> isOver(node, holder(kind), asOf.get()));
    }

    /** Tells whether the item is closed, for redos too, and nobody has an extension. */
    private boolean isOver(ItemNode node, Optional<Holder> holder, Instant now) {
        Optional<Instant> redosClose = node.redosClose().or(node::closes);
        Optional<Instant> extended =
                holder.flatMap(each -> student.facts().extension(node, each)).map(Extension::until);
        // What was handed in at the instant itself is known.
        return node.closes().map(closes -> !now.isBefore(closes)).orElse(false)
                && redosClose.map(closes -> !now.isBefore(closes)).orElse(false)
                && extended.map(until -> !now.isBefore(until)).orElse(true);
    }

    private static boolean isPaidBy(ItemNode node, Name account) {
        return node.item().handIn().stream().map(HandIn::demands).anyMatch(demands -> demands.stream()
                .anyMatch(demand -> demand.account().equals(account)));
    }

    /** Tells what came of each account. */
    void tell(StudentOutcome.Builder outcome) {
        ledgers().forEach((name, ledger) -> outcome.putAccounts(name, told(name, ledger)));
    }

    private AccountOutcome told(Name name, TokenLedger ledger) {
        TokenAccount account =
                Objects.requireNonNull(student.variant().variant().accounts().get(name));
        Trace trace = student.freshTrace();
        trace.begin(account, name.text());
        trace.leaf(Operation.CONSTANT, "at the start", Quantity.count(Fraction.of(ledger.start())));
        for (TokenLedger.Entry entry : ledger.entries()) {
            String refused = entry.isRefused() ? " (refused: not enough left)" : "";
            trace.leaf(
                    Operation.FACT,
                    student.facts().shown(entry.event().at()) + " "
                            + entry.event().label() + refused,
                    Quantity.count(Fraction.of(entry.change())));
        }
        trace.end(Operation.SUM, Quantity.count(Fraction.of(ledger.left())));
        return AccountOutcome.builder()
                .granted(Fraction.of(ledger.granted()))
                .spent(Fraction.of(ledger.spent()))
                .left(Fraction.of(ledger.left()))
                .explanation(student.explanation())
                .build();
    }
}
