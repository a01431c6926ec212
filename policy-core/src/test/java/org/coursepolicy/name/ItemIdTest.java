package org.coursepolicy.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.util.List;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemIdTest {
    @Test
    void anIdIsNamesWithSlashesBetween() {
        ItemId id = ItemId.of("individual/i1/analysis");
        assertThat(id.names()).containsExactly(Name.of("individual"), Name.of("i1"), Name.of("analysis"));
        assertThat(id.last()).isEqualTo(Name.of("analysis"));
        assertThat(id).hasToString("individual/i1/analysis");
        assertThat(ItemId.of("individual").with(Name.of("i1")).with(Name.of("analysis")))
                .isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/i1", "i1/", "a//b", "A", "a b"})
    void otherTextsAreNoIds(String text) {
        assertThatThrownBy(() -> ItemId.of(text)).isInstanceOf(RejectedException.class);
    }

    @Test
    void anIdWithoutNamesIsRefused() {
        assertThatThrownBy(() -> new ItemId(List.of())).isInstanceOf(RejectedException.class);
    }

    @Test
    void anIdHasAtMost16Names() {
        assertThat(ItemId.of("a" + "/a".repeat(15)).names()).hasSize(16);
        assertThatThrownBy(() -> ItemId.of("a" + "/a".repeat(16))).isInstanceOf(RejectedException.class);
    }

    @Test
    void idsCompareByText() {
        assertThat(ItemId.of("a/b")).isLessThan(ItemId.of("a/c"));
        new EqualsTester()
                .addEqualityGroup(ItemId.of("a/b"), new ItemId(List.of(Name.of("a"), Name.of("b"))))
                .addEqualityGroup(ItemId.of("b"))
                .testEquals();
    }
}
