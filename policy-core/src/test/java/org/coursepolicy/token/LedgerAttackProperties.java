package org.coursepolicy.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;
import net.jqwik.api.state.Transformer;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.token.TokenLedger.Entry;

/** Whatever is told of an account, in whatever order and however often: after everything told, all laws hold. */
class LedgerAttackProperties {
    private static final int[] STARTS = {0, 1, 3, 10};

    /** What was told of one account so far, as a record lists it. */
    static final class Account {
        private final List<Told> told = new ArrayList<>();
        private int made;

        /** An id that nothing has yet, in no order. */
        private String newId(String letter) {
            return letter + made++;
        }

        private Told any(int choice) {
            return told.get(choice % told.size());
        }

        private void holds() {
            for (int start : STARTS) {
                holds(start);
            }
        }

        private void holds(int start) {
            TokenLedger ledger = Told.ledger(start, told);
            List<Entry> entries = ledger.entries();
            assertThat(Told.lines(ledger)).isEqualTo(Told.byHand(start, told));
            assertThat(entries).hasSize((int) told.stream().distinct().count());
            assertThat(ledger.granted()).isEqualTo(ledger.spent() + ledger.left());
            TokenLedger.Replay replay = new TokenLedger.Replay(start);
            int left = start;
            for (Entry entry : entries) {
                left += entry.change();
                assertThat(entry.left()).isEqualTo(left).isNotNegative();
                assertThat(replay.add(entry.event())).isEqualTo(entry);
                // Every ledger on the way was the ledger of its day.
                assertThat(replay.ledger().left()).isEqualTo(left);
            }
            assertThat(replay.ledger()).isEqualTo(ledger);
        }

        @Override
        public String toString() {
            return told.toString();
        }
    }

    private static final class Grants implements Action.Independent<Account> {
        @Override
        public Arbitrary<Transformer<Account>> transformer() {
            return Combinators.combine(
                            letters(), minutes(), Arbitraries.integers().between(1, 4))
                    .as((letter, minute, amount) -> Transformer.mutate(
                            "grants " + amount + " at " + minute,
                            account -> account.told.add(Told.grant(account.newId(letter), minute, amount))));
        }
    }

    private static final class Spends implements Action.Independent<Account> {
        @Override
        public Arbitrary<Transformer<Account>> transformer() {
            return Combinators.combine(
                            letters(),
                            minutes(),
                            Arbitraries.integers().between(1, 7),
                            Arbitraries.integers().between(1, 3),
                            Arbitraries.of(true, false))
                    .as((letter, minute, halves, price, partial) -> Transformer.mutate(
                            "asks for " + halves + " halves at " + minute,
                            account -> account.told.add(
                                    Told.spend(account.newId(letter), minute, halves, price, partial))));
        }
    }

    /** Something that is done with one of the events told so far. */
    private record WithAny(String label, BiConsumer<Account, Integer> does) implements Action.Independent<Account> {
        @Override
        public boolean precondition(Account account) {
            return !account.told.isEmpty();
        }

        @Override
        public Arbitrary<Transformer<Account>> transformer() {
            return Arbitraries.integers()
                    .between(0, 99)
                    .map(choice -> Transformer.mutate(label + " " + choice, account -> does.accept(account, choice)));
        }
    }

    private static Arbitrary<String> letters() {
        return Arbitraries.of("a", "b", "c", "z");
    }

    private static Arbitrary<Integer> minutes() {
        return Arbitraries.frequency(Tuple.of(3, 2), Tuple.of(1, 0), Tuple.of(1, 1), Tuple.of(1, 3));
    }

    private static void tellsAgain(Account account, int choice) {
        account.told.add(account.any(choice));
    }

    private static void tellsInAnotherOrder(Account account, int choice) {
        Collections.shuffle(account.told, new Random(choice));
    }

    private static void withdraws(Account account, int choice) {
        Told withdrawn = account.any(choice);
        account.told.removeIf(withdrawn::equals);
    }

    /** Two requests at the instant of something else, each for as many tokens as there may be. */
    private static void asksTwiceAtOnce(Account account, int choice) {
        int minute = account.any(choice).minute();
        int tokens = 1 + choice % 10;
        account.told.add(Told.spend(account.newId("b"), minute, 2, tokens, false));
        account.told.add(Told.spend(account.newId("a"), minute, 2, tokens, false));
    }

    /** A refused request is told again after a grant that comes later: it stays refused. */
    private static void triesARefusedRequestAgain(Account account, int choice) {
        for (int start : STARTS) {
            List<Entry> refused = Told.ledger(start, account.told).entries().stream()
                    .filter(Entry::isRefused)
                    .toList();
            List<Told> told = new ArrayList<>(account.told);
            told.add(Told.grant("late", 9, 1 + choice));
            told.addAll(account.told);
            assertThat(Told.ledger(start, told).entries()).containsAll(refused);
        }
    }

    /** Another content under the id of something told: the whole is refused, and the account stays as it was. */
    private static void reusesAnId(Account account, int choice) {
        Told victim = account.any(choice);
        List<Told> forged = new ArrayList<>(account.told);
        forged.add(
                choice % 2,
                switch (choice % 3) {
                    case 0 -> Told.grant(victim.id(), victim.minute(), victim.grant() + 1);
                    case 1 -> Told.spend(victim.id(), victim.minute() + 1, 2, 1, true);
                    default -> Told.spend(victim.id(), victim.minute(), victim.halves() + 1, 1, victim.partial());
                });
        assertThatThrownBy(() -> Told.ledger(3, forged))
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.CONFLICT));
    }

    @Provide
    ActionChainArbitrary<Account> attacks() {
        return ActionChain.startWith(Account::new)
                .withAction(3, new Spends())
                .withAction(2, new Grants())
                .withAction(1, new WithAny("tells again", LedgerAttackProperties::tellsAgain))
                .withAction(1, new WithAny("tells in another order", LedgerAttackProperties::tellsInAnotherOrder))
                .withAction(1, new WithAny("withdraws", LedgerAttackProperties::withdraws))
                .withAction(1, new WithAny("asks twice at once", LedgerAttackProperties::asksTwiceAtOnce))
                .withAction(1, new WithAny("tries again", LedgerAttackProperties::triesARefusedRequestAgain))
                .withAction(1, new WithAny("reuses an id", LedgerAttackProperties::reusesAnId))
                .withMaxTransformations(24);
    }

    @Property(tries = 500)
    void noAttackMakesOrLosesATokenOrPaysTwice(@ForAll("attacks") ActionChain<Account> attacks) {
        attacks.withInvariant("the laws of ledgers", Account::holds).run();
    }
}
