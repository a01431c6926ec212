package org.coursepolicy.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.name.EventId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;

/** {@link TokenLedger} with tokens that expire, and without an end. */
class ExpiringLedgerTest {
    private static final Instant NOON = Instant.parse("2022-02-01T12:00:00Z");

    private static Instant minute(int minute) {
        return NOON.plusSeconds(60L * minute);
    }

    private static TokenEvent.Grant grant(String id, int minute, int amount, int until) {
        return new TokenEvent.Grant(EventId.of(id), minute(minute), amount, "week", Optional.of(minute(until)));
    }

    private static TokenEvent.Spend spend(String id, Instant at, int units) {
        return new TokenEvent.Spend(EventId.of(id), at, Fraction.of(units), 1, Demand.Cover.PARTIAL, "i1");
    }

    private static TokenLedger ledger(int start, TokenEvent... events) {
        return TokenLedger.replay(start, List.of(events));
    }

    @Test
    void atItsEndATokenCanBeSpentAndANanosecondLaterNot() {
        TokenLedger inTime = ledger(0, grant("g1", 0, 1, 5), spend("e1", minute(5), 1));
        assertThat(inTime.spent()).isEqualTo(1);
        assertThat(inTime.expired()).isZero();
        TokenLedger late = ledger(0, grant("g1", 0, 1, 5), spend("e1", minute(5).plusNanos(1), 1));
        assertThat(late.spent()).isZero();
        assertThat(late.expired()).isEqualTo(1);
        assertThat(late.left()).isZero();
    }

    @Test
    void theEndOfAGrantIsAnEntryOfItsOwn() {
        TokenEvent.Grant grant = grant("g1", 0, 3, 5);
        TokenEvent.Spend spend = spend("e1", minute(6), 2);
        assertThat(ledger(1, grant, spend).entries())
                .containsExactly(
                        new TokenLedger.Entry(grant, Fraction.ZERO, 3, 4),
                        new TokenLedger.Entry(grant, Fraction.ZERO, -3, 1),
                        new TokenLedger.Entry(spend, Fraction.ONE, -1, 0));
        assertThat(ledger(1, grant, spend).entries())
                .extracting(TokenLedger.Entry::isExpiry)
                .containsExactly(false, true, false);
        assertThat(ledger(1, grant, spend).granted()).isEqualTo(4);
    }

    @Test
    void whatExpiresFirstIsSpentFirstWheneverItWasGranted() {
        // Two that never expire, two up to 9, one up to 3 that comes last: at 2 minutes two are spent.
        TokenLedger ledger = ledger(
                2, grant("g1", 0, 2, 9), grant("g2", 1, 1, 3), spend("e1", minute(2), 2), spend("e2", minute(20), 9));
        assertThat(ledger.expired()).isEqualTo(1);
        assertThat(ledger.spent()).isEqualTo(2 + 2);
        assertThat(ledger.left()).isZero();
    }

    @Test
    void whatIsSpentWhollyDoesNotExpire() {
        TokenLedger ledger = ledger(0, grant("g1", 0, 2, 5), spend("e1", minute(1), 2), spend("e2", minute(9), 1));
        assertThat(ledger.entries()).noneMatch(TokenLedger.Entry::isExpiry);
    }

    @Test
    void aSpendingThatIsRefusedKeepsNoTokenFromExpiring() {
        TokenEvent.Spend whole =
                new TokenEvent.Spend(EventId.of("e1"), minute(1), Fraction.of(3), 1, Demand.Cover.WHOLE, "i1");
        TokenLedger ledger = ledger(0, grant("g1", 0, 2, 5), whole, spend("e2", minute(9), 1));
        assertThat(ledger.expired()).isEqualTo(2);
        assertThat(ledger.spent()).isZero();
    }

    @Test
    void whatIsNeverLookedAtAgainHasNotExpiredYet() {
        TokenLedger.Replay replay = new TokenLedger.Replay(0);
        replay.add(grant("g1", 0, 2, 5));
        assertThat(replay.left()).isEqualTo(2);
        replay.expireBefore(minute(5));
        assertThat(replay.left()).isEqualTo(2);
        replay.expireBefore(minute(5).plusNanos(1));
        assertThat(replay.left()).isZero();
        replay.expireBefore(minute(9));
        assertThat(replay.ledger().expired()).isEqualTo(2);
    }

    @Test
    void aGrantThatIsOverBeforeItComesIsLost() {
        TokenLedger ledger = ledger(0, grant("a1", 9, 2, 5), spend("e1", minute(9), 1));
        assertThat(ledger.spent()).isZero();
        assertThat(ledger.expired()).isEqualTo(2);
    }

    @Test
    void twoGrantsThatDifferInTheirEndAreTwo() {
        assertThatThrownBy(() -> ledger(0, grant("g1", 0, 1, 5), grant("g1", 0, 1, 6)))
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.CONFLICT));
        assertThat(ledger(0, grant("g1", 0, 1, 5), grant("g1", 0, 1, 5)).granted())
                .isEqualTo(1);
    }

    // ---- what could be paid

    @Test
    void whatCouldBePaidIsAtMostWhatIsWanted() {
        TokenLedger.Replay replay = new TokenLedger.Replay(7);
        assertThat(replay.affordable(Fraction.of(2), 1, NOON)).isEqualTo(2);
        assertThat(replay.affordable(Fraction.of(9), 1, NOON)).isEqualTo(7);
        assertThat(replay.affordable(Fraction.of(9), 2, NOON)).isEqualTo(3);
        assertThat(replay.affordable(Fraction.of(5, 2), 1, NOON)).isEqualTo(3);
        assertThat(replay.affordable(Fraction.of(9), 8, NOON)).isZero();
        assertThat(replay.left()).isEqualTo(7);
    }

    @Test
    void whatHasExpiredPaysNothing() {
        TokenLedger.Replay replay = new TokenLedger.Replay(1);
        replay.add(grant("g1", 0, 2, 5));
        assertThat(replay.affordable(Fraction.of(9), 1, minute(5))).isEqualTo(3);
        assertThat(replay.affordable(Fraction.of(9), 1, minute(6))).isEqualTo(1);
    }

    // ---- without an end

    @Test
    void anUnlimitedAccountPaysWhateverIsAsked() {
        TokenLedger ledger = TokenLedger.unlimited(List.of(spend("e1", NOON, 500), spend("e2", minute(1), 3)));
        assertThat(ledger.entries()).noneMatch(TokenLedger.Entry::isRefused);
        assertThat(ledger.spent()).isEqualTo(503);
        assertThat(ledger.left()).isEqualTo(-503);
        assertThat(TokenLedger.Replay.unlimited().affordable(Fraction.of(1_000), 9, NOON))
                .isEqualTo(1_000);
    }
}
