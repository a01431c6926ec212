package org.coursepolicy.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.name.EventId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;

/** What holds of every ledger of which some tokens expire. */
class ExpiringLedgerProperties {
    private static final Instant START = Instant.parse("2022-02-01T12:00:00Z");
    private static final Instant END = START.plusSeconds(3_600);

    private static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    /** Events of few instants, so that many happen at once and where something expires; their ids are in no order. */
    @Provide
    Arbitrary<List<TokenEvent>> events() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 5);
        Arbitrary<Optional<Instant>> untils = Arbitraries.integers()
                .between(1, 7)
                .map(ExpiringLedgerProperties::minute)
                .optional(0.7);
        Arbitrary<Function<EventId, TokenEvent>> grants = Combinators.combine(
                        minutes, Arbitraries.integers().between(1, 5), untils)
                .as((minute, amount, until) -> id -> new TokenEvent.Grant(id, minute(minute), amount, "grant", until));
        Arbitrary<Function<EventId, TokenEvent>> spends = Combinators.combine(
                        minutes,
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(Demand.Cover.class))
                .as((minute, halves, price, cover) -> id ->
                        new TokenEvent.Spend(id, minute(minute), Fraction.of(halves, 2), price, cover, "spending"));
        return Arbitraries.frequencyOf(Tuple.of(2, grants), Tuple.of(3, spends))
                .list()
                .ofMaxSize(12)
                .flatMap(made -> Arbitraries.shuffle(
                                IntStream.range(0, made.size()).boxed().toList())
                        .map(numbers -> IntStream.range(0, made.size())
                                .mapToObj(i -> made.get(i).apply(EventId.of("e" + numbers.get(i))))
                                .toList()));
    }

    /** Replays events in their order, and looks at the account once more after all of them. */
    private static TokenLedger toTheEnd(int start, List<TokenEvent> events) {
        TokenLedger.Replay replay = new TokenLedger.Replay(start);
        events.stream().sorted(TokenEvent.ORDER).forEach(replay::add);
        replay.expireBefore(END);
        return replay.ledger();
    }

    @Property
    void whatIsGrantedIsSpentExpiredOrLeft(
            @ForAll @IntRange(max = 5) int start, @ForAll("events") List<TokenEvent> events) {
        int granted = start
                + events.stream()
                        .mapToInt(event -> event instanceof TokenEvent.Grant grant ? grant.amount() : 0)
                        .sum();
        for (TokenLedger ledger : List.of(TokenLedger.replay(start, events), toTheEnd(start, events))) {
            assertThat(ledger.granted())
                    .isEqualTo(granted)
                    .isEqualTo(ledger.spent() + ledger.expired() + ledger.left());
            assertThat(ledger.entries())
                    .allSatisfy(entry -> assertThat(entry.left()).isNotNegative());
        }
    }

    @Property
    void whatIsLeftAtTheEndNeverExpires(
            @ForAll @IntRange(max = 5) int start, @ForAll("events") List<TokenEvent> events) {
        int lasting = start
                + events.stream()
                        .mapToInt(event -> event instanceof TokenEvent.Grant grant
                                        && grant.until().isEmpty()
                                ? grant.amount()
                                : 0)
                        .sum();
        assertThat(toTheEnd(start, events).left()).isLessThanOrEqualTo(lasting);
    }

    /** A clerk marks each coin with its last minute, and always hands over the coin that is void first. */
    @Property
    void itIsWhatAClerkWithMarkedCoinsWouldPay(
            @ForAll @IntRange(max = 5) int start, @ForAll("events") List<TokenEvent> events) {
        List<Instant> coins = new ArrayList<>(Collections.nCopies(start, Instant.MAX));
        List<String> paid = new ArrayList<>();
        int lost = 0;
        for (TokenEvent event : events.stream().sorted(TokenEvent.ORDER).toList()) {
            lost += removeVoid(coins, event.at());
            if (event instanceof TokenEvent.Grant grant) {
                coins.addAll(Collections.nCopies(grant.amount(), grant.until().orElse(Instant.MAX)));
            } else if (event instanceof TokenEvent.Spend spend) {
                paid.add(spend.id() + " " + payFrom(coins, spend));
            }
        }
        lost += removeVoid(coins, END);
        TokenLedger ledger = toTheEnd(start, events);
        assertThat(ledger.entries().stream()
                        .filter(entry -> entry.event() instanceof TokenEvent.Spend)
                        .map(entry -> entry.event().id() + " " + -entry.change())
                        .toList())
                .isEqualTo(paid);
        assertThat(ledger.expired()).isEqualTo(lost);
        assertThat(ledger.left()).isEqualTo(coins.size());
    }

    private static int removeVoid(List<Instant> coins, Instant now) {
        int before = coins.size();
        coins.removeIf(until -> until.isBefore(now));
        return before - coins.size();
    }

    private static int payFrom(List<Instant> coins, TokenEvent.Spend spend) {
        Collections.sort(coins);
        int units = spend.units()
                .round(new Rounding(Fraction.ONE, RoundingMode.CEILING))
                .toIntExact();
        int payable = Math.min(units, coins.size() / spend.price());
        int tokens = spend.cover() == Demand.Cover.WHOLE && payable < units ? 0 : payable * spend.price();
        coins.subList(0, tokens).clear();
        return tokens;
    }

    @Property
    void theOrderInWhichEventsAreToldChangesNothing(
            @ForAll @IntRange(max = 5) int start, @ForAll("events") List<TokenEvent> events, @ForAll Random random) {
        List<TokenEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        shuffled.addAll(events);
        assertThat(TokenLedger.replay(start, shuffled)).isEqualTo(TokenLedger.replay(start, events));
    }

    @Property
    void whereUnitsCostOneTokenAndArePaidInPartALaterEndNeverPaysLess(
            @ForAll @IntRange(max = 5) int start, @ForAll("events") List<TokenEvent> events) {
        List<TokenEvent> simple = new ArrayList<>();
        List<TokenEvent> longer = new ArrayList<>();
        for (TokenEvent event : events) {
            if (event instanceof TokenEvent.Spend spend) {
                TokenEvent one = new TokenEvent.Spend(
                        spend.id(), spend.at(), spend.units(), 1, Demand.Cover.PARTIAL, spend.label());
                simple.add(one);
                longer.add(one);
            } else if (event instanceof TokenEvent.Grant grant) {
                simple.add(grant);
                longer.add(new TokenEvent.Grant(grant.id(), grant.at(), grant.amount(), grant.label()));
            }
        }
        assertThat(toTheEnd(start, longer).spent())
                .isGreaterThanOrEqualTo(toTheEnd(start, simple).spent());
    }
}
