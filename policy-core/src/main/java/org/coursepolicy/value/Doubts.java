package org.coursepolicy.value;

import java.util.List;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.result.Dimension;

/** Bare numbers that are hardly meant as they count: they take the dimension of what they meet. */
final class Doubts {
    /** From here on nobody means a ratio: 10 would be 1000 %. */
    private static final Fraction RATIO = Fraction.of(10);

    private Doubts() {}

    /** Beside a ratio 100 is 10000 %, and compared with a percentage 0.9 is 0.9 %. */
    static void aboutNumbers(Object rule, List<? extends Value> values, Dimension common, Checker checker) {
        values.stream()
                .filter(Constant::isBare)
                .map(bare -> ((Constant) bare).is())
                .forEach(number -> {
                    if (common == Dimension.RATIO && number.compareTo(RATIO) >= 0) {
                        String percent = number.times(Fraction.HUNDRED) + " %";
                        checker.doubt(rule, number + " beside a ratio, which is " + percent, "1 for 100 %");
                    } else if (common == Dimension.PERCENT && rule instanceof Comparison && isBroken(number)) {
                        checker.doubt(rule, number + " beside a percentage, which is " + number + " %", "90 for 90 %");
                    }
                });
    }

    private static boolean isBroken(Fraction number) {
        return number.signum() > 0 && number.compareTo(Fraction.ONE) < 0;
    }
}
