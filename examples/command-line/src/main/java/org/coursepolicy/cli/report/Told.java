package org.coursepolicy.cli.report;

import java.util.Locale;
import org.coursepolicy.simulate.Moments;
import org.coursepolicy.simulate.Share;

/** Numbers as the page tells them, the same everywhere. */
final class Told {
    /** What stands where there is no number. */
    static final String NONE = "–";

    private static final int SHORT = 28;
    private static final double Z = 1.959963984540054;

    private Told() {}

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String number(double number) {
        return Double.isNaN(number) ? NONE : withoutMinusZero(String.format(Locale.ROOT, "%.2f", number));
    }

    static String signed(double number) {
        return number > 0 && !number(number).equals("0.00") ? "+" + number(number) : number(number);
    }

    /** Rounding makes a little less than nothing to nothing. */
    private static String withoutMinusZero(String number) {
        return number.equals("-0.00") ? "0.00" : number;
    }

    static String percent(double share) {
        return Double.isNaN(share) ? NONE : String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    static String percent(long of, long all) {
        return percent((double) of / all);
    }

    static String interval(Share share) {
        return share.all() == 0
                ? NONE
                : String.format(Locale.ROOT, "%.2f to %.2f %%", 100 * share.low(), 100 * share.high());
    }

    /** Tells a mean with the interval of 95 % by the normal distribution. */
    static String meanInterval(Moments moments) {
        double radius = Z * moments.deviation() / Math.sqrt((double) moments.count());
        return Double.isNaN(radius) ? NONE : number(moments.mean() - radius) + " to " + number(moments.mean() + radius);
    }

    /** Cuts a text for a chart, which has little room; the table beside it has the whole. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHORT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHORT - 1)) + "…";
    }
}
