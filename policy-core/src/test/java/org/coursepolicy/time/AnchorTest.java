package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {
    @Test
    void threeWordsAreNoEvents() {
        assertThat(Anchor.named("due")).isEqualTo(Anchor.Own.DUE);
        assertThat(Anchor.named("issued")).isEqualTo(Anchor.Own.ISSUED);
        assertThat(Anchor.named("returned")).isEqualTo(Anchor.Own.RETURNED);
        assertThat(Anchor.named("due-date")).isEqualTo(new Anchor.Event(Name.of("due-date")));
    }

    @Test
    void everyAnchorIsWrittenAsItIsRead() {
        for (Anchor.Own own : Anchor.Own.values()) {
            assertThat(Anchor.named(own.toString())).isEqualTo(own);
        }
        assertThat(Anchor.named("final-exam")).hasToString("final-exam");
        assertThat(new Anchor.DueOf(ItemId.of("group/m1"))).hasToString("due of group/m1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Due", "final exam", "1st"})
    void whatIsNoNameIsNoAnchor(String word) {
        assertThatThrownBy(() -> Anchor.named(word)).isInstanceOf(RejectedException.class);
    }

    @Test
    void anchorsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(Anchor.named("p2"), new Anchor.Event(Name.of("p2")))
                .addEqualityGroup(new Anchor.DueOf(ItemId.of("p2")), new Anchor.DueOf(ItemId.of("p2")))
                .addEqualityGroup(new Anchor.DueOf(ItemId.of("p3")))
                .addEqualityGroup(Anchor.Own.DUE)
                .testEquals();
    }
}
