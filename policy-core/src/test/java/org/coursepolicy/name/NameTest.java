package org.coursepolicy.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "i1", "midterm", "late-days", "m1-and-2"})
    void lowerKebabIsAName(String text) {
        assertThat(Name.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "I1", "1i", "-a", "late_days", "late days", "2/3", "é", "a/b", "a\n"})
    void otherTextsAreNoNames(String text) {
        assertThatThrownBy(() -> Name.of(text))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("such as i1 or late-days");
    }

    @Test
    void aNameHasAtMost64Characters() {
        assertThat(Name.of("a".repeat(64)).text()).hasSize(64);
        assertThatThrownBy(() -> Name.of("a".repeat(65))).isInstanceOf(RejectedException.class);
    }

    @Test
    void namesCompareByText() {
        assertThat(Name.of("a")).isLessThan(Name.of("b")).isEqualByComparingTo(new Name("a"));
        new EqualsTester()
                .addEqualityGroup(Name.of("a"), new Name("a"))
                .addEqualityGroup(Name.of("b"))
                .testEquals();
    }

    @Test
    void nullIsNoName() {
        new NullPointerTester().testAllPublicConstructors(Name.class);
        new NullPointerTester().testAllPublicStaticMethods(ItemId.class);
    }
}
