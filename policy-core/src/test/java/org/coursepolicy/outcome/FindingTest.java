package org.coursepolicy.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;

/** What came out is found by the names that people use. */
class FindingTest {
    private static final StudentId ANA = StudentId.of("ana");

    private static Item homework() {
        return Item.builder().item("text", 10).item("code", 10).build();
    }

    private static CourseOutcome outcome() {
        Variant variant = Variant.builder()
                .account("own", TokenAccount.of(HolderKind.STUDENT, 7))
                .item("i1", homework())
                .item("i2", homework())
                .item("text", 5)
                .total(Reference.percent("i1"))
                .scale(GradeScale.inclusively()
                        .cutoff("pass", 50)
                        .otherwise("fail")
                        .build())
                .build();
        CourseRecord record = CourseRecord.builder()
                .student(ANA)
                .points("i1/text", ANA, 9)
                .points("i1/code", ANA, 8)
                .build();
        return GradeEvaluator.of(CoursePolicy.builder()
                        .title("Names")
                        .zone(ZoneId.of("UTC"))
                        .base(variant)
                        .build())
                .evaluate(record);
    }

    @Test
    void studentsAreFoundById() {
        assertThat(outcome().student(ANA)).isPresent();
        assertThat(outcome().student(StudentId.of("ben"))).isEmpty();
    }

    @Test
    void itemsAreFoundByAsManyNamesAsTellThemApart() {
        StudentOutcome ana = outcome().student(ANA).orElseThrow();
        assertThat(ana.item("i1").orElseThrow().score().earned()).isEqualTo(Fraction.of(17));
        assertThat(ana.item("i1/text").orElseThrow().score().earned()).isEqualTo(Fraction.of(9));
        assertThat(ana.item("code")).isEmpty();
        assertThat(ana.item("i3")).isEmpty();
    }

    @Test
    void aFullIdIsNeverMistakenForAnEnd() {
        StudentOutcome ana = outcome().student(ANA).orElseThrow();
        assertThat(ana.item("text").orElseThrow().score().pending()).isEqualTo(Fraction.of(5));
    }

    @Test
    void accountsAreFoundByName() {
        StudentOutcome ana = outcome().student(ANA).orElseThrow();
        assertThat(ana.account("own").orElseThrow().left()).isEqualTo(Fraction.of(7));
        assertThat(ana.account("team")).isEmpty();
    }
}
