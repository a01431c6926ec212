package org.coursepolicy.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.coursepolicy.name.ItemId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTest {
    private static final Instant DUE = Instant.parse("2022-01-27T04:59:00Z");
    private static final Calendar ZONE = Calendar.of(ZoneId.of("America/New_York"));

    @Test
    void usedAlone() {
        // The example of Calendar: 48 hours after a deadline.
        Calendar calendar = ZONE.with(Anchor.Own.DUE, DUE);
        assertThat(calendar.at(When.parse("due+PT48H"))).contains(Instant.parse("2022-01-29T04:59:00Z"));
    }

    @Test
    void aMomentIsKnownWithoutAnchors() {
        assertThat(ZONE.at(When.parse("2022-01-26T23:59"))).contains(DUE);
        assertThat(ZONE.at(When.parse("2022-01-26T23:59:00Z"))).contains(Instant.parse("2022-01-26T23:59:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "issued+P1D", "returned", "final-exam", "due of p2"})
    void whatIsCountedFromSomethingUnknownIsUnknown(String when) {
        assertThat(ZONE.at(When.parse(when))).isEmpty();
    }

    @Test
    void everyAnchorHasItsOwnInstant() {
        Calendar calendar = ZONE.with(Anchor.Own.DUE, DUE)
                .with(Anchor.named("p2"), DUE.plusSeconds(1))
                .with(new Anchor.DueOf(ItemId.of("p2")), DUE.plusSeconds(2));
        assertThat(calendar.at(When.parse("due"))).contains(DUE);
        assertThat(calendar.at(When.parse("p2"))).contains(DUE.plusSeconds(1));
        assertThat(calendar.at(When.parse("due of p2"))).contains(DUE.plusSeconds(2));
    }

    @Test
    void anotherInstantTakesThePlaceOfTheFirst() {
        Calendar calendar = ZONE.with(Anchor.Own.DUE, DUE).with(Anchor.Own.DUE, DUE.plusSeconds(60));
        assertThat(calendar.at(When.parse("due"))).contains(DUE.plusSeconds(60));
    }

    @Test
    void itDoesNotChangeWithWhatItWasMadeOf() {
        Map<Anchor, Instant> anchors = new HashMap<>(Map.of(Anchor.Own.DUE, DUE));
        Calendar calendar = new Calendar(ZoneId.of("UTC"), anchors);
        anchors.clear();
        assertThat(calendar.at(When.parse("due"))).contains(DUE);
    }
}
