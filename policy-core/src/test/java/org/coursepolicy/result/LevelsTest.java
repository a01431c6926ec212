package org.coursepolicy.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Levels}, {@link Level}, {@link Truth} and {@link Open}. */
class LevelsTest {
    private final Levels passOrFail = Levels.of(ImmutableMap.of("pass", Fraction.HUNDRED, "fail", Fraction.ZERO));

    @Test
    void theBestMarkStandsFirst() {
        assertThat(passOrFail.names()).containsExactly("pass", "fail");
        assertThat(passOrFail.find("pass")).contains(new Level("pass", 0, Optional.of(Fraction.HUNDRED)));
        assertThat(passOrFail.find("fail").map(Level::rank)).contains(1);
    }

    @Test
    void marksAreFoundExactlyAsWritten() {
        assertThat(passOrFail.find("Pass")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u202e", "A\u200b", "A\u2028", "\ufeffA"})
    void marksHaveNoCharactersThatCannotBeSeen(String name) {
        assertThatThrownBy(() -> new Level(name, 0, Optional.empty()))
                .isInstanceOf(RejectedException.class)
                .hasMessage("the value must be 1 to 64 visible characters but was another text");
    }

    @Test
    void marksNeedNotStandForNumbers() {
        Levels letters = Levels.ofNames(List.of("A", "B", "R"));
        assertThat(letters.worths()).isEmpty();
        assertThat(letters.find("B")).contains(new Level("B", 1, Optional.empty()));
    }

    @Test
    void worthsKeepTheOrder() {
        assertThat(passOrFail.worths().keySet()).containsExactly("pass", "fail");
    }

    @Test
    void aMarkStandsOnce() {
        assertThatThrownBy(() -> Levels.ofNames(List.of("A", "A")))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("each level once");
        assertThatThrownBy(() -> Levels.ofNames(List.of())).isInstanceOf(RejectedException.class);
    }

    @Test
    void laterChangesOfTheListChangeNothing() {
        List<Level> levels = new ArrayList<>(passOrFail.levels());
        Levels copied = new Levels(levels);
        levels.clear();
        assertThat(copied).isEqualTo(passOrFail).hasSameHashCodeAs(passOrFail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void aMarkIsVisible(String name) {
        assertThatThrownBy(() -> new Level(name, 0, Optional.empty())).isInstanceOf(RejectedException.class);
    }

    @Test
    void aMarkHas64CharactersAtMost() {
        assertThat(new Level("x".repeat(64), 0, Optional.empty())).hasToString("x".repeat(64));
        assertThatThrownBy(() -> new Level("x".repeat(65), 0, Optional.empty())).isInstanceOf(RejectedException.class);
    }

    @Test
    void truthHasWords() {
        assertThat(Truth.of(true)).isEqualTo(Truth.HOLDS).hasToString("holds");
        assertThat(Truth.of(false)).isEqualTo(Truth.FAILS).hasToString("does not hold");
    }

    @Test
    void whatIsOpenSaysWhyAndWhetherItWillBeSettled() {
        Open open = Open.pending("midterm is not graded yet");
        assertThat(open).hasToString("open: midterm is not graded yet");
        assertThat(open.cause()).isEqualTo(Open.Cause.PENDING);
        assertThat(Open.nothing("midterm is excused").cause()).isEqualTo(Open.Cause.NOTHING);
        assertThat(open).isNotEqualTo(Open.nothing("midterm is not graded yet"));
    }
}
