package org.coursepolicy.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.LocalDate;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@link Types}, {@link NumberForm} and {@link TextForm}. */
class TypesTest {
    @ParameterizedTest
    @CsvSource({"1, true", "4, true", "0, false", "5, false"})
    void aNumberLiesBetweenItsBounds(long number, boolean allowed) {
        NumberForm form = NumberForm.whole("children", 1, 4);
        if (allowed) {
            assertThat(form.checked(Fraction.of(number))).isEqualTo(Fraction.of(number));
        } else {
            assertThatThrownBy(() -> form.checked(Fraction.of(number)))
                    .isInstanceOf(RejectedException.class)
                    .hasMessage("the value must be a whole number from 1 to 4 but was " + number);
        }
    }

    @Test
    void aFractionIsNoWholeNumber() {
        assertThatThrownBy(() -> NumberForm.whole("children", 1, 4).checked(Fraction.of(3, 2)))
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.TYPE));
        assertThat(NumberForm.any("points").checked(Fraction.of(-3, 2))).isEqualTo(Fraction.of(-3, 2));
    }

    @Test
    void formsSayWhatTheyExpect() {
        assertThat(NumberForm.any("points").expected()).isEqualTo("a number");
        assertThat(NumberForm.notNegative("points").expected()).isEqualTo("a number of at least 0");
        assertThat(NumberForm.whole("days", 0, 7).expected()).isEqualTo("a whole number from 0 to 7");
    }

    @Test
    void wordsAreLowerKebab() {
        assertThat(Types.wordOf(RoundingMode.HALF_UP)).isEqualTo("half-up");
        assertThat(Types.wordOf(Dimension.POINTS)).isEqualTo("points");
    }

    @Test
    void timesAreRefusedInOneForm() {
        LocalDate leapDay = Types.timed("2024-02-29", "a day", LocalDate::parse);
        assertThat(leapDay).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThatThrownBy(() -> Types.timed("2022-02-29", "a day", LocalDate::parse))
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.TIME);
                    assertThat(refused.found()).isEqualTo("\"2022-02-29\"");
                    assertThat(refused.expected()).isEqualTo("a day");
                });
    }

    @Test
    void everySampleOfAFormHasThatForm() {
        for (TextForm form :
                new TextForm[] {Types.NAME_FORM, Types.ITEM_FORM, Types.ID_FORM, Types.LEVEL_FORM, Types.PROSE_FORM}) {
            assertThat(form.samples()).isNotEmpty().allSatisfy(sample -> {
                assertThat(sample).hasSizeLessThanOrEqualTo(form.longest());
                form.pattern().ifPresent(pattern -> assertThat(sample).matches(pattern));
            });
        }
    }
}
