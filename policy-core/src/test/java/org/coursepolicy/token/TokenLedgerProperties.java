package org.coursepolicy.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.token.TokenLedger.Entry;

/** What holds of every ledger. */
class TokenLedgerProperties {
    /** Events of few instants, so that many happen at once; their ids are in no order. */
    @Provide
    Arbitrary<List<Told>> events() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 5);
        Arbitrary<Told> grants = Combinators.combine(
                        minutes, Arbitraries.integers().between(1, 5))
                .as((minute, amount) -> Told.grant("", minute, amount));
        Arbitrary<Told> spends = Combinators.combine(
                        minutes,
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false))
                .as((minute, halves, price, partial) -> Told.spend("", minute, halves, price, partial));
        return Arbitraries.frequencyOf(Tuple.of(1, grants), Tuple.of(3, spends))
                .list()
                .ofMaxSize(12)
                .flatMap(events -> ids(events.size()).map(ids -> named(events, ids)));
    }

    private static Arbitrary<List<String>> ids(int size) {
        List<String> ids = IntStream.range(0, size).mapToObj(i -> "e" + i).toList();
        return Arbitraries.shuffle(ids);
    }

    private static List<Told> named(List<Told> events, List<String> ids) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> {
                    Told event = events.get(i);
                    return new Told(
                            ids.get(i), event.minute(), event.grant(), event.halves(), event.price(), event.partial());
                })
                .toList();
    }

    @Property
    void aLedgerIsWhatAClerkWithAPurseWouldWrite(
            @ForAll @IntRange(max = 20) int start, @ForAll("events") List<Told> events) {
        assertThat(Told.lines(Told.ledger(start, events))).isEqualTo(Told.byHand(start, events));
    }

    @Property
    void whatIsGrantedIsSpentOrLeft(@ForAll @IntRange(max = 20) int start, @ForAll("events") List<Told> events) {
        TokenLedger ledger = Told.ledger(start, events);
        assertThat(ledger.granted())
                .isEqualTo(ledger.spent() + ledger.left())
                .isEqualTo(start + events.stream().mapToInt(Told::grant).sum());
    }

    @Property
    void neverIsLessThanNothingLeft(@ForAll @IntRange(max = 20) int start, @ForAll("events") List<Told> events) {
        assertThat(Told.ledger(start, events).entries())
                .allSatisfy(entry -> assertThat(entry.left()).isNotNegative());
    }

    @Property
    void theFirstEventsMakeTheFirstEntries(@ForAll @IntRange(max = 20) int start, @ForAll("events") List<Told> events) {
        List<Entry> entries = Told.ledger(start, events).entries();
        for (int i = 0; i <= entries.size(); i++) {
            List<Entry> first = entries.subList(0, i);
            TokenLedger earlier =
                    TokenLedger.replay(start, first.stream().map(Entry::event).toList());
            assertThat(earlier.entries()).isEqualTo(first);
        }
    }

    @Property
    void anEventToldAgainChangesNothing(
            @ForAll @IntRange(max = 20) int start, @ForAll("events") List<Told> events, @ForAll Random random) {
        List<Told> again = new ArrayList<>(events);
        events.stream().filter(event -> random.nextBoolean()).forEach(again::add);
        assertThat(Told.ledger(start, again)).isEqualTo(Told.ledger(start, events));
    }

    @Property
    void theOrderInWhichEventsAreToldChangesNothing(
            @ForAll @IntRange(max = 20) int start, @ForAll("events") List<Told> events, @ForAll Random random) {
        List<Told> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        assertThat(Told.ledger(start, shuffled)).isEqualTo(Told.ledger(start, events));
    }

    @Property
    void aSpendingThatIsRefusedLeavesNoTrace(
            @ForAll @IntRange(max = 20) int start, @ForAll("events") List<Told> events) {
        List<Entry> entries = Told.ledger(start, events).entries();
        List<Entry> others =
                entries.stream().filter(entry -> !entry.isRefused()).toList();
        assertThat(TokenLedger.replay(start, others.stream().map(Entry::event).toList())
                        .entries())
                .isEqualTo(others);
    }

    @Property
    void aSpendingThatIsRefusedStaysRefusedWhateverIsGrantedLater(
            @ForAll @IntRange(max = 3) int start,
            @ForAll("events") List<Told> events,
            @ForAll @IntRange(min = 1, max = 100) int amount) {
        TokenLedger before = Told.ledger(start, events);
        List<Told> told = new ArrayList<>(events);
        told.add(Told.grant("g", 6, amount));
        told.addAll(events);
        List<Entry> after = Told.ledger(start, told).entries();
        assertThat(after.subList(0, after.size() - 1)).isEqualTo(before.entries());
    }

    @Property
    void withoutAFactTheLedgerIsAsIfItHadNeverBeen(
            @ForAll @IntRange(max = 20) int start, @ForAll("events") List<Told> events, @ForAll Random random) {
        if (events.isEmpty()) {
            return;
        }
        Told withdrawn = events.get(random.nextInt(events.size()));
        List<Told> others =
                events.stream().filter(event -> !event.equals(withdrawn)).toList();
        TokenLedger ledger = Told.ledger(start, others);
        assertThat(Told.lines(ledger)).isEqualTo(Told.byHand(start, others));
        // What happened before the withdrawn event is not touched.
        List<Entry> all = Told.ledger(start, events).entries();
        List<Entry> earlier = all.stream()
                .takeWhile(entry -> !entry.event().equals(withdrawn.event()))
                .toList();
        assertThat(ledger.entries().subList(0, earlier.size())).isEqualTo(earlier);
    }

    @Property
    void whatIsNotPaidInPartsIsPaidWholeOrNotAtAll(
            @ForAll @IntRange(max = 20) int start, @ForAll("events") List<Told> events) {
        assertThat(Told.ledger(start, events).entries()).allSatisfy(entry -> {
            if (entry.event() instanceof TokenEvent.Spend spend) {
                boolean whole = entry.paid().equals(spend.units());
                assertThat(whole || entry.isRefused() || spend.cover() == Demand.Cover.PARTIAL)
                        .isTrue();
                assertThat(entry.isRefused()).isEqualTo(entry.change() == 0);
            }
        });
    }

    @Property
    void anotherContentUnderOneIdIsRefusedWhereverItIsTold(
            @ForAll @IntRange(max = 20) int start, @ForAll("events") List<Told> events, @ForAll Random random) {
        if (events.isEmpty()) {
            return;
        }
        List<Told> told = new ArrayList<>(events);
        String id = told.get(random.nextInt(told.size())).id();
        told.add(Told.spend(id, 6, 1, 1, true));
        Collections.shuffle(told, random);
        assertThatThrownBy(() -> Told.ledger(start, told))
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.CONFLICT));
    }

    /** Not so with other prices and covers: a token more may pay for something dear early, and leave none for much. */
    @Property
    void whereUnitsCostOneTokenAndArePaidInPartATokenMoreNeverPaysLess(
            @ForAll @IntRange(max = 20) int start, @ForAll("events") List<Told> events) {
        List<Told> simple = events.stream()
                .map(event ->
                        event.grant() > 0 ? event : Told.spend(event.id(), event.minute(), event.halves(), 1, true))
                .toList();
        List<Entry> fewer = Told.ledger(start, simple).entries();
        List<Entry> more = Told.ledger(start + 1, simple).entries();
        for (int i = 0; i < fewer.size(); i++) {
            assertThat(more.get(i).paid()).isGreaterThanOrEqualTo(fewer.get(i).paid());
        }
    }
}
