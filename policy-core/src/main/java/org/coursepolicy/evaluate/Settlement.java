package org.coursepolicy.evaluate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.token.TokenEvent;
import org.coursepolicy.token.TokenLedger;

/**
 * Settles all that one holder handed in: what is accepted, how late it is, and which tokens pay for it.
 *
 * <p>Submissions and grants are replayed in their order, by instant and then by id, whatever the order of the record. A
 * token is spent when that is handed in which it pays for.
 */
final class Settlement {
    private final Map<ItemId, Work> works = new HashMap<>();
    private final Map<Name, TokenLedger> ledgers = new LinkedHashMap<>();

    /** Something that happens when its turn comes. */
    private record Turn(Instant at, EventId id, Runnable happens) {
        static final Comparator<Turn> ORDER = Comparator.comparing(Turn::at).thenComparing(Turn::id);
    }

    private Settlement() {}

    /** Settles the items of some variants, which have the same accounts and items of teams where they have them. */
    static Settlement of(Facts facts, Collection<ResolvedVariant> variants, Holder holder, HolderKind kind) {
        Settlement settlement = new Settlement();
        Map<Name, TokenLedger.Replay> accounts = new LinkedHashMap<>();
        variants.forEach(variant -> variant.variant().accounts().forEach((name, account) -> {
            if (account.holder() == kind) {
                accounts.putIfAbsent(name, account.replay());
            }
        }));
        List<Turn> turns = new ArrayList<>();
        for (TokenGrant grant : facts.grants(holder)) {
            Optional.ofNullable(accounts.get(grant.account()))
                    .ifPresent(account -> turns.add(new Turn(grant.at(), grant.id(), () -> account.add(event(grant)))));
        }
        Map<ItemId, WorkSettlement> settled = new LinkedHashMap<>();
        variants.stream()
                .flatMap(variant -> variant.items().stream())
                .filter(node -> node.item().handIn().isPresent() && node.holder() == kind)
                .forEach(node ->
                        settled.computeIfAbsent(node.id(), id -> new WorkSettlement(node, facts, holder, accounts)));
        settled.values().forEach(work -> work.turns().stream()
                .map(submission -> new Turn(submission.at(), submission.id(), () -> work.settle(submission)))
                .forEach(turns::add));
        turns.sort(Turn.ORDER);
        turns.forEach(turn -> turn.happens().run());
        settled.forEach((id, work) -> settlement.works.put(id, work.settled()));
        accounts.forEach((name, account) -> settlement.ledgers.put(name, account.ledger()));
        return settlement;
    }

    private static TokenEvent event(TokenGrant grant) {
        return new TokenEvent.Grant(grant.id(), grant.at(), grant.amount(), "granted: " + grant.reason());
    }

    /** Returns what was handed in for an item that is handed in. */
    Work work(ItemId item) {
        return Objects.requireNonNull(works.get(item));
    }

    /** Returns the ledgers of the holder's accounts, by name. */
    Map<Name, TokenLedger> ledgers() {
        return ledgers;
    }
}
