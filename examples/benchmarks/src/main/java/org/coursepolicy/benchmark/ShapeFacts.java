package org.coursepolicy.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import org.coursepolicy.batch.Column;
import org.coursepolicy.batch.ColumnCohort;
import org.coursepolicy.batch.Columns;
import org.coursepolicy.batch.Ratings;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.record.Mark;

/**
 * One cohort, whose facts every contender reads in its own form: marks in hundredths, seconds after deadlines, words of
 * ratings. Teams have four members.
 */
final class ShapeFacts {
    static final int MEMBERS = 4;
    static final int[] WORTH = {0, 40, 60, 90, 100};
    static final List<String> WORDS =
            List.of("no show", "unsatisfactory", "deficient", "needs improvement", "good citizen");

    /** Patterns of ratings of which recurring factors follow: all rate each member alike. */
    private static final int[][] PATTERNS = {{4, 4, 4, 3}, {4, 3, 3, 3}, {4, 4, 3, 2}};

    /** Points that each pattern turns into whole ones. */
    private static final int[] WHOLE = {39, 37, 35};

    private static final int[] CUTOFFS = {99, 96, 93, 90, 85, 82, 75, 60};

    final int students;
    final int teams;
    final short[][] homework;
    final int[][] homeworkLate;
    final short[][] milestone;
    final int[][] milestoneLate;
    /** For each milestone, rater, rated and team: one more than the position of the word. */
    final byte[][][][] ratings;

    final short[] midterm;
    final byte[] days;
    final byte[][] quizzes;
    private final SplittableRandom random;

    private ShapeFacts(int students, long seed) {
        this.students = students;
        this.teams = students / MEMBERS;
        this.random = new SplittableRandom(seed);
        this.homework = new short[Shape.HOMEWORKS][students];
        this.homeworkLate = new int[Shape.HOMEWORKS][students];
        this.milestone = new short[Shape.MILESTONES][teams];
        this.milestoneLate = new int[Shape.MILESTONES][teams];
        this.ratings = new byte[Shape.MILESTONES][MEMBERS][MEMBERS][teams];
        this.midterm = new short[students];
        this.days = new byte[students];
        this.quizzes = new byte[Shape.QUIZZES][students];
    }

    /** Random students. */
    static ShapeFacts random(int students, long seed) {
        ShapeFacts facts = new ShapeFacts(students, seed);
        for (int team = 0; team < facts.teams; team++) {
            facts.fill(team);
        }
        return facts;
    }

    /** Students of whom every other team stands exactly on cutoffs. */
    static ShapeFacts onCutoffs(int students, long seed) {
        ShapeFacts facts = random(students, seed);
        for (int team = 0; team < facts.teams; team += 2) {
            facts.put(team);
        }
        return facts;
    }

    private short mark(int points, int bonus) {
        double share = Math.min(1, 0.55 + 0.5 * random.nextDouble());
        int extra = bonus > 0 && random.nextInt(4) == 0 ? 100 * bonus : 0;
        return (short) (Math.round(share * points * 100) + extra);
    }

    private int late() {
        return random.nextInt(10) < 8 ? 0 : 1 + random.nextInt(3 * Shape.DAY);
    }

    private void fill(int team) {
        for (int k = 0; k < Shape.MILESTONES; k++) {
            milestone[k][team] = mark(Shape.MILESTONE_POINTS[k], Shape.MILESTONE_BONUS[k]);
            milestoneLate[k][team] = late();
            for (int rater = 0; rater < MEMBERS; rater++) {
                for (int rated = 0; rated < MEMBERS; rated++) {
                    int word = random.nextInt(100) < 70 ? 4 : 2 + random.nextInt(3);
                    ratings[k][rater][rated][team] = (byte) (1 + word);
                }
            }
        }
        for (int student = team * MEMBERS; student < (team + 1) * MEMBERS; student++) {
            for (int k = 0; k < Shape.HOMEWORKS; k++) {
                homework[k][student] = mark(Shape.HOMEWORK_POINTS[k], Shape.HOMEWORK_BONUS[k]);
                homeworkLate[k][student] = late();
            }
            midterm[student] = mark(100, 0);
            days[student] = (byte) random.nextInt(Shape.LECTURES + 1);
            for (int q = 0; q < Shape.QUIZZES; q++) {
                quizzes[q][student] = (byte) (random.nextInt(10) < 8 ? 1 : 0);
            }
        }
    }

    /** Chooses marks of a team so that the midterm can bring each member's total exactly to a cutoff. */
    private void put(int team) {
        int pattern = random.nextInt(PATTERNS.length);
        int whole = WHOLE[pattern] * 100;
        for (int k = 0; k < Shape.MILESTONES; k++) {
            int most = Shape.MILESTONE_POINTS[k] * 100 / whole;
            milestone[k][team] = (short) (whole * most);
            milestoneLate[k][team] = 0;
            for (int rater = 0; rater < MEMBERS; rater++) {
                for (int rated = 0; rated < MEMBERS; rated++) {
                    ratings[k][rater][rated][team] = (byte) (1 + PATTERNS[pattern][rated]);
                }
            }
        }
        for (int student = team * MEMBERS; student < (team + 1) * MEMBERS; student++) {
            putStudent(student);
        }
    }

    private void putStudent(int student) {
        while (true) {
            for (int k = 0; k < Shape.HOMEWORKS; k++) {
                int steps = Shape.HOMEWORK_POINTS[k] / 5;
                homework[k][student] = (short) (500 * (steps / 2 + random.nextInt(steps / 2 + 1)));
                homeworkLate[k][student] = 0;
            }
            days[student] = (byte) random.nextInt(Shape.LECTURES + 1);
            int passed = 12 + 6 * random.nextInt(3);
            for (int q = 0; q < Shape.QUIZZES; q++) {
                quizzes[q][student] = (byte) (q < passed ? 1 : 0);
            }
            midterm[student] = 0;
            Fractions total = FractionStudents.total(this, student);
            int cutoff = CUTOFFS[random.nextInt(CUTOFFS.length)];
            // A hundredth of a point of the midterm is a thousandth of the total.
            Fractions hundredths = Fractions.of(cutoff).minus(total).times(Fractions.of(1000));
            if (hundredths.isFromTo(0, 10_000) && hundredths.isWhole()) {
                midterm[student] = (short) hundredths.whole();
                return;
            }
        }
    }

    /** The same facts as columns. */
    Columns columns() {
        Columns.Builder columns = Columns.ofStudents(students);
        int[] teamOf = new int[students];
        byte[] placeOf = new byte[students];
        for (int student = 0; student < students; student++) {
            teamOf[student] = student / MEMBERS;
            placeOf[student] = (byte) (student % MEMBERS);
        }
        columns.teams(teams, teamOf, placeOf);
        for (int k = 0; k < Shape.HOMEWORKS; k++) {
            columns.marks(Shape.homework(k), Column.of(homework[k], 100));
            columns.late(Shape.homework(k), Column.of(homeworkLate[k], 1));
        }
        List<Mark> words = WORDS.stream().map(Mark::named).toList();
        for (int k = 0; k < Shape.MILESTONES; k++) {
            columns.marks(Shape.milestone(k), Column.of(milestone[k], 100));
            columns.late(Shape.milestone(k), Column.of(milestoneLate[k], 1));
            columns.ratings(Shape.milestone(k), Ratings.of(words, ratings[k]));
        }
        columns.marks("midterm", Column.of(midterm, 100));
        columns.days("lectures", Column.of(days, 1));
        for (int q = 0; q < Shape.QUIZZES; q++) {
            columns.marks(Shape.quiz(q), Column.levels(quizzes[q], List.of("fail", "pass")));
        }
        return columns.build();
    }

    ColumnCohort cohort(CoursePolicy policy) {
        return ColumnCohort.of(policy, columns());
    }
}
