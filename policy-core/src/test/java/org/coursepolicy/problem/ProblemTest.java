package org.coursepolicy.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    @Test
    void theMessageSaysWhereWhatAndHowToMend() {
        Problem problem = Problem.unknown(
                Code.UNKNOWN,
                Place.of("items", "i1", "pionts"),
                "pionts",
                "a member of an item",
                List.of("points", "due"));
        assertThat(problem)
                .hasToString("/items/i1/pionts UNKNOWN: found \"pionts\", expected a member of an item (due, points); "
                        + "did you mean \"points\"?");
    }

    @Test
    void withoutRemedyTheMessageEndsEarlier() {
        Problem problem = Problem.of(Code.RANGE, Place.of("bonus"), "-1", "at least 0");
        assertThat(problem.message()).isEqualTo("RANGE: found -1, expected at least 0");
        assertThat(problem.remedy()).isEmpty();
    }

    @Test
    void manyKnownNamesAreNotListed() {
        List<String> many = IntStream.range(0, 13).mapToObj(i -> "item-" + i).toList();
        assertThat(Problem.unknown(Code.REF, Place.TOP, "x", "an item", many).expected())
                .isEqualTo("an item");
        assertThat(Problem.unknown(Code.REF, Place.TOP, "x", "an item", List.of())
                        .expected())
                .isEqualTo("an item");
    }

    @ParameterizedTest
    @CsvSource({
        "midtrem, midterm", // neighbours swapped
        "mid-term, midterm", // one letter too many
        "midterms, midterm",
        "quiz, quizz",
        "finel, final"
    })
    void theNearestNameIsProposed(String found, String proposed) {
        assertThat(Problem.nearest(found, List.of("midterm", "final", "quizz"))).contains(proposed);
    }

    @Test
    void whatIsNotNearIsNotProposed() {
        assertThat(Problem.nearest("homework", List.of("midterm", "final"))).isEmpty();
        assertThat(Problem.nearest("homework", List.of())).isEmpty();
    }

    @Test
    void ofEquallyNearNamesTheFirstByAlphabetIsProposed() {
        assertThat(Problem.nearest("i9", List.of("i3", "i1", "i2"))).contains("i1");
    }

    @Test
    void aLongFindIsCut() {
        Problem problem = Problem.of(Code.TYPE, Place.TOP, "x".repeat(81), "less");
        assertThat(problem.found()).isEqualTo("x".repeat(80) + "…");
        assertThat(Problem.of(Code.TYPE, Place.TOP, "x".repeat(80), "less").found())
                .isEqualTo("x".repeat(80));
    }

    @Test
    void aFindNeverBreaksTheLineOrHidesAnything() {
        Problem problem = Problem.of(Code.TYPE, Place.TOP, "a\nb\u001b[31m\u202ec\u2028", "text");
        assertThat(problem.found()).isEqualTo("a\\u000ab\\u001b[31m\\u202ec\\u2028");
        assertThat(Problem.of(Code.TYPE, Place.TOP, "Zoë 🎓", "text").found()).isEqualTo("Zoë 🎓");
    }

    @Test
    void problemsCompareByValue() {
        Problem one = Problem.of(Code.RANGE, Place.TOP, "-1", "at least 0");
        assertThat(one).isEqualTo(new Problem(Code.RANGE, Place.TOP, "-1", "at least 0", Optional.empty()));
    }
}
