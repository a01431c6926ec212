package org.coursepolicy.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void aPlaceIsAJsonPointer() {
        assertThat(Place.of("items", "i1", "points")).hasToString("/items/i1/points");
        assertThat(Place.TOP).hasToString("");
        assertThat(Place.of("a/b", "m~n", "")).hasToString("/a~1b/m~0n/");
    }

    @Test
    void theExamplesOfTheStandardAreRead() {
        // RFC 6901, section 5.
        assertThat(Place.parse("")).isEqualTo(Place.TOP);
        assertThat(Place.parse("/")).isEqualTo(Place.of(""));
        assertThat(Place.parse("/foo/0")).isEqualTo(Place.of("foo", "0"));
        assertThat(Place.parse("/a~1b")).isEqualTo(Place.of("a/b"));
        assertThat(Place.parse("/m~0n")).isEqualTo(Place.of("m~n"));
        assertThat(Place.parse("/~01")).isEqualTo(Place.of("~1"));
    }

    @Test
    void aPointerStartsWithASlash() {
        assertThatThrownBy(() -> Place.parse("items")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    boolean everyPlaceIsReadAgain(@ForAll List<String> steps) {
        Place place = new Place(steps);
        return Place.parse(place.toString()).equals(place);
    }

    @Test
    void placesGrowDownwards() {
        Place place = Place.of("items").with("i1").with(Place.of("pipeline", "0"));
        assertThat(place).isEqualTo(Place.of("items", "i1", "pipeline", "0"));
    }

    @Test
    void laterChangesOfTheListChangeNothing() {
        List<String> steps = new ArrayList<>(List.of("items"));
        Place place = new Place(steps);
        steps.add("i1");
        assertThat(place).isEqualTo(Place.of("items"));
    }

    @Test
    void placesCompareByTheirSteps() {
        new EqualsTester()
                .addEqualityGroup(
                        Place.of("a", "b"),
                        Place.parse("/a/b"),
                        Place.TOP.with("a").with("b"))
                .addEqualityGroup(Place.of("a/b"))
                .addEqualityGroup(Place.TOP, Place.of())
                .testEquals();
    }
}
