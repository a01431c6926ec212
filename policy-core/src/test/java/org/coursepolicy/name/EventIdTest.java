package org.coursepolicy.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import java.util.List;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"e17", "17", "i1 by Zoë", "0e9f7b5c-2a1d-4c3e-8f6a-1b2c3d4e5f60", "=cmd()", "__proto__", "🎓"})
    void anyVisibleTextIsAnId(String text) {
        assertThat(EventId.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " e17", "e17 ", "e\t17", "e17\n", "e\u0000", "e\u200b17", "e\u202e17", "e\ud800"})
    void invisibleTextIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> EventId.of(text))
                .hasMessageContaining("another text")
                .isInstanceOfSatisfying(RejectedException.class, refused -> assertThat(refused.code())
                        .isEqualTo(Code.RANGE));
    }

    @Test
    void anIdHas128CharactersAtMost() {
        assertThat(EventId.of("🎓".repeat(128)).text()).hasSize(256);
        assertThatThrownBy(() -> EventId.of("x".repeat(129))).isInstanceOf(RejectedException.class);
    }

    @Test
    void idsAreInTheOrderOfTheirTextsAndNotOfTheNumbersInThem() {
        assertThat(List.of("e9", "E9", "e10", "e1").stream().map(EventId::of).sorted())
                .extracting(EventId::text)
                .containsExactly("E9", "e1", "e10", "e9");
    }

    @Test
    void idsCompareExactlyAsWritten() {
        new EqualsTester()
                .addEqualityGroup(EventId.of("e17"), new EventId("e17"))
                .addEqualityGroup(EventId.of("E17"))
                .addEqualityGroup(EventId.of("é")) // one code point
                .addEqualityGroup(EventId.of("e\u0301")) // two, which look the same
                .testEquals();
    }

    @Test
    void nullIsNoId() {
        new NullPointerTester().testAllPublicConstructors(EventId.class);
    }
}
