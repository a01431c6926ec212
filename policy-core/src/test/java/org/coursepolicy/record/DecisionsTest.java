package org.coursepolicy.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.time.Instant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link Extension}, {@link Ruling} and {@link PeerRatings}. */
class DecisionsTest {
    private static final Instant UNTIL = Instant.parse("2022-02-27T04:59:00Z");

    private static Extension.Builder extension() {
        return Extension.builder()
                .item(ItemId.of("i2"))
                .holder(Holder.of("s04"))
                .until(UNTIL);
    }

    private static Ruling.Builder ruling() {
        return Ruling.builder().item(ItemId.of("i2")).holder(Holder.of("s04")).reason("the server was down");
    }

    private static PeerRatings.Builder ratings() {
        return PeerRatings.builder().item(ItemId.of("m1")).by(StudentId.of("s01"));
    }

    @Test
    void moreTimeIsGivenWithAReason() {
        // The example of Extension.
        Extension more = extension().reason("illness").build();
        assertThat(more.until()).isEqualTo(UNTIL);
        assertThat(more.reason()).isEqualTo("illness");
    }

    @Test
    void aRulingWaivesLatenessOrSetsAScore() {
        // The examples of Ruling.
        Ruling waived = ruling().waives(Ruling.Waives.LATENESS).build();
        Ruling regraded = ruling().score(Fraction.of(80)).build();
        assertThat(waived.score()).isEmpty();
        assertThat(regraded.score()).contains(Fraction.of(80));
        assertThat(ruling().score(Fraction.ZERO).build().score()).contains(Fraction.ZERO);
    }

    @Test
    void aRulingDecidesOneThing() {
        assertRefused(ruling(), Code.CONFLICT, "either what is waived, or a score but was neither");
        assertRefused(
                ruling().waives(Ruling.Waives.LATENESS).score(Fraction.of(80)),
                Code.CONFLICT,
                "either what is waived, or a score but was both");
    }

    @Test
    void aScoreBelow0IsRefusedAndNotRepeated() {
        assertRefused(ruling().score(Fraction.of(-7)), Code.RANGE, "at least 0 but was less");
    }

    private static void assertRefused(Ruling.Builder ruling, Code code, String message) {
        assertThatThrownBy(ruling::build)
                .hasMessage("`score` must be " + message)
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.member()).contains("score");
                });
    }

    @Test
    void ratingsAreWordsOrNumbers() {
        // The example of PeerRatings.
        PeerRatings words = ratings()
                .putOf(StudentId.of("s01"), Mark.named("good citizen"))
                .putOf(StudentId.of("s02"), Mark.named("deficient"))
                .build();
        PeerRatings numbers = ratings()
                .putOf(StudentId.of("s02"), new Mark.Points(Fraction.of(60)))
                .build();
        assertThat(words.of()).containsEntry(StudentId.of("s02"), new Mark.AtLevel("deficient"));
        assertThat(numbers.of()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aStateIsNoRating(Mark.State state) {
        assertThatThrownBy(() -> ratings().putOf(StudentId.of("s02"), state).build())
                .hasMessage("`of` must be a rating; one that was not given is left out but was a state")
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.ENUM);
                    assertThat(refused.member()).contains("of");
                });
    }

    @Test
    void decisionsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(
                        extension().reason("illness").build(),
                        extension().reason("illness").build())
                .addEqualityGroup(extension().reason("a wedding").build())
                .addEqualityGroup(
                        ruling().score(Fraction.of(80)).build(),
                        ruling().score(Fraction.parse("80.0")).build())
                .addEqualityGroup(ruling().waives(Ruling.Waives.LATENESS).build())
                .addEqualityGroup(ratings().build(), ratings().build())
                .addEqualityGroup(ratings()
                        .putOf(StudentId.of("s02"), Mark.named("deficient"))
                        .build())
                .testEquals();
    }
}
