package org.coursepolicy.json.tree;

import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/** Exact numbers from their written form and back, without a step that a hostile document could make long. */
public final class Numbers {
    /** The greatest exponent that a number may be written with, up or down: {@code 1e300} is allowed. */
    public static final int EXPONENT = 300;
    /** How many digits either part of a ratio may have; enough for every number there can be. */
    public static final int RATIO_DIGITS = 5_000;

    private static final int PLAIN_DIGITS = (int) Limit.DIGITS.greatest();
    private static final int EXPONENT_LENGTH = 6;

    private Numbers() {}

    /**
     * Reads a number as a document writes it.
     *
     * @param text a JSON number, or a ratio such as {@code 2/3}
     * @return exactly that number
     * @throws RejectedException if it is too large, too small or too long, or divides by zero
     */
    public static Fraction parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? decimal(text) : ratio(text, slash);
    }

    private static Fraction decimal(String text) {
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (mark >= 0) {
            String exponent = text.substring(mark + 1).replaceFirst("^[+-]?0*(?=[0-9])", "");
            boolean small = exponent.length() < EXPONENT_LENGTH && Integer.parseInt(exponent) <= EXPONENT;
            RejectedException.unless(
                    small, Code.RANGE, "", "another exponent", "an exponent from -" + EXPONENT + " to " + EXPONENT);
        }
        return within(text);
    }

    private static Fraction ratio(String text, int slash) {
        int longest = Math.max(slash, text.length() - slash - 1);
        RejectedException.unless(
                longest <= RATIO_DIGITS, Code.LIMIT, "", "more", "at most " + RATIO_DIGITS + " digits");
        boolean zero = text.chars().skip(slash + 1L).allMatch(digit -> digit == '0');
        RejectedException.unless(!zero, Code.RANGE, "", "a ratio to 0", "a ratio to another number than 0");
        return within(text);
    }

    private static Fraction within(String text) {
        try {
            return Fraction.parse(text);
        } catch (ArithmeticException | NumberFormatException tooLong) {
            throw new RejectedException(Code.RANGE, "", "a longer number", "a number of at most 1000 digits");
        }
    }

    /**
     * Writes a number in its shortest plain form.
     *
     * @param number the number
     * @return a number node with a plain decimal, or a text node with a ratio
     */
    public static Node node(Fraction number) {
        String plain = number.toString();
        if (plain.indexOf('/') >= 0) {
            return new TextNode(Origin.NONE, plain);
        }
        return plain.length() <= PLAIN_DIGITS
                ? new NumberNode(Origin.NONE, plain)
                : new TextNode(Origin.NONE, ratio(plain));
    }

    /** A decimal too long for a number of JSON's, as a ratio to a power of ten. */
    private static String ratio(String plain) {
        int point = plain.indexOf('.');
        int places = point < 0 ? 0 : plain.length() - point - 1;
        return plain.replace(".", "") + "/1" + "0".repeat(places);
    }
}
