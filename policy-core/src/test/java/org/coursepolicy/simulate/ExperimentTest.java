package org.coursepolicy.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.result.Level;
import org.junit.jupiter.api.Test;

class ExperimentTest {
    private static final StudentModel MODEL = StudentModel.builder().build();
    private static final StudentModel GROUPED = StudentModel.builder()
            .putGroups("on site", new GroupModel(2, 0, "base"))
            .putGroups("remote", new GroupModel(1, -0.5, "other"))
            .build();

    private static Experiment experiment(StudentModel model, long students) {
        return Experiment.of(Students.drawn(model, 7, students), SmallCourse.two());
    }

    private static List<String> rows(StudentModel model, long students, int threads) {
        List<String> rows = new ArrayList<>();
        experiment(model, students).run(threads, found -> {
            for (int i = 0; i < found.count(); i++) {
                rows.add(found.student(i) + " " + found.group(i) + " " + found.variant(i) + " " + found.letter(0, i)
                        + " " + found.total(0, i) + " " + found.letter(1, i) + " " + found.total(1, i));
            }
        });
        return rows;
    }

    @Test
    void whatComesOutDoesNotDependOnHowManyThreadsThereAre() {
        ExperimentResult alone = experiment(GROUPED, 20_001).run(1);
        assertThat(experiment(GROUPED, 20_001).run(3)).isEqualTo(alone);
        assertThat(alone.students()).isEqualTo(20_001);
    }

    @Test
    void studentsAreToldInTheirOrderOnAnyNumberOfThreads() {
        List<String> alone = rows(GROUPED, 20_001, 1);
        assertThat(rows(GROUPED, 20_001, 4)).isEqualTo(alone);
        assertThat(alone).hasSize(20_001);
        assertThat(alone.get(20_000)).startsWith("s20000 ");
    }

    @Test
    void aStudentIsTheSameAmongTenAndAmongTenThousand() {
        List<String> ten = rows(GROUPED, 10, 1);
        assertThat(rows(GROUPED, 10_000, 1).subList(0, 10)).isEqualTo(ten);
        for (long index : new long[] {0, 3, 9}) {
            CourseRecord record = Students.drawn(MODEL, 7, 10).record(SmallCourse.with(3, 85), index);
            assertThat(Students.drawn(MODEL, 7, 1_000_000).record(SmallCourse.with(3, 85), index))
                    .isEqualTo(record);
        }
    }

    @Test
    void partsOfAnExperimentAddUpToTheWhole() {
        Experiment experiment = experiment(GROUPED, 6_000);
        ExperimentResult parts = experiment.run(4_099L, 6_000L).plus(experiment.run(0L, 4_099L));
        assertThat(parts).isEqualTo(experiment.run(2));
    }

    @Test
    void resultsOfDifferentExperimentsAreNotAdded() {
        ExperimentResult one = experiment(MODEL, 10).run(1);
        ExperimentResult other =
                Experiment.of(Students.drawn(MODEL, 8, 10), SmallCourse.two()).run(1);
        assertThatThrownBy(() -> one.plus(other)).hasMessageContaining("different experiments");
    }

    @Test
    void lettersAndTotalsAreThoseOfTheExactEvaluator() {
        DrawnStudents students = Students.drawn(GROUPED, 3, 400);
        List<GradeEvaluator> exact = SmallCourse.two().stream()
                .map(arm -> GradeEvaluator.of(arm.policy()).withoutExplanations())
                .toList();
        Experiment.of(students, SmallCourse.two())
                .run(1, rows -> IntStream.range(0, rows.count()).forEach(i -> {
                    for (int arm = 0; arm < 2; arm++) {
                        StudentOutcome outcome = exact.get(arm)
                                .evaluate(
                                        students.record(
                                                SmallCourse.two().get(arm).policy(), rows.index(i)),
                                        students.student(rows.index(i)))
                                .orElseThrow();
                        assertThat(rows.letter(arm, i)).contains(((Level) outcome.letter()).name());
                    }
                }));
    }

    @Test
    void comparingAPolicyWithItselfMovesNobody() {
        Comparison same = Experiment.of(
                        Students.drawn(GROUPED, 1, 5_000),
                        List.of(SmallCourse.arm("one", 2, 88), SmallCourse.arm("the same", 2, 88)))
                .run(2)
                .comparisons()
                .get(0);
        assertThat(same.shifts().moved().of()).isZero();
        assertThat(same.differences().mean()).isZero();
        assertThat(same.differences().deviation()).isZero();
    }

    @Test
    void marginsOfAShiftTableAreTheCountsOfLetters() {
        ExperimentResult result = experiment(GROUPED, 5_000).run(2);
        ShiftTable table = result.comparisons().get(0).shifts();
        List<Long> rows = table.counts().stream()
                .map(row -> row.stream().mapToLong(Long::longValue).sum())
                .toList();
        List<Long> columns = IntStream.range(0, table.to().size() + 1)
                .mapToObj(column -> table.counts().stream()
                        .mapToLong(row -> row.get(column))
                        .sum())
                .toList();
        assertThat(rows).isEqualTo(result.arms().get(0).all().counts());
        assertThat(columns).isEqualTo(result.arms().get(1).all().counts());
        assertThat(table.students()).isEqualTo(5_000);
        assertThat(table.moved().of()).isPositive();
        assertThat(table.raised().of()).isZero();
        assertThat(table.lowered()).isEqualTo(table.moved());
    }

    @Test
    void groupsAddUpToEverybody() {
        ExperimentResult result = experiment(GROUPED, 5_000).run(2);
        assertThat(result.groups()).containsExactly("on site", "remote");
        ArmResult arm = result.arms().get(0);
        assertThat(arm.groups().get(0).students() + arm.groups().get(1).students())
                .isEqualTo(5_000);
        assertThat(arm.groups().get(1).students() / 5_000.0).isBetween(0.3, 0.37);
        assertThat(arm.groups().get(1).totals().mean())
                .isLessThan(arm.groups().get(0).totals().mean());
        assertThat(arm.histogram().counts().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(5_000);
    }

    @Test
    void variationsOfThePolicyAreComparedWithIt() {
        ExperimentResult result = Experiment.of(Students.drawn(MODEL, 1, 2_000), SmallCourse.two())
                .withVariations(List.of(SmallCourse.arm("no late days", 0, 85), SmallCourse.arm("lower", 3, 80)))
                .run(2);
        assertThat(result.comparisons()).hasSize(1);
        assertThat(result.sensitivity()).extracting(Comparison::to).containsExactly("no late days", "lower");
        assertThat(result.sensitivity().get(1).shifts().raised().of()).isPositive();
        assertThat(result.sensitivity().get(1).shifts().lowered().of()).isZero();
    }

    @Test
    void aGroupUnderAVariantThatThePolicyHasNotIsRefused() {
        StudentModel model = StudentModel.builder()
                .putGroups("guests", new GroupModel(1, 0, "guest"))
                .build();
        assertThatThrownBy(() -> experiment(model, 10)).hasMessageContaining("no variant `guest`");
    }

    @Test
    void studentsOfARecordAreAnExperimentToo() {
        DrawnStudents drawn = Students.drawn(MODEL, 5, 4);
        CourseRecord team = drawn.record(SmallCourse.with(3, 85), 0);
        ExperimentResult result =
                Experiment.of(Students.of(team), SmallCourse.two()).run(2);
        assertThat(result.students()).isEqualTo(team.students().size());
        assertThat(result.groups()).containsExactly("base");
        assertThat(result.arms().get(0).exactly()).isEqualTo(result.students());
        assertThat(result.origin().simulated()).isFalse();
    }

    @Test
    void aMistakeOfWhoIsToldEndsTheExperiment() {
        assertThatThrownBy(() -> experiment(MODEL, 50_000).run(3, rows -> {
                    throw new IllegalStateException("full");
                }))
                .hasMessage("full");
    }
}
