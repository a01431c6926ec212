package org.coursepolicy.benchmark;

import java.util.Map;

/** The course by hand, with objects of doubles, one student after the other. */
final class DoubleObjects {
    /** A team: its marks, and how late they were, in seconds. */
    private static final class Team {
        private final double[] marks = new double[Shape.MILESTONES];
        private final double[] late = new double[Shape.MILESTONES];
        private final double[] mean = new double[Shape.MILESTONES];
    }

    /** A student. */
    private static final class Student {
        private final double[] marks = new double[Shape.HOMEWORKS];
        private final double[] late = new double[Shape.HOMEWORKS];
        private final double[] mean = new double[Shape.MILESTONES];
        private final double[] quizzes = new double[Shape.QUIZZES];
        private double midterm;
        private double days;
        private final Team team;

        Student(Team team) {
            this.team = team;
        }
    }

    private final Student[] students;

    DoubleObjects(ShapeFacts facts) {
        students = new Student[facts.students];
        DoubleColumns columns = new DoubleColumns(facts);
        for (int t = 0; t < facts.teams; t++) {
            Team team = new Team();
            for (int k = 0; k < Shape.MILESTONES; k++) {
                team.marks[k] = columns.milestone[k][t];
                team.late[k] = columns.milestoneLate[k][t];
                team.mean[k] = columns.ofTeam[k][t * ShapeFacts.MEMBERS];
            }
            for (int i = t * ShapeFacts.MEMBERS; i < (t + 1) * ShapeFacts.MEMBERS; i++) {
                students[i] = student(columns, i, team);
            }
        }
    }

    private static Student student(DoubleColumns columns, int i, Team team) {
        Student student = new Student(team);
        for (int k = 0; k < Shape.HOMEWORKS; k++) {
            student.marks[k] = columns.homework[k][i];
            student.late[k] = columns.homeworkLate[k][i];
        }
        for (int k = 0; k < Shape.MILESTONES; k++) {
            student.mean[k] = columns.own[k][i];
        }
        for (int q = 0; q < Shape.QUIZZES; q++) {
            student.quizzes[q] = columns.quizzes[q][i];
        }
        student.midterm = columns.midterm[i];
        student.days = columns.days[i];
        return student;
    }

    void letters(byte[] letters) {
        for (int i = 0; i < students.length; i++) {
            letters[i] = letter(total(students[i]));
        }
    }

    private static byte letter(double total) {
        byte letter = 0;
        while (letter < HandWritten.CUTOFFS.length && !(total > HandWritten.CUTOFFS[letter])) {
            letter++;
        }
        return letter;
    }

    /** What each category came to, by name, as far as weights and cutoffs go on from there. */
    Map<String, Object> categories(int student) {
        Categories came = Categories.of(students[student]);
        return Map.of(
                "individual", came.earned,
                "group", came.group,
                "midterm", students[student].midterm,
                "participation", came.participation,
                "passed", came.passed);
    }

    private static double total(Student student) {
        Categories came = Categories.of(student);
        return 0.4 * (came.earned / 500 * 100)
                + 0.3 * (came.group / 400 * 100)
                + 0.1 * student.midterm
                + 0.1 * came.participation
                + 0.1 * (came.passed / Shape.QUIZZES * 100);
    }

    private record Categories(double earned, double group, double participation, double passed) {
        static Categories of(Student student) {
            double left = Shape.TOKENS;
            double earned = 0;
            for (int k = 0; k < Shape.HOMEWORKS; k++) {
                double late = Math.ceil(student.late[k] / Shape.DAY);
                double covered = Math.min(left, late);
                left -= covered;
                earned += Math.max(0, student.marks[k] - 0.15 * Shape.HOMEWORK_POINTS[k] * (late - covered));
            }
            double ofTeam = Shape.TOKENS;
            double group = 0;
            for (int k = 0; k < Shape.MILESTONES; k++) {
                double late = Math.ceil(student.team.late[k] / Shape.DAY);
                if (late <= ofTeam) {
                    ofTeam -= late;
                    group += student.team.marks[k] * Math.min(1.05, student.mean[k] / student.team.mean[k]);
                }
            }
            double passed = 0;
            for (double quiz : student.quizzes) {
                passed += quiz;
            }
            double days = Math.min(Shape.LECTURES, student.days + left);
            double share = days / Shape.LECTURES * 100;
            double participation = share >= 75 ? 100 : share > 50 ? 90 : share >= 25 ? 50 : days >= 3 ? 20 : 0;
            return new Categories(earned, group, participation, passed);
        }
    }
}
