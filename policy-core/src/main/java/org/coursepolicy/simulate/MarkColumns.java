package org.coursepolicy.simulate;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.batch.Column;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Levels;
import org.coursepolicy.simulate.PolicyFacts.Leaf;

/** Draws the marks of a cast. */
final class MarkColumns {
    private static final int DIGITS = 12;
    private static final int LEVEL = 2;

    private final Cast cast;

    MarkColumns(Cast cast) {
        this.cast = cast;
    }

    Column of(Leaf leaf) {
        return leaf.levels().map(levels -> levels(leaf, levels)).orElseGet(() -> points(leaf));
    }

    private static double near(Fraction number) {
        return number.toDecimal(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** For an item that is all bonus, the bonus is what there is to earn. */
    private static double points(Leaf leaf, boolean isAllBonus) {
        return near(isAllBonus ? leaf.most() : leaf.points());
    }

    private Column points(Leaf leaf) {
        MarkModel model = cast.model.marksOf(leaf.id());
        int steps = model.steps();
        int most = leaf.most()
                .times(Fraction.of(steps))
                .min(Fraction.of(Integer.MAX_VALUE))
                .round(new Rounding(Fraction.ONE, RoundingMode.FLOOR))
                .toIntExact();
        boolean isAllBonus = leaf.points().signum() == 0;
        double full = points(leaf, isAllBonus) * steps;
        double top = isAllBonus ? 1 : near(leaf.most()) / near(leaf.points());
        long salt = Draws.salt("mark " + leaf.id());
        int holders = cast.holders(leaf.ofTeam());
        long[] keys = cast.keys(leaf.ofTeam());
        double[] abilities = cast.abilities(leaf.ofTeam());
        int[] numbers = new int[holders + 2];
        for (int i = 0; i < holders; i++) {
            double share = model.share(abilities[i], keys[i], salt, top);
            numbers[i] = Math.min(most, (int) Math.floor(share * full + 0.5));
        }
        numbers[holders + 1] = most;
        return narrow(numbers, most, steps);
    }

    /** As narrow as the greatest number allows, for the sake of memory. */
    private static Column narrow(int[] numbers, int most, int denominator) {
        if (most <= Byte.MAX_VALUE) {
            byte[] bytes = new byte[numbers.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) numbers[i];
            }
            return Column.of(bytes, denominator);
        }
        if (most <= Short.MAX_VALUE) {
            short[] shorts = new short[numbers.length];
            for (int i = 0; i < shorts.length; i++) {
                shorts[i] = (short) numbers[i];
            }
            return Column.of(shorts, denominator);
        }
        return Column.of(numbers, denominator);
    }

    private Column levels(Leaf leaf, Levels levels) {
        MarkModel model = cast.model.marksOf(leaf.id());
        double[] worths = worths(levels);
        double top = worths[0];
        int holders = cast.holders(leaf.ofTeam());
        long[] keys = cast.keys(leaf.ofTeam());
        double[] abilities = cast.abilities(leaf.ofTeam());
        long salt = Draws.salt("mark " + leaf.id());
        byte[] codes = new byte[holders + 2];
        for (int i = 0; i < holders; i++) {
            double share = model.share(abilities[i], keys[i], salt, Math.max(1, top));
            codes[i] = (byte) level(worths, share, Draws.uniform(keys[i], salt, LEVEL));
        }
        codes[holders + 1] = (byte) (worths.length - 1);
        return Column.levels(codes, levels.names());
    }

    /** One of the two levels around a share, so that its expected worth is the share. */
    private static int level(double[] worths, double share, double chance) {
        for (int below = 1; below < worths.length; below++) {
            double lower = worths[below];
            if (share >= lower) {
                double gap = worths[below - 1] - lower;
                return gap > 0 && share - lower > chance * gap ? below - 1 : below;
            }
        }
        return worths.length - 1;
    }

    /** What levels are worth as shares, best first; where it is not said, or does not fall, they are evenly spaced. */
    private static double[] worths(Levels levels) {
        List<Level> all = levels.levels();
        double[] worths = new double[all.size()];
        boolean falling = true;
        for (int i = 0; i < worths.length; i++) {
            Optional<Fraction> worth = all.get(i).worth();
            worths[i] = worth.map(MarkColumns::near).orElse(Double.NaN) / 100;
            falling &= i == 0 ? !Double.isNaN(worths[0]) : worths[i] <= worths[i - 1];
        }
        if (!falling) {
            for (int i = 0; i < worths.length; i++) {
                worths[i] = worths.length == 1 ? 1 : 1 - (double) i / (worths.length - 1);
            }
        }
        return worths;
    }
}
