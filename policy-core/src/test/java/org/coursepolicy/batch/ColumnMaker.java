package org.coursepolicy.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.record.Mark;
import org.coursepolicy.result.Levels;

/**
 * Makes random columns that suit a policy. Some are coarse, tenths of the points and whole days, so that totals, bands and
 * roundings often fall exactly on their bounds.
 */
public final class ColumnMaker {
    private static final int[] TEAM_SIZES = {1, 2, 3, 4};

    private final CoursePolicy policy;
    private final Random random;
    private final int students;
    private final boolean coarse;
    private final boolean late;
    private int teams;
    /** Of each team, which places have a member. */
    private boolean[][] isTaken = {};

    private ColumnMaker(CoursePolicy policy, int students, long seed) {
        this.policy = policy;
        this.random = new Random(seed);
        this.students = students;
        this.coarse = random.nextInt(3) > 0;
        this.late = random.nextInt(4) > 0;
    }

    /**
     * Makes a cohort.
     *
     * @param policy the policy
     * @param students how many students
     * @param seed what it is made from
     * @return the cohort
     */
    public static ColumnCohort cohort(CoursePolicy policy, int students, long seed) {
        return ColumnCohort.of(policy, new ColumnMaker(policy, students, seed).columns());
    }

    private Columns columns() {
        Columns.Builder columns = Columns.ofStudents(students);
        List<Name> variants = List.copyOf(policy.resolved().keySet());
        byte[] variantOf = new byte[students];
        byte[] placeOf = new byte[students];
        int[] teamOf = new int[students];
        isTaken = new boolean[students][TEAM_SIZES.length];
        teams = 0;
        int student = 0;
        while (student < students) {
            int size = TEAM_SIZES[random.nextInt(TEAM_SIZES.length)];
            byte variant = (byte) random.nextInt(variants.size());
            for (int place = 0; place < size && student < students; place++) {
                variantOf[student] = variant;
                placeOf[student] = (byte) place;
                teamOf[student] = random.nextInt(50) == 0 ? -1 : teams;
                isTaken[teams][place] = teamOf[student] >= 0;
                student++;
            }
            teams++;
        }
        columns.variants(variants, variantOf).teams(teams, teamOf, placeOf);
        Map<String, ItemNode> nodes = new TreeMap<>();
        Map<String, Integer> sessionDays = new TreeMap<>();
        for (ResolvedVariant variant : policy.resolved().values()) {
            variant.items().forEach(node -> nodes.putIfAbsent(node.id().toString(), node));
            variant.variant()
                    .sessions()
                    .forEach((name, sessions) ->
                            sessionDays.merge(name.text(), sessions.allDays().size(), Math::min));
        }
        sessionDays.forEach((name, count) -> columns.days(name, Column.of(bytes(students, count + 1), 1)));
        nodes.values().forEach(node -> add(node, columns));
        return columns.build();
    }

    private byte[] bytes(int count, int bound) {
        byte[] numbers = new byte[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (byte) random.nextInt(bound);
        }
        return numbers;
    }

    private void add(ItemNode node, Columns.Builder columns) {
        int holders = node.holder() == HolderKind.TEAM ? teams : students;
        if (node.item().isLeaf()) {
            columns.marks(
                    node.id().toString(),
                    node.levels().map(levels -> levels(levels, holders)).orElseGet(() -> points(node, holders)));
        }
        if (late && node.item().handIn().isPresent() && node.due().isPresent() && random.nextInt(4) > 0) {
            int[] seconds = new int[holders];
            for (int i = 0; i < holders; i++) {
                seconds[i] = random.nextInt(3) > 0 ? 0 : coarse ? 43_200 * random.nextInt(9) : random.nextInt(400_000);
            }
            columns.late(node.id().toString(), Column.of(seconds, 1));
        }
        node.item().pipeline().stream()
                .filter(PeerAdjustment.class::isInstance)
                .map(PeerAdjustment.class::cast)
                .findFirst()
                .ifPresent(adjustment -> columns.ratings(node.id().toString(), ratings(adjustment)));
    }

    private Column levels(Levels levels, int holders) {
        return Column.levels(bytes(holders, levels.names().size()), levels.names());
    }

    private Column points(ItemNode node, int holders) {
        Fraction most = node.points().plus(node.item().bonus());
        int denominator = coarse ? 1 : new int[] {1, 2, 3, 10, 100}[random.nextInt(5)];
        int greatest = most.times(Fraction.of(denominator))
                .min(Fraction.of(1_000_000))
                .round(new org.coursepolicy.number.Rounding(Fraction.ONE, java.math.RoundingMode.FLOOR))
                .toIntExact();
        int step = coarse && greatest >= 10 ? greatest / 10 : 1;
        int[] numbers = new int[holders];
        int floor = random.nextBoolean() ? greatest / 2 : 0;
        for (int i = 0; i < holders; i++) {
            int number = floor + random.nextInt(greatest - floor + 1);
            numbers[i] = number / step * step;
        }
        return Column.of(numbers, denominator);
    }

    private Ratings ratings(PeerAdjustment adjustment) {
        List<Mark> known = new ArrayList<>();
        adjustment
                .levels()
                .ifPresentOrElse(levels -> levels.names().forEach(name -> known.add(Mark.named(name))), () -> List.of(
                                0, 1, 3, 5, 10)
                        .forEach(number -> known.add(new Mark.Points(Fraction.of(number)))));
        int places = TEAM_SIZES[TEAM_SIZES.length - 1];
        byte[][][] codes = new byte[places][places][];
        int missing = random.nextInt(3) == 0 ? 10 : 0;
        for (int rater = 0; rater < places; rater++) {
            for (int rated = 0; rated < places; rated++) {
                codes[rater][rated] = bytes(teams, known.size());
                for (int team = 0; team < teams; team++) {
                    codes[rater][rated][team]++;
                    boolean there = isTaken[team][rater] && isTaken[team][rated];
                    if (!there || random.nextInt(100) < missing) {
                        codes[rater][rated][team] = 0;
                    }
                }
            }
        }
        return Ratings.of(known, codes);
    }
}
