package org.coursepolicy.json.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coursepolicy.json.Reads;
import org.junit.jupiter.api.Test;

class FamilyReaderTest {
    private static List<String> problems(String gathering) {
        return Reads.problems("{'formatVersion': 1, 'total': 1, 'items': {'a': {'gather':\n" + gathering + "}}}");
    }

    @Test
    void aWordThatIsNoKindIsToldWithTheNearest() {
        assertThat(problems("'pionts'"))
                .containsExactly("p.json:2:1: UNKNOWN /items/a/gather: found \"pionts\","
                        + " expected an object with the name of a kind of gathering, or that name alone"
                        + " (any, noted, points); did you mean \"points\"?");
    }

    @Test
    void aKindThatNeedsAMemberIsMoreThanAWord() {
        assertThat(problems("'any'"))
                .containsExactly("p.json:2:1: MISSING /items/a/gather/count: found nothing,"
                        + " expected \"count\", a whole number from 1 to 60");
    }

    @Test
    void exactlyOneKindIsNamed() {
        assertThat(problems("{}"))
                .containsExactly("p.json:2:1: TYPE /items/a/gather: found an empty object,"
                        + " expected exactly one member named after a kind of gathering (any, noted, points)");
        assertThat(problems("{'points': {}, 'noted': {}}"))
                .containsExactly("p.json:2:1: TYPE /items/a/gather: found an object with 2 of them,"
                        + " expected exactly one member named after a kind of gathering (any, noted, points)");
        assertThat(problems("{'cite': {}}"))
                .containsExactly("p.json:2:1: TYPE /items/a/gather: found an object with 0 of them,"
                        + " expected exactly one member named after a kind of gathering (any, noted, points)");
    }

    @Test
    void membersOfAKindStandWithinAndWhatAllRulesHaveBeside() {
        assertThat(problems("{'noted': {'cite': {}}, 'note': 'x', 'redaing': 'y'}"))
                .containsExactly(
                        "p.json:2:12: UNKNOWN /items/a/gather/noted/cite: found \"cite\","
                                + " expected a member of \"noted\" (note)",
                        "p.json:2:25: UNKNOWN /items/a/gather/note: found \"note\", expected only \"cite\" and"
                                + " \"reading\" beside \"noted\", its own members within; move it into \"noted\"",
                        "p.json:2:38: UNKNOWN /items/a/gather/redaing: found \"redaing\", expected only \"cite\" and"
                                + " \"reading\" beside \"noted\", its own members within (cite, note, reading);"
                                + " did you mean \"reading\"?");
    }

    @Test
    void onlyAKindThatIsCitedHasACitation() {
        assertThat(problems("{'points': {}, 'reading': 'x'}"))
                .containsExactly("p.json:2:16: UNKNOWN /items/a/gather/reading: found \"reading\","
                        + " expected a member of \"points\"");
    }

    @Test
    void whatIsWrongWithinIsToldAlthoughTheObjectIsWrongToo() {
        assertThat(problems("{'any': {'count': 0, 'form': []}, 'x': 1}")).hasSize(3);
    }
}
