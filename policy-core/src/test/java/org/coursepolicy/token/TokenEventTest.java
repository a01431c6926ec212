package org.coursepolicy.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.coursepolicy.name.EventId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.token.Demand.Cover;
import org.coursepolicy.token.TokenEvent.Grant;
import org.coursepolicy.token.TokenEvent.Spend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEventTest {
    private static final Instant NOON = Instant.parse("2022-02-01T12:00:00Z");

    private static Grant grant(String id, Instant at, int amount) {
        return new Grant(EventId.of(id), at, amount, "illness");
    }

    private static Spend spend(String units, int price) {
        return new Spend(EventId.of("e1"), NOON, Fraction.parse(units), price, Cover.WHOLE, "i1");
    }

    @Test
    void eventsHappenInTheOrderOfTheirInstantsAndThenOfTheirIds() {
        Grant early = grant("z", NOON.minusNanos(1), 1);
        Grant first = grant("a", NOON, 1);
        Grant second = grant("b", NOON, 1);
        Grant tenth = grant("a10", NOON, 1);
        assertThat(List.of(second, tenth, first, early).stream().sorted(TokenEvent.ORDER))
                .containsExactly(early, first, tenth, second);
    }

    @Test
    void theLeastIsAToken() {
        assertThat(grant("g1", NOON, 1).amount()).isEqualTo(1);
        assertThat(spend("0.001", 1).units()).isEqualTo(Fraction.of(1, 1_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
    void noTokensAndFewerAreNotGranted(int amount) {
        assertThatThrownBy(() -> grant("g1", NOON, amount))
                .hasMessage("`amount` must be at least 1 token but was " + amount)
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.RANGE);
                    assertThat(refused.member()).contains("amount");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-1/2"})
    void nothingIsNotPaidFor(String units) {
        assertThatThrownBy(() -> spend(units, 1)).isInstanceOfSatisfying(RejectedException.class, refused -> {
            assertThat(refused.code()).isEqualTo(Code.RANGE);
            assertThat(refused.member()).contains("units");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0})
    void nothingIsFree(int price) {
        assertThatThrownBy(() -> spend("1", price))
                .hasMessage("`price` must be at least 1 token but was " + price)
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.RANGE);
                    assertThat(refused.member()).contains("price");
                });
    }
}
