package org.coursepolicy.cli.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.simulate.ArmResult;
import org.coursepolicy.simulate.Comparison;
import org.coursepolicy.simulate.ExperimentResult;
import org.coursepolicy.simulate.GroupGrades;
import org.coursepolicy.simulate.GroupShift;
import org.coursepolicy.simulate.Histogram;
import org.coursepolicy.simulate.Moments;
import org.coursepolicy.simulate.NearCutoff;
import org.coursepolicy.simulate.Origin;
import org.coursepolicy.simulate.ShiftTable;

/** Results of experiments, in tests. */
final class Results {
    static final List<String> LETTERS = List.of("A", "B", "C");

    private Results() {}

    /** A hundred students in two groups under two policies, and one variation of the first. */
    static ExperimentResult small(String title) {
        return new ExperimentResult(
                new Origin(true, "splitmix64", 42, "marks by the normal distribution"),
                100,
                List.of("on site", "remote"),
                List.of(arm("old", "The old rules", 0), arm("new", title, 5), arm("cutoffs +1", "The old rules", -1)),
                List.of(comparison("old", "new", 10)),
                List.of(comparison("old", "cutoffs +1", 3)));
    }

    /** The same with nothing compared, for nobody. */
    static ExperimentResult nobody() {
        ShiftTable none = new ShiftTable(LETTERS, LETTERS, Collections.nCopies(4, List.of(0L, 0L, 0L, 0L)));
        return new ExperimentResult(
                new Origin(false, "none", 0, "a record"),
                0,
                List.of("base"),
                List.of(empty("old"), empty("new")),
                List.of(new Comparison("old", "new", new GroupShift("all", none, Moments.none()), List.of())),
                List.of());
    }

    private static ArmResult empty(String label) {
        return new ArmResult(
                label,
                label,
                "0",
                LETTERS,
                new GroupGrades("all", List.of(0L, 0L, 0L, 0L), Moments.none()),
                List.of(),
                new Histogram(1, Collections.nCopies(120, 0L)),
                List.of(),
                0,
                Map.of());
    }

    static ArmResult called(ArmResult arm, String label) {
        return new ArmResult(
                label,
                arm.title(),
                arm.digest(),
                arm.letters(),
                arm.all(),
                arm.groups(),
                arm.histogram(),
                arm.nearCutoffs(),
                arm.exactly(),
                arm.withoutPlan());
    }

    private static ArmResult arm(String label, String title, int more) {
        List<Long> bins = new ArrayList<>(Collections.nCopies(120, 0L));
        IntStream.range(0, 50).forEach(i -> bins.set(50 + i + more % 5, 2L));
        return new ArmResult(
                label,
                title,
                "5e884898da28",
                LETTERS,
                new GroupGrades("all", List.of(30L + more, 40L, 28L - more, 2L), moments(98, 75 + more)),
                List.of(
                        new GroupGrades("on site", List.of(20L + more, 25L, 15L - more, 0L), moments(60, 76 + more)),
                        new GroupGrades("remote", List.of(10L, 15L, 13L, 2L), moments(38, 73 + more))),
                new Histogram(1, bins),
                List.of(
                        new NearCutoff("base", "A", Fraction.of(90), 3, 4),
                        new NearCutoff("base", "B", Fraction.of(60), 1, 2)),
                7,
                Map.of());
    }

    private static Moments moments(long count, long mean) {
        BigInteger sum = BigInteger.valueOf(count * mean * 10_000);
        BigInteger squares = BigInteger.valueOf(count).multiply(BigInteger.valueOf((mean * mean + 100) * 100_000_000));
        return new Moments(count, sum, squares);
    }

    private static Comparison comparison(String from, String to, long moved) {
        List<GroupShift> groups = List.of(shift("on site", 60, moved), shift("remote", 40, moved));
        return new Comparison(from, to, shift("all", 100, 2 * moved), groups);
    }

    private static GroupShift shift(String group, long students, long moved) {
        ShiftTable table = new ShiftTable(
                LETTERS,
                LETTERS,
                List.of(
                        List.of(30L, 0L, 0L, 0L),
                        List.of(moved, students - 32 - moved, 0L, 0L),
                        List.of(0L, 0L, 0L, 0L),
                        List.of(0L, 0L, 0L, 2L)));
        return new GroupShift(group, table, moments(students - 2, 2));
    }
}
