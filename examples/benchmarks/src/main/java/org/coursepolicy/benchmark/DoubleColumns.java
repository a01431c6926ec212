package org.coursepolicy.benchmark;

import java.util.Arrays;

/**
 * The course by hand, in passes over blocks of columns of doubles: how fast it can be, where ties do not matter.
 *
 * <p>Means of ratings are columns already, which is less work than the others have.
 */
final class DoubleColumns {
    private static final int BLOCK = 512;
    private static final int TEAMS = BLOCK / ShapeFacts.MEMBERS;

    final int students;
    final double[][] homework;
    final double[][] homeworkLate;
    final double[][] milestone;
    final double[][] milestoneLate;
    /** For each milestone and student the mean of the ratings of the student, and of all in the team. */
    final double[][] own;

    final double[][] ofTeam;
    final double[] midterm;
    final double[] days;
    final double[][] quizzes;

    private final double[] left = new double[BLOCK];
    private final double[] earned = new double[BLOCK];
    private final double[] group = new double[BLOCK];
    private final double[] passed = new double[BLOCK];
    private final double[] total = new double[BLOCK];
    private final double[] leftOfTeam = new double[TEAMS];
    private final double[][] counted = new double[Shape.MILESTONES][TEAMS];

    DoubleColumns(ShapeFacts facts) {
        students = facts.students;
        homework = doubles(facts.homework);
        homeworkLate = doubles(facts.homeworkLate);
        milestone = doubles(facts.milestone);
        milestoneLate = doubles(facts.milestoneLate);
        own = new double[Shape.MILESTONES][students];
        ofTeam = new double[Shape.MILESTONES][students];
        for (int k = 0; k < Shape.MILESTONES; k++) {
            for (int i = 0; i < students; i++) {
                mean(facts, k, i);
            }
        }
        midterm = new double[students];
        days = new double[students];
        quizzes = new double[Shape.QUIZZES][students];
        for (int i = 0; i < students; i++) {
            midterm[i] = facts.midterm[i] / 100.0;
            days[i] = facts.days[i];
            for (int q = 0; q < Shape.QUIZZES; q++) {
                quizzes[q][i] = facts.quizzes[q][i];
            }
        }
    }

    private static double[][] doubles(short[][] hundredths) {
        double[][] doubles = new double[hundredths.length][];
        for (int k = 0; k < doubles.length; k++) {
            doubles[k] = new double[hundredths[k].length];
            for (int i = 0; i < doubles[k].length; i++) {
                doubles[k][i] = hundredths[k][i] / 100.0;
            }
        }
        return doubles;
    }

    private static double[][] doubles(int[][] seconds) {
        double[][] doubles = new double[seconds.length][];
        for (int k = 0; k < doubles.length; k++) {
            doubles[k] = Arrays.stream(seconds[k]).asDoubleStream().toArray();
        }
        return doubles;
    }

    private void mean(ShapeFacts facts, int k, int i) {
        double sum = 0;
        double all = 0;
        for (int rater = 0; rater < ShapeFacts.MEMBERS; rater++) {
            for (int rated = 0; rated < ShapeFacts.MEMBERS; rated++) {
                double worth = ShapeFacts.WORTH[facts.ratings[k][rater][rated][i / ShapeFacts.MEMBERS] - 1];
                all += worth;
                sum += rated == i % ShapeFacts.MEMBERS ? worth : 0;
            }
        }
        own[k][i] = sum / ShapeFacts.MEMBERS;
        ofTeam[k][i] = all / (ShapeFacts.MEMBERS * ShapeFacts.MEMBERS);
    }

    void letters(byte[] letters) {
        for (int from = 0; from < students; from += BLOCK) {
            int count = Math.min(BLOCK, students - from);
            teams(from / ShapeFacts.MEMBERS, count / ShapeFacts.MEMBERS);
            Arrays.fill(left, Shape.TOKENS);
            Arrays.fill(earned, 0);
            Arrays.fill(group, 0);
            Arrays.fill(passed, 0);
            for (int k = 0; k < Shape.HOMEWORKS; k++) {
                homework(homework[k], homeworkLate[k], 0.15 * Shape.HOMEWORK_POINTS[k], from, count);
            }
            for (int k = 0; k < Shape.MILESTONES; k++) {
                milestone(own[k], ofTeam[k], counted[k], from, count);
            }
            for (double[] quiz : quizzes) {
                quiz(quiz, from, count);
            }
            total(from, count);
            for (int i = 0; i < count; i++) {
                letters[from + i] = letter(total[i]);
            }
        }
    }

    private void teams(int from, int count) {
        Arrays.fill(leftOfTeam, Shape.TOKENS);
        for (int k = 0; k < Shape.MILESTONES; k++) {
            double[] marks = milestone[k];
            double[] late = milestoneLate[k];
            double[] to = counted[k];
            for (int i = 0; i < count; i++) {
                double units = Math.ceil(late[from + i] / Shape.DAY);
                boolean paid = units <= leftOfTeam[i];
                leftOfTeam[i] -= paid ? units : 0;
                to[i] = paid ? marks[from + i] : 0;
            }
        }
    }

    private void homework(double[] marks, double[] late, double each, int from, int count) {
        for (int i = 0; i < count; i++) {
            double units = Math.ceil(late[from + i] / Shape.DAY);
            double covered = Math.min(left[i], units);
            left[i] -= covered;
            earned[i] += Math.max(0, marks[from + i] - each * (units - covered));
        }
    }

    private void milestone(double[] mine, double[] all, double[] marks, int from, int count) {
        for (int i = 0; i < count; i++) {
            group[i] += marks[i / ShapeFacts.MEMBERS] * Math.min(1.05, mine[from + i] / all[from + i]);
        }
    }

    private void quiz(double[] quiz, int from, int count) {
        for (int i = 0; i < count; i++) {
            passed[i] += quiz[from + i];
        }
    }

    private void total(int from, int count) {
        for (int i = 0; i < count; i++) {
            double there = Math.min(Shape.LECTURES, days[from + i] + left[i]);
            double share = there / Shape.LECTURES * 100;
            double participation = share >= 75 ? 100 : share > 50 ? 90 : share >= 25 ? 50 : there >= 3 ? 20 : 0;
            total[i] = 0.4 * (earned[i] / 500 * 100)
                    + 0.3 * (group[i] / 400 * 100)
                    + 0.1 * midterm[from + i]
                    + 0.1 * participation
                    + 0.1 * (passed[i] / Shape.QUIZZES * 100);
        }
    }

    private static byte letter(double total) {
        byte letter = 0;
        while (letter < HandWritten.CUTOFFS.length && !(total > HandWritten.CUTOFFS[letter])) {
            letter++;
        }
        return letter;
    }
}
