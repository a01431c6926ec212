package org.coursepolicy.json.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static String written(Fraction number) {
        Node node = Numbers.node(number);
        return node instanceof NumberNode decimal ? decimal.text() : "\"" + ((TextNode) node).text() + "\"";
    }

    @Property
    void whatIsWrittenIsReadAsTheSameNumber(@ForAll long numerator, @ForAll @IntRange(min = 1) int denominator) {
        Fraction number = Fraction.of(numerator, denominator);
        assertThat(Numbers.parse(written(number).replace("\"", ""))).isEqualTo(number);
    }

    @Test
    void aNumberWithoutAFiniteDecimalIsARatio() {
        assertThat(written(Fraction.of(-22, 21))).isEqualTo("\"-22/21\"");
        assertThat(written(Fraction.of(1, 8))).isEqualTo("0.125");
        assertThat(written(Fraction.of(100))).isEqualTo("100");
        assertThat(written(Fraction.ZERO)).isEqualTo("0");
    }

    @Test
    void aDecimalOfMoreThanAThousandDigitsIsWrittenAsARatioAndComesBack() {
        Fraction tiny = Numbers.parse("1e-300")
                .times(Numbers.parse("-3e-300"))
                .times(Numbers.parse("1e-300"))
                .times(Numbers.parse("1e-300"));
        assertThat(written(tiny)).startsWith("\"-0").contains("3/1000");
        assertThat(Numbers.parse(written(tiny).replace("\"", ""))).isEqualTo(tiny);
    }

    @Test
    void exponentsAreLookedAtBeforeAnythingIsComputed() {
        assertThat(Numbers.parse("1e300").toDecimal()).isPresent();
        for (String huge : new String[] {"1e301", "1E-301", "0e301", "1e2147483648", "1e-99999999999999999999"}) {
            assertThatThrownBy(() -> Numbers.parse(huge))
                    .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                            .isEqualTo(Code.RANGE));
        }
    }
}
