package org.coursepolicy.benchmark;

/** The course by hand, with fractions of big whole numbers. */
final class FractionStudents {
    private static final Fractions MOST = Fractions.of(21, 20);
    private static final Fractions[] CUTOFFS = new Fractions[HandWritten.CUTOFFS.length];

    static {
        for (int i = 0; i < CUTOFFS.length; i++) {
            CUTOFFS[i] = Fractions.of((long) HandWritten.CUTOFFS[i]);
        }
    }

    private FractionStudents() {}

    static int letter(ShapeFacts facts, int student) {
        Fractions total = total(facts, student);
        int letter = 0;
        while (letter < CUTOFFS.length && total.compare(CUTOFFS[letter]) <= 0) {
            letter++;
        }
        return letter;
    }

    static Fractions total(ShapeFacts facts, int student) {
        int team = student / ShapeFacts.MEMBERS;
        int left = Shape.TOKENS;
        Fractions earned = Fractions.of(0);
        for (int k = 0; k < Shape.HOMEWORKS; k++) {
            int late = HandWritten.days(facts.homeworkLate[k][student]);
            int covered = Math.min(left, late);
            left -= covered;
            Fractions mark = Fractions.of(facts.homework[k][student], 100)
                    .minus(Fractions.of(15L * Shape.HOMEWORK_POINTS[k] * (late - covered), 100));
            earned = earned.plus(mark.max(Fractions.of(0)));
        }
        int ofTeam = Shape.TOKENS;
        Fractions group = Fractions.of(0);
        for (int k = 0; k < Shape.MILESTONES; k++) {
            int late = HandWritten.days(facts.milestoneLate[k][team]);
            boolean paid = late <= ofTeam;
            ofTeam -= paid ? late : 0;
            if (paid) {
                group = group.plus(Fractions.of(facts.milestone[k][team], 100).times(factor(facts, student, team, k)));
            }
        }
        int days = Math.min(Shape.LECTURES, facts.days[student] + left);
        int passed = HandWritten.passed(facts, student);
        return earned.times(Fractions.of(40, 500))
                .plus(group.times(Fractions.of(30, 400)))
                .plus(Fractions.of(facts.midterm[student], 1000))
                .plus(Fractions.of(HandWritten.participation(days), 10))
                .plus(Fractions.of(10L * passed, Shape.QUIZZES));
    }

    private static Fractions factor(ShapeFacts facts, int student, int team, int k) {
        int own = 0;
        int all = 0;
        for (int rater = 0; rater < ShapeFacts.MEMBERS; rater++) {
            for (int rated = 0; rated < ShapeFacts.MEMBERS; rated++) {
                int worth = ShapeFacts.WORTH[facts.ratings[k][rater][rated][team] - 1];
                all += worth;
                own += rated == student % ShapeFacts.MEMBERS ? worth : 0;
            }
        }
        return Fractions.of(own, ShapeFacts.MEMBERS)
                .dividedBy(Fractions.of(all, ShapeFacts.MEMBERS * ShapeFacts.MEMBERS))
                .min(MOST);
    }
}
