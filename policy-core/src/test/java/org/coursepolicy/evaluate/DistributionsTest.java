package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.FrozenStatistic;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.statistic.AtRank;
import org.coursepolicy.statistic.Deviation;
import org.coursepolicy.statistic.Distribution;
import org.coursepolicy.statistic.Rank;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Distributions over the students of a record. */
class DistributionsTest {
    private static final StudentId FIRST = StudentId.of("s1");
    private static final Name MIDTERMS = Name.of("midterms");
    private static final Name PHD = Name.of("phd");
    private static final Deviation POPULATION = Deviation.builder()
            .of(Deviation.Of.POPULATION)
            .to(Fraction.parse("0.01"))
            .mode(RoundingMode.HALF_UP)
            .build();

    private static Distribution.Builder of(Value value) {
        return Distribution.builder().of(value);
    }

    private static Reference read(Aspect aspect, String distribution) {
        return Reference.to(ItemId.of(distribution), aspect);
    }

    private static final Rank PLACE = Rank.builder()
            .of(Reference.percent("midterm"))
            .in(MIDTERMS)
            .equalOnes(Rank.Equals.HALF)
            .build();

    /** A midterm of 50 points, the distribution of its percentages, and all that can be read of it. */
    private static Variant.Builder midterm(Distribution distribution) {
        Variant.Builder variant = Variant.builder().item("midterm", Item.of(50));
        variant.putDistributions(MIDTERMS, distribution);
        variant.let("mean", read(Distribution.MEAN, "midterms"));
        variant.let("median", read(Distribution.MEDIAN, "midterms"));
        variant.let("size", read(Distribution.SIZE, "midterms"));
        variant.let("place", PLACE);
        AtRank half = AtRank.builder().of(Constant.of(50)).in(MIDTERMS).build();
        return variant.let("half", half);
    }

    private static Variant ended(Variant.Builder variant) {
        variant.total(Reference.percent("midterm"));
        return variant.scale(GradeScale.inclusively()
                        .cutoff("pass", 50)
                        .otherwise("fail")
                        .build())
                .build();
    }

    private static CoursePolicy.Builder course(Variant base) {
        CoursePolicy.Builder policy = CoursePolicy.builder();
        return policy.title("distributions").zone(ZoneId.of("UTC")).base(base);
    }

    private static CoursePolicy percentages() {
        return course(ended(midterm(of(Reference.percent("midterm")).build()))).build();
    }

    /** Students s1, s2, ... with these marks of the midterm; a dash is no mark. */
    private static CourseRecord.Builder marks(String... marks) {
        CourseRecord.Builder record = CourseRecord.builder();
        java.util.LinkedHashMap<Holder, Mark> scores = new java.util.LinkedHashMap<>();
        for (int i = 0; i < marks.length; i++) {
            StudentId student = StudentId.of("s" + (i + 1));
            record.putStudents(student, Student.in(Student.BASE));
            if (!marks[i].equals("-")) {
                boolean number = Character.isDigit(marks[i].charAt(0));
                scores.put(student.holder(), number ? new Mark.Points(Fraction.parse(marks[i])) : Mark.named(marks[i]));
            }
        }
        return record.putScores(ItemId.of("midterm"), scores);
    }

    private static Result let(StudentOutcome outcome, String name) {
        return Objects.requireNonNull(outcome.let().get(Name.of(name))).result();
    }

    private static StudentOutcome student(CourseOutcome outcome, String id) {
        return Objects.requireNonNull(outcome.students().get(StudentId.of(id)));
    }

    private static Result let(CoursePolicy policy, CourseRecord record, String name) {
        return let(student(GradeEvaluator.of(policy).evaluate(record), "s1"), name);
    }

    private static Quantity percent(String number) {
        return Quantity.percent(Fraction.parse(number));
    }

    @Test
    void everybodyReadsTheSameStatisticsAndTheirOwnPlace() {
        // 60, 70 and 95 %.
        CourseOutcome outcome = GradeEvaluator.of(percentages())
                .evaluate(marks("30", "35", "47.5").build());
        for (String student : List.of("s1", "s2", "s3")) {
            assertThat(let(student(outcome, student), "mean")).isEqualTo(percent("75"));
            assertThat(let(student(outcome, student), "median")).isEqualTo(percent("70"));
            assertThat(let(student(outcome, student), "size")).isEqualTo(Quantity.count(Fraction.of(3)));
            assertThat(let(student(outcome, student), "half")).isEqualTo(percent("70"));
        }
        assertThat(let(student(outcome, "s1"), "place")).isEqualTo(percent("50/3"));
        assertThat(let(student(outcome, "s3"), "place")).isEqualTo(percent("250/3"));
    }

    @ParameterizedTest
    @CsvSource({"excused", "ungraded", "-"})
    void whoHasNoMarkIsLeftOutOrCountsWhatIsSaid(String mark) {
        CourseRecord record = marks("30", mark, "40").build();
        assertThat(let(percentages(), record, "mean")).isEqualTo(percent("70"));
        assertThat(let(percentages(), record, "size")).isEqualTo(Quantity.count(Fraction.of(2)));
        Distribution absent =
                of(Reference.percent("midterm")).absent(Fraction.of(10)).build();
        CoursePolicy filled = course(ended(midterm(absent))).build();
        assertThat(let(filled, record, "mean")).isEqualTo(percent("50"));
        assertThat(let(filled, record, "size")).isEqualTo(Quantity.count(Fraction.of(3)));
        assertThat(let(filled, record, "half")).isEqualTo(percent("60"));
    }

    @Test
    void aMissingMidtermIsAZero() {
        CourseRecord record = marks("30", "missing").build();
        assertThat(let(percentages(), record, "mean")).isEqualTo(percent("30"));
    }

    @Test
    void ofNobodyAllButTheSizeIsOpen() {
        CourseRecord record = marks("-", "ungraded").build();
        for (String name : List.of("mean", "median", "place", "half")) {
            assertThat(let(percentages(), record, name)).as(name).isInstanceOf(Open.class);
        }
        assertThat(let(percentages(), record, "size")).isEqualTo(Quantity.count(Fraction.ZERO));
    }

    @Test
    void whoHasNoMarkHasNoPlaceButReadsTheOthers() {
        StudentOutcome outcome = student(
                GradeEvaluator.of(percentages()).evaluate(marks("30", "excused").build()), "s2");
        assertThat(let(outcome, "mean")).isEqualTo(percent("60"));
        assertThat(let(outcome, "place")).isEqualTo(Open.nothing("midterm is excused"));
    }

    @Test
    void theDeviationIsThatOfTheDistribution() {
        Distribution distribution =
                of(Reference.percent("midterm")).deviation(POPULATION).build();
        Variant.Builder variant = midterm(distribution);
        variant.let("deviation", read(Distribution.DEVIATION, "midterms"));
        CoursePolicy policy = course(ended(variant)).build();
        // 60, 70 and 80 %: the root of 200/3.
        assertThat(let(policy, marks("30", "35", "40").build(), "deviation")).isEqualTo(percent("8.16"));
        assertThat(let(policy, marks("30").build(), "deviation")).isEqualTo(percent("0"));
        assertThat(let(policy, marks("-").build(), "deviation")).isInstanceOf(Open.class);
    }

    @Test
    void aDistributionIsOfWhateverStudentsHave() {
        Variant.Builder variant = Variant.builder().item("midterm", Item.of(50));
        variant.putDistributions(
                MIDTERMS,
                of(Arithmetic.sum(Reference.to("midterm"), Constant.of(5))).build());
        variant.let("mean", read(Distribution.MEAN, "midterms"));
        CoursePolicy policy = course(ended(variant)).build();
        assertThat(let(policy, marks("30", "40").build(), "mean")).isEqualTo(Quantity.points(Fraction.of(40)));
    }

    @Test
    void aStepMayReadTheDistributionOfAnotherItem() {
        Item raised = Item.builder()
                .points(Fraction.of(50))
                .addPipeline(Becomes.builder()
                        .value(Arithmetic.sum(
                                Reference.to("score"),
                                Arithmetic.difference(Constant.of(40), read(Distribution.MEAN, "midterms"))))
                        .build())
                .build();
        Variant.Builder variant = Variant.builder().item("raw", Item.of(50)).item("midterm", raised);
        variant.putDistributions(MIDTERMS, of(Reference.to("raw")).build());
        CourseRecord.Builder record = marks("30", "20");
        record.putScores(
                ItemId.of("raw"),
                Map.of(
                        FIRST.holder(), new Mark.Points(Fraction.of(30)),
                        StudentId.of("s2").holder(), new Mark.Points(Fraction.of(20))));
        CoursePolicy policy = course(ended(variant)).build();
        // The mean of 30 and 20 is 25, so that all have 15 points more: 45 and 35 of 50.
        CourseOutcome outcome = GradeEvaluator.of(policy).evaluate(record.build());
        assertThat(student(outcome, "s1").total()).isEqualTo(percent("90"));
        assertThat(student(outcome, "s2").total()).isEqualTo(percent("70"));
    }

    @Test
    void onlyStudentsWhoseVariantHasTheDistributionAreInIt() {
        Variant without = ended(Variant.builder().item("midterm", Item.of(50)));
        CoursePolicy policy = course(
                        ended(midterm(of(Reference.percent("midterm")).build())))
                .putVariants(PHD, without)
                .build();
        CourseRecord.Builder record = marks("30", "40");
        StudentId doctoral = StudentId.of("s3");
        record.putStudents(doctoral, Student.in(PHD));
        Map<ItemId, Map<Holder, Mark>> marks = Map.of(
                ItemId.of("midterm"),
                Map.of(
                        FIRST.holder(), new Mark.Points(Fraction.of(30)),
                        StudentId.of("s2").holder(), new Mark.Points(Fraction.of(40)),
                        doctoral.holder(), new Mark.Points(Fraction.of(50))));
        CourseRecord.Builder all = CourseRecord.builder();
        all.putAllStudents(record.build().students()).putAllScores(marks);
        CourseOutcome outcome = GradeEvaluator.of(policy).evaluate(all.build());
        assertThat(let(student(outcome, "s1"), "mean")).isEqualTo(percent("70"));
        assertThat(student(outcome, "s3").total()).isEqualTo(percent("100"));
    }

    private static FrozenStatistic.Builder frozen() {
        return FrozenStatistic.builder();
    }

    private static CourseRecord stating(FrozenStatistic statistic) {
        return marks("30", "40").putStatistics(MIDTERMS, statistic).build();
    }

    @Test
    void whatTheRecordStatesIsTakenAndNothingElseIsComputed() {
        CourseRecord record = stating(frozen().mean(Fraction.of(55)).build());
        assertThat(let(percentages(), record, "mean")).isEqualTo(percent("55"));
        for (String name : List.of("median", "size", "place", "half")) {
            assertThat(let(percentages(), record, name)).as(name).isInstanceOf(Open.class);
        }
    }

    @Test
    void whatTheRecordDoesNotStateIsSaid() {
        CourseRecord record = stating(frozen().mean(Fraction.of(55)).build());
        assertThat(let(percentages(), record, "median"))
                .isEqualTo(Open.pending("the record does not state the median of midterms"));
        assertThat(let(percentages(), record, "place"))
                .isEqualTo(Open.pending("the record states no values of midterms"));
        assertThat(let(percentages(), record, "half"))
                .isEqualTo(Open.pending("the record states no values of midterms"));
        CourseRecord nobody = marks("-").build();
        assertThat(let(percentages(), nobody, "mean")).isEqualTo(Open.pending("too few have a value in midterms"));
    }

    @Test
    void aStatisticIsToldWithHowManyValuesItIsOf() {
        assertThat(told(marks("30", "20").build())).startsWith("mean: 50 % = mean of midterms (of 2)");
        assertThat(told(stating(frozen().mean(Fraction.of(55)).build())))
                .startsWith("mean: 55 % = mean of midterms (as stated)");
    }

    private static String told(CourseRecord record) {
        StudentOutcome outcome = student(GradeEvaluator.of(percentages()).evaluate(record), "s1");
        return Objects.requireNonNull(outcome.let().get(Name.of("mean"))).toText();
    }

    @Test
    void placesAreThoseAmongTheValuesThatTheRecordStates() {
        CourseRecord record =
                stating(frozen().addValues(Fraction.of(90), Fraction.of(50), Fraction.of(60), Fraction.of(70))
                        .size(Fraction.of(200))
                        .build());
        // 60 % has one of four below and one equal.
        assertThat(let(percentages(), record, "place")).isEqualTo(percent("37.5"));
        assertThat(let(percentages(), record, "half")).isEqualTo(percent("60"));
        assertThat(let(percentages(), record, "size")).isEqualTo(Quantity.count(Fraction.of(200)));
        assertThat(let(percentages(), record, "mean")).isInstanceOf(Open.class);
    }

    @Test
    void statisticsOfAnUnknownDistributionAreRefused() {
        CourseRecord record = marks("30")
                .putStatistics(Name.of("finals"), frozen().mean(Fraction.ONE).build())
                .build();
        assertThatThrownBy(() -> GradeEvaluator.of(percentages()).evaluate(record))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("finals");
    }

    @Test
    void evaluatingAgainIsEvaluatingForEverybody() {
        GradeEvaluator evaluator = GradeEvaluator.of(percentages());
        CourseOutcome before = evaluator.evaluate(marks("30", "40").build());
        CourseRecord changed = marks("30", "50").build();
        CourseOutcome after =
                evaluator.evaluateAgain(before, changed, StudentId.of("s2").holder());
        assertThat(after).isEqualTo(evaluator.evaluate(changed));
        assertThat(let(student(after, "s1"), "mean")).isEqualTo(percent("80"));
        assertThat(let(evaluator.evaluate(changed, FIRST).orElseThrow(), "mean"))
                .isEqualTo(percent("80"));
    }

    @Test
    void marksThatAreDueLaterAreNotInItYet() {
        Variant.Builder variant = midterm(of(Reference.percent("midterm")).build());
        Item exam =
                Item.builder().points(Fraction.of(50)).due("2026-03-10T12:00").build();
        Variant.Builder dated = Variant.builder().item("midterm", exam);
        dated.putAllDistributions(ended(variant).distributions())
                .putAllLet(
                        ended(midterm(of(Reference.percent("midterm")).build())).let());
        CoursePolicy policy = course(ended(dated)).build();
        CourseRecord record = marks("30", "40").build();
        GradeEvaluator early = GradeEvaluator.of(policy).asOf(Instant.parse("2026-03-10T11:00:00Z"));
        assertThat(let(student(early.evaluate(record), "s1"), "mean")).isInstanceOf(Open.class);
        assertThat(let(student(early.evaluate(record), "s1"), "size")).isEqualTo(Quantity.count(Fraction.ZERO));
        GradeEvaluator late = GradeEvaluator.of(policy).asOf(Instant.parse("2026-03-10T13:00:00Z"));
        assertThat(let(student(late.evaluate(record), "s1"), "mean")).isEqualTo(percent("70"));
    }

    @Test
    void withoutExplanationsTheNumbersAreTheSame() {
        CourseRecord record = marks("30", "40", "excused").build();
        CourseOutcome told = GradeEvaluator.of(percentages()).evaluate(record);
        CourseOutcome silent =
                GradeEvaluator.of(percentages()).withoutExplanations().evaluate(record);
        told.students().forEach((id, outcome) -> assertThat(
                        Objects.requireNonNull(silent.students().get(id)).total())
                .isEqualTo(outcome.total()));
    }

    @Test
    void aDistributionOfADistributionComesAfterIt() {
        Variant.Builder variant = Variant.builder().item("midterm", Item.of(50));
        Name above = Name.of("above");
        variant.putDistributions(
                above,
                of(Arithmetic.difference(Reference.percent("midterm"), read(Distribution.MEAN, "midterms")))
                        .build());
        variant.putDistributions(MIDTERMS, of(Reference.percent("midterm")).build());
        variant.let("mean", read(Distribution.MEDIAN, "above"));
        // Of 60, 70 and 95 % with the mean 75 the differences are -15, -5 and 20.
        assertThat(let(course(ended(variant)).build(), marks("30", "35", "47.5").build(), "mean"))
                .isEqualTo(percent("-5"));
    }
}
