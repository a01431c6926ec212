package org.coursepolicy.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.coursepolicy.name.EventId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.token.Demand.Cover;
import org.coursepolicy.token.TokenEvent.Grant;
import org.coursepolicy.token.TokenEvent.Spend;
import org.coursepolicy.token.TokenLedger.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenLedgerTest {
    private static final Instant NOON = Instant.parse("2022-02-01T12:00:00Z");

    private static Grant grant(String id, int minute, int amount) {
        return new Grant(EventId.of(id), NOON.plusSeconds(60L * minute), amount, "illness");
    }

    private static Spend spend(String id, int minute, String units, int price, Cover cover) {
        return new Spend(EventId.of(id), NOON.plusSeconds(60L * minute), Fraction.parse(units), price, cover, "i1");
    }

    private static Spend one(String id, int minute) {
        return spend(id, minute, "1", 1, Cover.WHOLE);
    }

    private static TokenLedger ledger(int start, TokenEvent... events) {
        return TokenLedger.replay(start, List.of(events));
    }

    @Test
    void usedAlone() {
        // The example of TokenLedger: of 7 tokens, 2 pay for two late days and 3 for a redo.
        TokenLedger ledger = ledger(7, spend("e1", 1, "2", 1, Cover.PARTIAL), spend("e2", 2, "1", 3, Cover.WHOLE));
        assertThat(ledger.spent()).isEqualTo(5);
        assertThat(ledger.left()).isEqualTo(2);
    }

    @Test
    void everyEntryTellsWhatTheEventDid() {
        Spend late = spend("e1", 1, "2", 1, Cover.PARTIAL);
        Grant ill = grant("g1", 2, 3);
        Spend redo = spend("e2", 3, "1", 3, Cover.WHOLE);
        Spend another = spend("e3", 4, "1", 3, Cover.WHOLE);
        TokenLedger ledger = ledger(3, late, ill, redo, another);
        assertThat(ledger.entries())
                .containsExactly(
                        new Entry(late, Fraction.of(2), -2, 1),
                        new Entry(ill, Fraction.ZERO, 3, 4),
                        new Entry(redo, Fraction.ONE, -3, 1),
                        new Entry(another, Fraction.ZERO, 0, 1));
        assertThat(ledger.entries()).extracting(Entry::isRefused).containsExactly(false, false, false, true);
        assertThat(ledger.granted()).isEqualTo(6);
        assertThat(ledger.spent()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        // tokens, units, price, paid in part, left, paid whole, left
        "3, 2, 1, 2, 1, 2, 1",
        "2, 2, 1, 2, 0, 2, 0",
        "2, 3, 1, 2, 0, 0, 2", // all or nothing: 3 are needed, 2 are there
        "0, 1, 1, 0, 0, 0, 0",
        "5, 3, 2, 2, 1, 0, 5", // the fifth token pays for nothing
        "6, 3, 2, 3, 0, 3, 0",
        "1, 3, 2, 0, 1, 0, 1",
        "3, 5/2, 1, 5/2, 0, 5/2, 0", // a unit that has begun costs a whole one
        "2, 5/2, 1, 2, 0, 0, 2",
        "1, 1/1000, 1, 1/1000, 0, 1/1000, 0",
        "7, 1e300, 1, 7, 0, 0, 7"
    })
    void unitsArePaidInPartOrNotAtAll(
            int tokens, String units, int price, String part, int leftOfPart, String whole, int leftOfWhole) {
        TokenLedger partial = ledger(tokens, spend("e1", 0, units, price, Cover.PARTIAL));
        TokenLedger entire = ledger(tokens, spend("e1", 0, units, price, Cover.WHOLE));
        assertThat(partial.entries()).extracting(Entry::paid).containsExactly(Fraction.parse(part));
        assertThat(entire.entries()).extracting(Entry::paid).containsExactly(Fraction.parse(whole));
        assertThat(partial.left()).isEqualTo(leftOfPart);
        assertThat(entire.left()).isEqualTo(leftOfWhole);
    }

    /** C11: elsewhere two requests at one time were paid with one token. */
    @Test
    void twoRequestsForTheLastTokenAreOnePaidAndOneRefusedWhateverTheirOrder() {
        Spend a = one("a", 0);
        Spend b = one("b", 0);
        assertThat(ledger(1, a, b))
                .isEqualTo(ledger(1, b, a))
                .isEqualTo(ledger(1, b, a, b, a))
                .isEqualTo(new TokenLedger(
                        1, List.of(new Entry(a, Fraction.ONE, -1, 0), new Entry(b, Fraction.ZERO, 0, 0))));
    }

    @Test
    void theEarlierRequestIsPaidEvenIfItIsToldLater() {
        Spend early = one("z", 0);
        Spend late = one("a", 1);
        assertThat(ledger(1, late, early).entries())
                .containsExactly(new Entry(early, Fraction.ONE, -1, 0), new Entry(late, Fraction.ZERO, 0, 0));
    }

    @Test
    void whatIsRefusedStaysRefusedThoughTokensAreGrantedLater() {
        Spend refused = one("e1", 0);
        TokenLedger ledger = ledger(0, refused, grant("g1", 1, 5), refused, one("e2", 2));
        assertThat(ledger.entries()).extracting(Entry::isRefused).containsExactly(true, false, false);
        assertThat(ledger.left()).isEqualTo(4);
    }

    @Test
    void aGrantAtTheSameInstantHelpsIfItsIdComesFirst() {
        assertThat(ledger(0, one("b", 0), grant("a", 0, 1)).spent()).isEqualTo(1);
        assertThat(ledger(0, one("a", 0), grant("b", 0, 1)).spent()).isZero();
    }

    @Test
    void anEventToldTwiceCountsOnce() {
        assertThat(ledger(7, one("e1", 0), grant("g1", 1, 2), one("e1", 0), grant("g1", 1, 2)))
                .isEqualTo(ledger(7, one("e1", 0), grant("g1", 1, 2)));
    }

    @Test
    void twoEventsOfOneIdAreAMistake() {
        List<TokenEvent> others = List.of(
                one("e1", 1),
                grant("e1", 0, 1),
                spend("e1", 0, "2", 1, Cover.WHOLE),
                spend("e1", 0, "1", 2, Cover.WHOLE),
                spend("e1", 0, "1", 1, Cover.PARTIAL));
        assertThat(others).allSatisfy(other -> assertThatThrownBy(() -> ledger(7, one("e1", 0), other))
                .hasMessage("`id` must be an id of its own for each event but was two events of one id")
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.CONFLICT);
                    assertThat(refused.member()).contains("id");
                }));
    }

    @Test
    void anEventThatIsWithdrawnLeavesNoTrace() {
        Spend first = one("e1", 0);
        Spend second = one("e2", 1);
        assertThat(ledger(1, first, second).entries().get(1).isRefused()).isTrue();
        assertThat(ledger(1, second).entries()).containsExactly(new Entry(second, Fraction.ONE, -1, 0));
    }

    @Test
    void aLedgerIsWrittenEventByEventToo() {
        Spend spend = spend("e1", 0, "2", 1, Cover.PARTIAL);
        Grant grant = grant("g1", 1, 3);
        TokenLedger.Replay replay = new TokenLedger.Replay(1);
        assertThat(replay.left()).isEqualTo(1);
        assertThat(replay.add(spend)).isEqualTo(new Entry(spend, Fraction.ONE, -1, 0));
        assertThat(replay.add(grant)).isEqualTo(new Entry(grant, Fraction.ZERO, 3, 3));
        assertThat(replay.left()).isEqualTo(3);
        assertThat(replay.ledger()).isEqualTo(ledger(1, grant, spend));
    }

    @Test
    void aLedgerDoesNotChangeWhenMoreIsWritten() {
        TokenLedger.Replay replay = new TokenLedger.Replay(1);
        TokenLedger before = replay.ledger();
        replay.add(one("e1", 0));
        assertThat(before.entries()).isEmpty();
        assertThat(before.left()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void nobodyStartsWithDebts(int start) {
        assertThatThrownBy(() -> ledger(start))
                .hasMessage("`start` must be at least 0 tokens but was " + start)
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.RANGE));
    }

    @Test
    void allGrantsTogetherAreAsManyAsAnIntHolds() {
        int most = Integer.MAX_VALUE;
        TokenLedger full = ledger(1, grant("g1", 0, most - 1), spend("e1", 1, "1", most, Cover.WHOLE));
        assertThat(full.granted()).isEqualTo(most);
        assertThat(full.spent()).isEqualTo(most);
        assertThat(full.left()).isZero();
        // The account is empty again, and yet the next token would be one more than can be counted.
        assertThatThrownBy(() ->
                        ledger(1, grant("g1", 0, most - 1), spend("e1", 1, "1", most, Cover.WHOLE), grant("g2", 2, 1)))
                .hasMessage("`amount` must be so few that all grants are at most 2147483647 tokens but was 1")
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.RANGE));
    }

    @Test
    @Timeout(30)
    void manyEventsAreReplayedInReasonableTime() {
        // A guard against what grows with the square: that would take minutes.
        List<TokenEvent> events = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            events.add(grant("g" + i, i % 1_000, 2));
            events.add(spend("e" + i, i % 1_000, "3/2", 1, Cover.PARTIAL));
        }
        Collections.shuffle(events, new Random(42));
        TokenLedger ledger = TokenLedger.replay(0, events);
        assertThat(ledger.entries()).hasSize(200_000);
        assertThat(ledger.granted()).isEqualTo(200_000).isEqualTo(ledger.spent() + ledger.left());
    }
}
