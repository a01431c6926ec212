package org.coursepolicy.simulate;

import java.util.ArrayList;
import java.util.List;
import org.coursepolicy.batch.BatchEvaluator;
import org.coursepolicy.batch.Cohort;
import org.coursepolicy.batch.Grades;

/** Grades blocks of students under every policy, and counts. Mutable; for one thread. */
final class Worker {
    private final List<Arm> arms;
    private final List<BatchEvaluator> evaluators;
    private final List<ArmTally> tallies = new ArrayList<>();
    private final List<ShiftTally> shifts = new ArrayList<>();
    private final StudentRows rows;
    private long students;

    Worker(List<Arm> arms, List<BatchEvaluator> evaluators, Students students, Students.Block any) {
        this.arms = arms;
        this.evaluators = evaluators;
        List<String> groups = students.groups();
        for (int arm = 0; arm < arms.size(); arm++) {
            tallies.add(new ArmTally(arms.get(arm), evaluators.get(arm), groups));
        }
        for (int arm = 1; arm < arms.size(); arm++) {
            shifts.add(new ShiftTally(tallies.get(0), tallies.get(arm), groups));
        }
        List<List<String>> names =
                evaluators.stream().map(BatchEvaluator::letters).toList();
        this.rows = new StudentRows(names, groups, students.blockSize(), any);
    }

    /** Grades a block and counts its students. */
    StudentRows work(Students.Block block, long from, int count) {
        rows.set(block, from, count);
        for (int arm = 0; arm < arms.size(); arm++) {
            grade(arm, block.cohort(arm), block.first(), count);
        }
        for (int i = 0; i < count; i++) {
            count(i);
        }
        students += count;
        return rows;
    }

    private void grade(int arm, Cohort cohort, int first, int count) {
        int open = tallies.get(arm).letters();
        int[] letters = rows.letters[arm];
        double[] totals = rows.totals[arm];
        evaluators.get(arm).evaluate(cohort, first, first + count, grades -> {
            for (int i = 0; i < grades.count(); i++) {
                int at = grades.from() - first + i;
                letters[at] = grades.letter(i) == Grades.OPEN ? open : grades.letter(i);
                totals[at] = grades.total(i);
            }
            tallies.get(arm).addExactly(grades.exactly());
        });
    }

    private void count(int i) {
        int group = rows.groupOf(i);
        String variant = rows.variant(i);
        for (int arm = 0; arm < arms.size(); arm++) {
            tallies.get(arm).add(group, variant, rows.letters[arm][i], rows.totals[arm][i]);
            if (arm > 0) {
                shifts.get(arm - 1)
                        .add(group, rows.letters[0][i], rows.letters[arm][i], rows.totals[arm][i] - rows.totals[0][i]);
            }
        }
    }

    long students() {
        return students;
    }

    ArmResult result(int arm, java.util.Map<String, String> withoutPlan) {
        return tallies.get(arm).result(withoutPlan);
    }

    Comparison comparison(int arm) {
        return shifts.get(arm - 1).comparison(arms.get(0), arms.get(arm));
    }
}
