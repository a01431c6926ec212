package org.coursepolicy.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;

/** The course by hand, with decimals that round recurring ratios to 34 digits. */
final class DecimalStudents {
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal MOST = new BigDecimal("1.05");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal[] CUTOFFS = new BigDecimal[HandWritten.CUTOFFS.length];

    static {
        for (int i = 0; i < CUTOFFS.length; i++) {
            CUTOFFS[i] = BigDecimal.valueOf((long) HandWritten.CUTOFFS[i]);
        }
    }

    private DecimalStudents() {}

    static int letter(ShapeFacts facts, int student) {
        BigDecimal total = total(facts, student);
        int letter = 0;
        while (letter < CUTOFFS.length && total.compareTo(CUTOFFS[letter]) <= 0) {
            letter++;
        }
        return letter;
    }

    private static BigDecimal percent(BigDecimal earned, int of) {
        return earned.multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(of), DIGITS);
    }

    private static BigDecimal total(ShapeFacts facts, int student) {
        int team = student / ShapeFacts.MEMBERS;
        int left = Shape.TOKENS;
        BigDecimal earned = BigDecimal.ZERO;
        for (int k = 0; k < Shape.HOMEWORKS; k++) {
            int late = HandWritten.days(facts.homeworkLate[k][student]);
            int covered = Math.min(left, late);
            left -= covered;
            BigDecimal penalty = BigDecimal.valueOf(15L * Shape.HOMEWORK_POINTS[k] * (late - covered), 2);
            earned = earned.add(BigDecimal.valueOf(facts.homework[k][student], 2)
                    .subtract(penalty)
                    .max(BigDecimal.ZERO));
        }
        int ofTeam = Shape.TOKENS;
        BigDecimal group = BigDecimal.ZERO;
        for (int k = 0; k < Shape.MILESTONES; k++) {
            int late = HandWritten.days(facts.milestoneLate[k][team]);
            boolean paid = late <= ofTeam;
            ofTeam -= paid ? late : 0;
            if (paid) {
                group = group.add(
                        BigDecimal.valueOf(facts.milestone[k][team], 2).multiply(factor(facts, student, team, k)));
            }
        }
        int days = Math.min(Shape.LECTURES, facts.days[student] + left);
        BigDecimal passed = percent(BigDecimal.valueOf(HandWritten.passed(facts, student)), Shape.QUIZZES);
        return percent(earned, 500)
                .multiply(BigDecimal.valueOf(40))
                .add(percent(group, 400).multiply(BigDecimal.valueOf(30)))
                .add(BigDecimal.valueOf(facts.midterm[student], 2).multiply(BigDecimal.TEN))
                .add(BigDecimal.valueOf(10L * HandWritten.participation(days)))
                .add(passed.multiply(BigDecimal.TEN))
                .multiply(HUNDREDTH);
    }

    private static BigDecimal factor(ShapeFacts facts, int student, int team, int k) {
        int own = 0;
        int all = 0;
        for (int rater = 0; rater < ShapeFacts.MEMBERS; rater++) {
            for (int rated = 0; rated < ShapeFacts.MEMBERS; rated++) {
                int worth = ShapeFacts.WORTH[facts.ratings[k][rater][rated][team] - 1];
                all += worth;
                own += rated == student % ShapeFacts.MEMBERS ? worth : 0;
            }
        }
        BigDecimal mean = BigDecimal.valueOf(own).divide(BigDecimal.valueOf(ShapeFacts.MEMBERS), DIGITS);
        BigDecimal ofTeam =
                BigDecimal.valueOf(all).divide(BigDecimal.valueOf(ShapeFacts.MEMBERS * ShapeFacts.MEMBERS), DIGITS);
        return mean.divide(ofTeam, DIGITS).min(MOST);
    }
}
