package org.coursepolicy.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Result;
import org.coursepolicy.rule.DropAggregate;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.coursepolicy.value.Weighted;
import org.junit.jupiter.api.Test;

class BatchEvaluatorTest {
    private static CoursePolicy policy(Variant.Builder variant) {
        return CoursePolicy.builder()
                .title("A course")
                .zone(ZoneId.of("UTC"))
                .base(variant.build())
                .build();
    }

    private static Weighted half(String one, String other) {
        return Weighted.builder()
                .weight(one, 50)
                .weight(other, 50)
                .empty(Weighted.Empty.SPREAD)
                .build();
    }

    private static GradeScale.Builder strict() {
        return GradeScale.strictly().cutoff("A", 90).cutoff("B", 80).otherwise("C");
    }

    private static CoursePolicy twoItems() {
        return policy(Variant.builder()
                .item("homework", 100)
                .item("exam", 30)
                .total(half("homework", "exam"))
                .scale(strict().build()));
    }

    private record Came(List<String> letters, int exactly) {}

    private static Came evaluated(CoursePolicy policy, Cohort cohort) {
        BatchEvaluator batch = BatchEvaluator.of(policy);
        List<String> letters = new ArrayList<>();
        int[] exactly = new int[1];
        batch.evaluate(cohort, grades -> {
            exactly[0] += grades.exactly();
            for (int i = 0; i < grades.count(); i++) {
                letters.add(
                        grades.letter(i) == Grades.OPEN
                                ? "open"
                                : batch.letters().get(grades.letter(i)));
            }
        });
        return new Came(letters, exactly[0]);
    }

    private static Came evaluated(CoursePolicy policy, Columns.Builder columns) {
        return evaluated(policy, ColumnCohort.of(policy, columns.build()));
    }

    @Test
    void aTotalExactlyOnACutoffIsDecidedInWholeNumbers() {
        // 100 % and 80 %, then 100 % and 80.33 %: 90 and a little above.
        Columns.Builder columns = Columns.ofStudents(3)
                .marks("homework", Column.of(new byte[] {100, 100, 60}, 1))
                .marks("exam", Column.of(new int[] {2400, 2410, 3000}, 100));

        assertThat(evaluated(twoItems(), columns)).isEqualTo(new Came(List.of("B", "A", "C"), 0));
    }

    @Test
    void whatIsBeyondColumnsIsLeftToTheExactEvaluator() {
        CoursePolicy policy = twoItems();
        Columns columns = Columns.ofStudents(2)
                .marks("homework", Column.of(new byte[] {100, 100}, 1))
                .marks("exam", Column.of(new byte[] {30, 30}, 1))
                .beyond(new boolean[] {false, true})
                .build();
        ColumnCohort same = ColumnCohort.of(policy, columns);
        Cohort ungraded = new Cohort() {
            @Override
            public Columns columns() {
                return columns;
            }

            @Override
            public StudentId student(int index) {
                return same.student(index);
            }

            @Override
            public CourseRecord record(int index) {
                return CourseRecord.builder()
                        .student(student(index))
                        .points("homework", student(index), 100)
                        .build();
            }
        };

        assertThat(evaluated(policy, ungraded)).isEqualTo(new Came(List.of("A", "open"), 1));
    }

    @Test
    void aRuleWithoutAPlanStillWorks() {
        Value square = new Square();
        CoursePolicy policy = policy(Variant.builder()
                .item("exam", 10)
                .total(square)
                .scale(GradeScale.inclusively()
                        .cutoff("pass", 25)
                        .otherwise("fail")
                        .build()));
        Columns.Builder columns = Columns.ofStudents(2).marks("exam", Column.of(new byte[] {5, 4}, 1));

        assertThat(BatchEvaluator.of(policy).withoutPlan(columns.build()))
                .containsExactly(java.util.Map.entry(Name.of("base"), "square"));
        assertThat(evaluated(policy, columns)).isEqualTo(new Came(List.of("pass", "fail"), 2));
    }

    /** A kind of a host, which no plan knows. */
    private record Square() implements Value {
        private static final Reference EXAM = Reference.to("exam");
        private static final Value PRODUCT = Arithmetic.product(
                EXAM,
                Arithmetic.quotient(
                        EXAM,
                        Constant.builder()
                                .is(Fraction.ONE)
                                .unit(Dimension.POINTS)
                                .build()));

        @Override
        public Result evaluate(org.coursepolicy.value.Scope scope) {
            return PRODUCT.evaluate(scope);
        }

        @Override
        public java.util.Optional<Dimension> dimension(org.coursepolicy.value.Checker checker) {
            return PRODUCT.dimension(checker);
        }

        @Override
        public org.coursepolicy.kind.Kind<?> kind() {
            return org.coursepolicy.kind.Kind.of("square", Square.class, "The square.", Square::new, square -> square)
                    .build();
        }

        @Override
        public java.util.Optional<org.coursepolicy.name.Citation> cite() {
            return java.util.Optional.empty();
        }

        @Override
        public java.util.Optional<String> reading() {
            return java.util.Optional.empty();
        }
    }

    private static Item work(String due, String account) {
        return Item.builder()
                .points(100)
                .due(due)
                .handIn(HandIn.builder()
                        .clock(Elapsed.startedDays())
                        .counts(HandIn.Counts.LAST)
                        .addDemands(Demand.lateUnits(account, 1, Demand.Cover.PARTIAL))
                        .build())
                .addPipeline(LatePenalty.percentPerUnit(50))
                .build();
    }

    @Test
    void tokensArePaidInTheOrderOfHandIn() {
        CoursePolicy policy = policy(Variant.builder()
                .putAccounts(Name.of("days"), TokenAccount.of(HolderKind.STUDENT, 1))
                .putItems(Name.of("homework"), work("2024-03-01T12:00", "days"))
                .putItems(Name.of("exam"), work("2024-03-02T12:00", "days"))
                .total(half("homework", "exam"))
                .scale(GradeScale.inclusively()
                        .cutoff("A", 100)
                        .cutoff("B", 75)
                        .cutoff("C", 50)
                        .otherwise("D")
                        .build()));
        int day = 86_400;
        byte[] full = {100, 100, 100, 100};
        Columns.Builder columns = Columns.ofStudents(4)
                .marks("homework", Column.of(full, 1))
                .marks("exam", Column.of(new byte[] {100, 100, 100, 20}, 1))
                // One day each; one late day; both at one instant; the exam, handed in first, takes the only day.
                .late("homework", Column.of(new int[] {day, 0, 2 * day, 2 * day}, 1))
                .late("exam", Column.of(new int[] {day, 1, day, day / 2}, 1));

        assertThat(evaluated(policy, columns)).isEqualTo(new Came(List.of("B", "A", "C", "D"), 1));
    }

    @Test
    void theLowestAreDroppedWithoutDecidingTies() {
        CoursePolicy policy = policy(Variant.builder()
                .putItems(
                        Name.of("quizzes"),
                        Item.builder()
                                .aggregate(DropAggregate.lowest(1, DropAggregate.By.RATIO))
                                .item("a", 10)
                                .item("b", 10)
                                .item("c", 10)
                                .build())
                .total(Reference.percent("quizzes"))
                .scale(strict().build()));
        Columns.Builder columns = Columns.ofStudents(2)
                .marks("quizzes/a", Column.of(new byte[] {8, 10}, 1))
                .marks("quizzes/b", Column.of(new byte[] {8, 0}, 1))
                .marks("quizzes/c", Column.of(new byte[] {9, 10}, 1));

        assertThat(evaluated(policy, columns)).isEqualTo(new Came(List.of("B", "A"), 0));
    }

    @Test
    void daysCountAsTheyDoInARecord() {
        CoursePolicy policy = policy(Variant.builder()
                .item("exam", 10)
                .putSessions(
                        Name.of("lectures"),
                        Sessions.on(LocalTime.NOON, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 2)))
                .total(Sessions.share("lectures"))
                .scale(strict().build()));
        Columns.Builder columns = Columns.ofStudents(3)
                .marks("exam", Column.of(new byte[3], 1))
                .days("lectures", Column.of(new byte[] {0, 1, 2}, 1));

        assertThat(evaluated(policy, columns)).isEqualTo(new Came(List.of("C", "C", "A"), 0));
    }

    @Test
    void manyBlocksAndAnyPartOfThemComeOutAlike() {
        CoursePolicy policy = twoItems();
        ColumnCohort cohort = ColumnMaker.cohort(policy, 2_000, 3);
        BatchEvaluator batch = BatchEvaluator.of(policy);
        byte[] all = new byte[2_000];
        batch.evaluate(cohort, grades -> {
            for (int i = 0; i < grades.count(); i++) {
                all[grades.from() + i] = grades.letter(i);
            }
        });
        batch.evaluate(cohort, 777, 1_500, grades -> {
            for (int i = 0; i < grades.count(); i++) {
                assertThat(grades.letter(i)).isEqualTo(all[grades.from() + i]);
            }
        });
        assertThat(Agreement.check(policy, cohort).exactly()).isZero();
    }

    @Test
    void aPlanIsMadeAgainWhereNumbersAreGreaterThanItKnows() {
        CoursePolicy policy = twoItems();
        BatchEvaluator batch = BatchEvaluator.of(policy);
        for (byte mark : new byte[] {10, 100, 50}) {
            Columns columns = Columns.ofStudents(1)
                    .marks("homework", Column.of(new byte[] {mark}, 1))
                    .marks("exam", Column.of(new byte[] {30}, 1))
                    .build();
            batch.evaluate(ColumnCohort.of(policy, columns), grades -> assertThat(grades.total(0))
                    .isEqualTo(50 + mark / 2.0));
        }
    }

    @Test
    void columnsMustFitTheStudents() {
        Columns.Builder columns = Columns.ofStudents(2).marks("exam", Column.of(new byte[3], 1));

        assertThatThrownBy(columns::build).hasMessageContaining("3 numbers, of 2 students");
        assertThatThrownBy(() -> Column.of(new byte[1], 0)).hasMessageContaining("`denominator`");
        assertThatThrownBy(() -> Column.levels(new byte[] {2}, List.of("fail", "pass")))
                .hasMessageContaining("`codes`");
        assertThatThrownBy(() -> Ratings.of(List.of(Mark.named("good")), new byte[][][] {{{2}}}))
                .hasMessageContaining("`codes`");
    }
}
