package org.coursepolicy.json.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.coursepolicy.json.Document;
import org.coursepolicy.json.Location;
import org.coursepolicy.json.Reads;
import org.coursepolicy.kind.ToyPolicy;
import org.coursepolicy.problem.Place;
import org.junit.jupiter.api.Test;

class LocatorTest {
    private final Document<ToyPolicy> document = Reads.policy(
            "{'formatVersion': 1, 'items': {'a': 7}, 'conventions': 'plain-1', 'total': {'least': [",
            "  {'weighted': {'x': 1}},",
            "  {'weighted': {'weights': {'x': 2}, 'empty': 'zero'}}",
            "]}}");

    private String found(String place) {
        Location location = document.locate(Place.parse(place));
        return location + " " + location.pointer();
    }

    @Test
    void whatIsWrittenAsItWouldBeIsFound() {
        assertThat(found("")).isEqualTo("p.json:1:1 ");
        assertThat(found("/total/least/0/weighted")).isEqualTo("p.json:2:16 /total/least/0/weighted");
        assertThat(found("/total/least/1/weighted/weights/x"))
                .isEqualTo("p.json:3:34 /total/least/1/weighted/weights/x");
    }

    @Test
    void aBareValueIsFoundThroughTheMemberThatItStandsFor() {
        assertThat(found("/total/least/0/weighted/weights/x")).isEqualTo("p.json:2:22 /total/least/0/weighted/x");
    }

    @Test
    void aMemberIsFoundAlthoughItCouldHaveBeenBare() {
        assertThat(found("/total/least/1/weighted/x")).isEqualTo("p.json:3:34 /total/least/1/weighted/weights/x");
    }

    @Test
    void whatIsNotThereIsFoundAtTheNearestThingAbove() {
        assertThat(found("/total/least/0/weighted/empty")).isEqualTo("p.json:2:16 /total/least/0/weighted");
        assertThat(found("/total/least/7")).isEqualTo("p.json:1:86 /total/least");
        assertThat(found("/items/a/points")).isEqualTo("p.json:1:37 /items/a");
        assertThat(found("/nowhere/at/all")).isEqualTo("p.json:1:1 ");
    }
}
