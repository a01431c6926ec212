package org.coursepolicy.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.ItemOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.result.Quantity;

/** How numbers are shown, never more than they are: what does not fit is cut off and marked. */
final class Shown {
    private static final int PLACES = 2;

    private Shown() {}

    /** Returns two decimals; a plus sign says that the number is a little more. */
    static String number(Fraction number) {
        BigDecimal cut = number.toDecimal(PLACES, RoundingMode.FLOOR);
        return cut.toPlainString() + (Fraction.of(cut).equals(number) ? " " : "+");
    }

    static String total(StudentOutcome student) {
        return student.total() instanceof Quantity quantity
                ? number(quantity.amount())
                : student.total().equals(StudentOutcome.NO_TOTAL) ? "no total" : "open";
    }

    static String percent(ItemOutcome item) {
        return item.score()
                .percent()
                .map(percent -> number(percent.amount()))
                .orElse(item.score().isOpen() ? "open" : "-");
    }

    static String letter(StudentOutcome student) {
        if (student.letter().equals(StudentOutcome.NO_SCALE)) {
            return "no scale";
        }
        return student.open().isEmpty()
                ? student.letter().toString()
                : student.soFar().map(level -> level + " so far").orElse("open");
    }
}
