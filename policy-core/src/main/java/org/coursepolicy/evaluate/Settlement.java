package org.coursepolicy.evaluate;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.token.Allocation;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.ByPriority;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.token.TokenLedger;

/**
 * Settles all that some holders handed in and tokens may pay for: what is accepted, how late it is, and what is paid.
 *
 * <p>Usually that is one student or one team. Where all members of a team are charged together, what one can pay depends on
 * all others with whom they share teams, and these are settled as one. Submissions and grants are replayed in their order, by
 * instant and then by id, whatever the order of the record; what is allocated in another way comes after that.
 */
final class Settlement {
    private final Facts facts;
    private final Map<Key, WorkSettlement> works = new LinkedHashMap<>();
    private final Map<Holder, Map<Name, TokenLedger.Replay>> purses = new LinkedHashMap<>();
    private final Map<Holder, Map<Name, TokenAccount>> accounts = new HashMap<>();
    private final Map<Key, Work> settled = new HashMap<>();
    private final Map<List<Object>, String> allocations = new HashMap<>();

    /** A work, and whose it is: of whoever hands it in, or of the one member who is charged. */
    private record Key(ItemId item, Holder whose) {}

    /** Something that happens when its turn comes. */
    private record Turn(Instant at, boolean recorded, EventId id, Runnable happens) {
        /** What the policy grants is there before anything that happens at the same instant. */
        static final Comparator<Turn> ORDER =
                Comparator.comparing(Turn::at).thenComparing(Turn::recorded).thenComparing(Turn::id);

        Turn(Instant at, EventId id, Runnable happens) {
            this(at, true, id, happens);
        }
    }

    private Settlement(Facts facts) {
        this.facts = facts;
    }

    /** Starts to settle what some holders handed in; nothing is settled yet. */
    static Settlement of(Facts facts, Set<Party> parties) {
        Settlement settlement = new Settlement(facts);
        parties.forEach(settlement::openAccounts);
        parties.forEach(settlement::collect);
        return settlement;
    }

    private void openAccounts(Party party) {
        Map<Name, TokenLedger.Replay> purse = purses.computeIfAbsent(party.holder(), first -> new LinkedHashMap<>());
        Map<Name, TokenAccount> known = accounts.computeIfAbsent(party.holder(), first -> new LinkedHashMap<>());
        party.accounts(facts).forEach((name, account) -> {
            purse.put(name, account.replay());
            known.put(name, account);
        });
    }

    private void collect(Party party) {
        for (ItemNode node : party.nodes(facts)) {
            Holder handsIn = party.handsIn(facts, node);
            List<Map<Name, TokenLedger.Replay>> payers = party.payers(facts, node).stream()
                    .map(purses::get)
                    .filter(Objects::nonNull)
                    .filter(purse -> hasAccounts(purse, node))
                    .toList();
            WorkSettlement work = new WorkSettlement(
                    node,
                    facts,
                    handsIn,
                    new Purses(payers, node.title()),
                    party.requests(facts, node),
                    trial ->
                            party.student(facts, node).map(student -> new Trial(facts, student).evaluate(node, trial)));
            works.put(new Key(node.id(), party.holder()), work);
        }
    }

    private static boolean hasAccounts(Map<Name, TokenLedger.Replay> purse, ItemNode node) {
        return demands(node).stream().allMatch(demand -> purse.containsKey(demand.account()));
    }

    private static List<Demand> demands(ItemNode node) {
        return node.item().handIn().map(HandIn::demands).orElse(List.of());
    }

    /** Settles everything. */
    void run() {
        List<Turn> turns = new ArrayList<>();
        purses.forEach((holder, purse) -> purse.forEach((name, replay) -> {
            TokensGranted granted = new TokensGranted(facts, holder, name, account(holder, name));
            List<Turn> grants = new ArrayList<>();
            granted.inRecord().forEach(grant -> grants.add(new Turn(grant.at(), grant.id(), () -> replay.add(grant))));
            granted.byPolicy()
                    .forEach(grant -> grants.add(new Turn(grant.at(), false, grant.id(), () -> replay.add(grant))));
            if (account(holder, name).isInOrderOfSubmission()) {
                turns.addAll(grants);
            } else {
                grants.stream().sorted(Turn.ORDER).forEach(grant -> grant.happens()
                        .run());
            }
        }));
        works.forEach((key, work) -> {
            if (otherwise(work.node(), key.whose()).isEmpty()) {
                work.firstTurn()
                        .ifPresent(version -> turns.add(new Turn(version.at(), version.id(), work::settleFirst)));
            }
            for (Submission redo : work.redos()) {
                turns.add(new Turn(redo.at(), redo.id(), () -> work.settleRedo(redo)));
            }
            for (TokenRequest request : work.waivers()) {
                turns.add(new Turn(request.at(), request.id(), () -> work.settleWaiver(request)));
            }
        });
        turns.sort(Turn.ORDER);
        turns.forEach(turn -> turn.happens().run());
        works.forEach((key, work) -> {
            if (otherwise(work.node(), key.whose()).isEmpty()) {
                work.settleAfterWaiver();
            }
        });
        // What an objective reads is settled before it: no objective reads what another one decides.
        purses.forEach((holder, purse) -> allocate(holder, purse, false));
        purses.forEach((holder, purse) -> allocate(holder, purse, true));
        works.forEach((key, work) -> settled.put(key, work.settled()));
        purses.values().forEach(purse -> purse.values().forEach(replay -> replay.expireBefore(facts.end())));
    }

    private TokenAccount account(Holder holder, Name name) {
        return Objects.requireNonNull(accounts.getOrDefault(holder, Map.of()).get(name));
    }

    /** Finds the account that pays for the lateness of an item in another order than that of submission. */
    private Optional<Name> otherwise(ItemNode node, Holder whose) {
        return demands(node).stream()
                .filter(Demand::isForLateness)
                .map(Demand::account)
                .filter(name -> Optional.ofNullable(
                                accounts.getOrDefault(whose, Map.of()).get(name))
                        .filter(account -> !account.isInOrderOfSubmission())
                        .isPresent())
                .findFirst();
    }

    /** Pays for lateness from accounts that are not spent in the order of submission. */
    private void allocate(Holder holder, Map<Name, TokenLedger.Replay> purse, boolean best) {
        purse.forEach((name, replay) -> {
            TokenAccount account = account(holder, name);
            boolean looks = account.allocation() instanceof BestUse;
            if (account.isInOrderOfSubmission() || looks != best) {
                return;
            }
            List<WorkSettlement> paid = new ArrayList<>();
            works.forEach((key, work) -> {
                if (key.whose().equals(holder) && otherwise(work.node(), holder).equals(Optional.of(name))) {
                    paid.add(work);
                }
            });
            // Of equal ones the earlier one in the policy stays first.
            paid.sort(inOrder(holder, account.allocation()));
            if (account.allocation() instanceof BestUse objective) {
                new BestAllocation(new Trial(facts, facts.studentOf(holder)), name, objective, paid, replay)
                        .spend()
                        .ifPresent(told -> allocations.put(List.of(holder, name), told));
            } else {
                paid.forEach(WorkSettlement::settleFirst);
            }
        });
    }

    private Comparator<WorkSettlement> inOrder(Holder holder, Allocation allocation) {
        Comparator<WorkSettlement> byDeadline =
                Comparator.comparing(work -> work.node().due().orElse(Instant.MAX));
        return allocation instanceof ByPriority priority
                ? Comparator.<WorkSettlement>comparingInt(work -> facts.rank(holder, priority, work.node()))
                        .thenComparing(byDeadline)
                : byDeadline;
    }

    /** Returns what was handed in for an item, as far as it is settled. */
    Work work(ItemId item, Holder whose) {
        Key key = new Key(item, whose);
        Work known = settled.get(key);
        return known != null ? known : Objects.requireNonNull(works.get(key)).settled();
    }

    /** Returns the ledgers of a holder's accounts, by name, as far as they are written. */
    Map<Name, TokenLedger> ledgers(Holder holder) {
        Map<Name, TokenLedger> ledgers = new LinkedHashMap<>();
        purses.getOrDefault(holder, Map.of()).forEach((name, replay) -> ledgers.put(name, replay.ledger()));
        return ledgers;
    }

    /** Says how good the best use of an account's tokens is, where that was looked for. */
    Optional<String> allocation(Holder holder, Name account) {
        return Optional.ofNullable(allocations.get(List.of(holder, account)));
    }

    /** Returns whose works and accounts are settled here. */
    Set<Holder> holders() {
        return ImmutableSet.copyOf(purses.keySet());
    }
}
