package org.coursepolicy.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.time.LocalDate;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;

class CitationTest {
    @Test
    void aCitationReadsLikeOne() {
        Citation citation = Citation.builder()
                .document("Syllabus, Fall 2022")
                .section("Grading")
                .date(LocalDate.of(2022, 8, 29))
                .says("letters are strict")
                .build();
        assertThat(citation).hasToString("Syllabus, Fall 2022, Grading, 2022-08-29: letters are strict");
        assertThat(Citation.of("Grading", "letters are strict")).hasToString("Grading: letters are strict");
        assertThat(Citation.builder().says("letters are strict").build()).hasToString("letters are strict");
    }

    @Test
    void aCitationOfNothingIsRefused() {
        assertThatThrownBy(() -> Citation.builder().build()).isInstanceOf(RejectedException.class);
        assertThatThrownBy(
                        () -> Citation.builder().date(LocalDate.of(2022, 8, 29)).build())
                .isInstanceOf(RejectedException.class);
    }

    @Test
    void aMemberIsSetOnce() {
        assertThatThrownBy(() -> Citation.builder().says("a").says("b")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void citationsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(
                        Citation.of("a", "b"),
                        Citation.builder().says("b").section("a").build())
                .addEqualityGroup(Citation.builder().says("b").build())
                .testEquals();
    }
}
