package org.coursepolicy.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.coursepolicy.number.Fraction;

/** A variant compiled for some columns: passes over teams, then passes over students, and where total and letter are. */
final class Plan {
    /** Digits after the point that are far less than any error. */
    private static final int DIGITS = 400;

    private final Kernel[] teams;
    private final Kernel[] students;
    private final int teamRegisters;
    private final int studentRegisters;
    private final Lane total;
    private final Lane letter;
    private final double unit;
    private final double letterUnit;
    private final boolean needsTeams;

    private Plan(Lanes lanes, Lane total, Lane letter) {
        Set<Register> results = new HashSet<>();
        if (!total.isConstant()) {
            results.add(total.register());
        }
        if (!letter.isConstant()) {
            results.add(letter.register());
        }
        lanes.students().settle(results);
        Set<Register> outside = new HashSet<>(lanes.students().readFromOutside());
        lanes.teams().settle(outside);
        this.teams = lanes.teams().passes();
        this.students = lanes.students().passes();
        this.teamRegisters = lanes.teams().registers();
        this.studentRegisters = lanes.students().registers();
        this.total = total;
        this.letter = letter;
        this.unit = Bounds.near(total.unit());
        this.letterUnit = Bounds.near(letter.unit());
        this.needsTeams = lanes.needsTeams();
    }

    static Plan of(Lanes lanes, Lane total, Lane letter) {
        return new Plan(lanes, total, letter);
    }

    /** Tells whether a student needs a team for this plan to say anything. */
    boolean needsTeams() {
        return needsTeams;
    }

    /** Tells whether totals are exact, so that nobody can be in doubt for being near a cutoff. */
    boolean isExact() {
        return total.isExact();
    }

    int passes() {
        return teams.length + students.length;
    }

    /** Where one thread computes blocks with this plan. */
    Frame frame(Columns columns) {
        Frame ofTeams = new Frame(teamRegisters);
        Frame frame = new Frame(studentRegisters, ofTeams);
        ofTeams.bind(columns);
        frame.bind(columns);
        return frame;
    }

    /** Computes a block whose students, and the teams between the first and the last of theirs, are set. */
    void run(Frame frame) {
        Frame block = frame.teams();
        if (needsTeams) {
            for (Kernel kernel : teams) {
                kernel.run(block);
            }
        }
        for (Kernel kernel : students) {
            kernel.run(frame);
        }
        if (needsTeams) {
            doubtsOfTeams(frame, block);
        }
    }

    private static void doubtsOfTeams(Frame frame, Frame block) {
        int any = 0;
        for (int i = 0; i < block.count; i++) {
            any |= block.doubts[i];
        }
        if (any != 0) {
            for (int i = 0; i < frame.count; i++) {
                frame.doubts[i] |= (byte) ((block.doubts[frame.team[i]] >> frame.place[i]) & 1);
            }
        }
    }

    /** Tells whether a number is as near to the total of a student as this plan promises; for tests. */
    boolean isWithinBound(Frame frame, int i, Fraction exact) {
        if (total.isConstant()) {
            return exact.equals(total.unit());
        }
        BigDecimal computed = new BigDecimal(frame.of(total.register())[i]).setScale(DIGITS, RoundingMode.HALF_EVEN);
        Fraction apart = exact.dividedBy(total.unit()).minus(Fraction.of(computed));
        Fraction bound = Fraction.of(new BigDecimal(total.error()).setScale(DIGITS, RoundingMode.UP));
        return apart.max(apart.negated()).compareTo(bound) <= 0;
    }

    void totals(Frame frame, double[] to) {
        if (total.isConstant()) {
            Arrays.fill(to, 0, frame.count, unit);
            return;
        }
        double[] from = frame.of(total.register());
        for (int i = 0; i < frame.count; i++) {
            to[i] = from[i] * unit;
        }
    }

    /** Writes the position of each letter, by the positions of this variant's letters. */
    void letters(Frame frame, byte[] positions, byte[] to) {
        if (letter.isConstant()) {
            Arrays.fill(to, 0, frame.count, positions[(int) letterUnit]);
            return;
        }
        double[] from = frame.of(letter.register());
        for (int i = 0; i < frame.count; i++) {
            to[i] = positions[(int) (from[i] * letterUnit)];
        }
    }
}
