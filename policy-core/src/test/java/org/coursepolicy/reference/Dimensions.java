package org.coursepolicy.reference;

import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.reference.Answer.Num;
import org.coursepolicy.result.Dimension;

/** The rules of dimensions, written from their documentation. */
final class Dimensions {
    private Dimensions() {}

    /** The dimension of a sum or a comparison: a bare number takes that of what it meets. */
    static Dimension common(Dimension one, Dimension other) {
        if (one == other || other == Dimension.NUMBER) {
            return one;
        }
        if (one == Dimension.NUMBER) {
            return other;
        }
        throw new AssertionError(one + " does not mix with " + other);
    }

    static Num product(Num one, Num other) {
        BigFraction times = one.amount().multiply(other.amount());
        Dimension a = one.dimension();
        Dimension b = other.dimension();
        if (isPlain(a) && isPlain(b)) {
            boolean same = a == b || b == Dimension.NUMBER;
            return new Num(times, same ? a : a == Dimension.NUMBER ? b : Dimension.NUMBER);
        }
        if (isPlain(a) || isPlain(b)) {
            return new Num(times, isPlain(a) ? b : a);
        }
        if (a == Dimension.PERCENT || b == Dimension.PERCENT) {
            return new Num(times.divide(Exact.HUNDRED), a == Dimension.PERCENT ? b : a);
        }
        throw new AssertionError(a + " times " + b);
    }

    static Num quotient(Num one, Num other) {
        BigFraction ratio = one.amount().divide(other.amount());
        Dimension a = one.dimension();
        Dimension b = other.dimension();
        if (b == Dimension.NUMBER) {
            return new Num(ratio, a);
        }
        if (a == b) {
            return new Num(ratio, Dimension.RATIO);
        }
        if (isPlain(b)) {
            return new Num(ratio, a);
        }
        throw new AssertionError(a + " divided by " + b);
    }

    private static boolean isPlain(Dimension dimension) {
        return dimension == Dimension.NUMBER || dimension == Dimension.RATIO || dimension == Dimension.COUNT;
    }
}
