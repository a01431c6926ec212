package org.coursepolicy.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link StudentId}, {@link TeamId} and {@link Holder}. */
class PersonIdsTest {
    @ParameterizedTest
    @ValueSource(strings = {"s01", "17-445", "Zoë", "Ann Lee", "王小明", "🎓"})
    void anyVisibleTextIsAnId(String text) {
        assertThat(StudentId.of(text)).hasToString(text);
        assertThat(TeamId.of(text)).hasToString(text);
        assertThat(new Holder(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " s01", "s01 ", "s\t01", "s01\n", "a\u200bb", "a\u202eb", "a\ud800"})
    void invisibleTextIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> StudentId.of(text))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("another text");
        assertThatThrownBy(() -> TeamId.of(text)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> new Holder(text)).isInstanceOf(RejectedException.class);
    }

    @Test
    void aRefusedIdDoesNotStandInTheMessage() {
        String text = "secret-name".repeat(12);
        assertThat(text).hasSizeGreaterThan(128);
        assertThatThrownBy(() -> StudentId.of(text)).message().doesNotContain("secret");
    }

    @Test
    void anIdHas128CharactersAtMost() {
        assertThat(StudentId.of("🎓".repeat(128)).text()).hasSize(256);
        assertThatThrownBy(() -> StudentId.of("x".repeat(129))).isInstanceOf(RejectedException.class);
    }

    @Test
    void idsCompareExactlyAsWritten() {
        new EqualsTester()
                .addEqualityGroup(StudentId.of("s01"), new StudentId("s01"))
                .addEqualityGroup(StudentId.of("S01"))
                .addEqualityGroup(TeamId.of("s01"), new TeamId("s01"))
                .addEqualityGroup(
                        new Holder("s01"),
                        StudentId.of("s01").holder(),
                        TeamId.of("s01").holder())
                .testEquals();
    }

    @Test
    void nullIsNoId() {
        NullPointerTester tester = new NullPointerTester();
        tester.testAllPublicConstructors(StudentId.class);
        tester.testAllPublicConstructors(TeamId.class);
        tester.testAllPublicConstructors(Holder.class);
    }
}
