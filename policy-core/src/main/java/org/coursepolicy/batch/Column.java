package org.coursepolicy.batch;

import java.util.List;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Mark;

/**
 * A number, or a level, of each of many students or teams: whole numbers over one denominator, as narrow as they come.
 *
 * <p>For example {@code Column.of(hundredths, 100)} where 8750 stands for 87.5 points, or {@code Column.levels(codes,
 * List.of("fail", "pass"))} where 1 stands for a pass. A column does not copy its numbers: whoever makes one must not change
 * them afterwards.
 */
public abstract sealed class Column {
    private final int denominator;
    private final List<Mark> levels;
    private final int size;
    private final int least;
    private final int greatest;

    private Column(int size, int denominator, List<Mark> levels, int least, int greatest) {
        if (denominator < 1) {
            throw new IllegalArgumentException("`denominator` must be at least 1 but was " + denominator);
        }
        this.size = size;
        this.denominator = denominator;
        this.levels = List.copyOf(levels);
        this.least = least;
        this.greatest = greatest;
        if (!levels.isEmpty() && size > 0 && (least < 0 || greatest >= levels.size())) {
            throw new IllegalArgumentException("`codes` must be from 0 to " + (levels.size() - 1));
        }
    }

    /**
     * Returns a column of small numbers.
     *
     * @param numbers whole numbers
     * @param denominator what each is divided by, at least 1
     * @return the column
     */
    public static Column of(byte[] numbers, int denominator) {
        return new Bytes(numbers, denominator, List.of());
    }

    /**
     * Returns a column of numbers.
     *
     * @param numbers whole numbers
     * @param denominator what each is divided by, at least 1
     * @return the column
     */
    public static Column of(short[] numbers, int denominator) {
        return new Shorts(numbers, denominator);
    }

    /**
     * Returns a column of numbers.
     *
     * @param numbers whole numbers
     * @param denominator what each is divided by, at least 1
     * @return the column
     */
    public static Column of(int[] numbers, int denominator) {
        return new Ints(numbers, denominator);
    }

    /**
     * Returns a column of levels.
     *
     * @param codes for each student or team, the position of a level
     * @param names the names of the levels
     * @return the column
     */
    public static Column levels(byte[] codes, List<String> names) {
        return new Bytes(codes, 1, names.stream().map(Mark::named).toList());
    }

    /** What the codes stand for; empty for a column of numbers. */
    final List<Mark> levels() {
        return levels;
    }

    final int denominator() {
        return denominator;
    }

    final int size() {
        return size;
    }

    final int least() {
        return least;
    }

    final int greatest() {
        return greatest;
    }

    /** The whole number, or the code, of one. */
    abstract int raw(int index);

    /** Writes the whole numbers of some into a block. */
    abstract void load(int from, int count, double[] into);

    final Fraction number(int index) {
        return Fraction.of(raw(index), denominator);
    }

    final Mark mark(int index) {
        return levels.isEmpty() ? new Mark.Points(number(index)) : levels.get(raw(index));
    }

    /** Numbers of one byte. */
    static final class Bytes extends Column {
        private final byte[] numbers;

        private Bytes(byte[] numbers, int denominator, List<Mark> levels) {
            super(numbers.length, denominator, levels, least(numbers), greatest(numbers));
            this.numbers = numbers;
        }

        private static int least(byte[] numbers) {
            int least = numbers.length == 0 ? 0 : numbers[0];
            for (byte number : numbers) {
                least = Math.min(least, number);
            }
            return least;
        }

        private static int greatest(byte[] numbers) {
            int greatest = numbers.length == 0 ? 0 : numbers[0];
            for (byte number : numbers) {
                greatest = Math.max(greatest, number);
            }
            return greatest;
        }

        byte[] numbers() {
            return numbers;
        }

        @Override
        int raw(int index) {
            return numbers[index];
        }

        @Override
        void load(int from, int count, double[] into) {
            for (int i = 0; i < count; i++) {
                into[i] = numbers[from + i];
            }
        }
    }

    /** Numbers of two bytes. */
    static final class Shorts extends Column {
        private final short[] numbers;

        private Shorts(short[] numbers, int denominator) {
            super(numbers.length, denominator, List.of(), least(numbers), greatest(numbers));
            this.numbers = numbers;
        }

        private static int least(short[] numbers) {
            int least = numbers.length == 0 ? 0 : numbers[0];
            for (short number : numbers) {
                least = Math.min(least, number);
            }
            return least;
        }

        private static int greatest(short[] numbers) {
            int greatest = numbers.length == 0 ? 0 : numbers[0];
            for (short number : numbers) {
                greatest = Math.max(greatest, number);
            }
            return greatest;
        }

        @Override
        int raw(int index) {
            return numbers[index];
        }

        @Override
        void load(int from, int count, double[] into) {
            for (int i = 0; i < count; i++) {
                into[i] = numbers[from + i];
            }
        }
    }

    /** Numbers of four bytes. */
    static final class Ints extends Column {
        private final int[] numbers;

        private Ints(int[] numbers, int denominator) {
            super(numbers.length, denominator, List.of(), least(numbers), greatest(numbers));
            this.numbers = numbers;
        }

        private static int least(int[] numbers) {
            int least = numbers.length == 0 ? 0 : numbers[0];
            for (int number : numbers) {
                least = Math.min(least, number);
            }
            return least;
        }

        private static int greatest(int[] numbers) {
            int greatest = numbers.length == 0 ? 0 : numbers[0];
            for (int number : numbers) {
                greatest = Math.max(greatest, number);
            }
            return greatest;
        }

        @Override
        int raw(int index) {
            return numbers[index];
        }

        @Override
        void load(int from, int count, double[] into) {
            for (int i = 0; i < count; i++) {
                into[i] = numbers[from + i];
            }
        }
    }
}
