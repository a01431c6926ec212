package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.coursepolicy.kind.ToyPolicy;
import org.junit.jupiter.api.Test;

class PolicyJsonTest {
    @Test
    void fiveDifferentMistakesAreToldTogetherEachAtItsPlace() {
        assertThat(Reads.problems(
                        "{",
                        "  'formatVersion': 1,",
                        "  'items': {",
                        "    'i1': {'pionts': 100},",
                        "    'i2': {'points': -5},",
                        "    'i3': {'gather': {'any': {'from': []}}}",
                        "  },",
                        "  'total': {'least': ['i1', true, {'leest': [1]}]}",
                        "}"))
                .containsExactly(
                        "p.json:4:12: UNKNOWN /items/i1/pionts: found \"pionts\", expected a member of \"item\""
                                + " (due, gather, items, late, points); did you mean \"points\"?",
                        "p.json:5:22: RANGE /items/i2/points: found -5, expected a number of at least 0",
                        "p.json:6:30: MISSING /items/i3/gather/any/count: found nothing,"
                                + " expected \"count\", a whole number from 1 to 60",
                        "p.json:8:29: TYPE /total/least/1: found true, expected a number, or a name,"
                                + " or an object with the name of a kind of measure",
                        "p.json:8:36: UNKNOWN /total/least/2/leest: found \"leest\", expected a kind of measure"
                                + " (fixed, least, named, scaled, weighted); did you mean \"least\"?");
    }

    @Test
    void aDocumentOfAnotherKindIsCalledWhatItIs() {
        assertThat(Reads.problems("{'formatVersion': 1, 'students': {'s01': 3}}"))
                .containsExactly("p.json:1:1: TYPE : found a document of the kind \"record\","
                        + " expected a document of the kind \"policy\"");
        assertThat(Reads.problems(
                        ToyPolicy.Facts.KIND, Reads.input("{'formatVersion': 1, 'items': {'i1': 5}, 'extends': 'x'}")))
                .containsExactly("p.json:1:1: TYPE : found a document of the kind \"policy\","
                        + " expected a document of the kind \"record\"");
    }

    @Test
    void whatIsWrongWithARecordIsToldWithoutItsNamesAndNumbers() {
        assertThat(Reads.problems(
                        ToyPolicy.Facts.KIND,
                        Reads.input("{'formatVersion': 1, 'students': {'Zoe': -3, '': 4}, 'Anna': 7}")))
                .containsExactly(
                        "p.json:1:42: RANGE /students/Zoe: found another number, expected a number of at least 0",
                        "p.json:1:46: RANGE /students/: found another name,"
                                + " expected a member named by an id of 1 to 128 visible characters",
                        "p.json:1:54: UNKNOWN /Anna: found another name, expected a member of \"record\" ($schema, formatVersion, students)");
    }

    @Test
    void aDocumentIsWrittenInItsCanonicalForm() {
        ToyPolicy policy = Reads.policy(
                        "{'$schema': 'https://x', 'formatVersion': 1,",
                        " 'total': {'weighted': {'weights': {'i1': 12.50}, 'empty': 'zero'},",
                        "           'reading': 'as said', 'cite': {'says': 'zero \\u0041'}},",
                        " 'items': {'i1': {'points': '2/3', 'gather': {'points': {}}}, 'i2': {'gather': 'noted'}}}")
                .value();

        assertThat(Reads.JSON.write(ToyPolicy.KIND, policy))
                .isEqualTo(Reads.text(
                        "{",
                        "  'formatVersion': 1,",
                        "  'items': {'i1': '2/3', 'i2': {'gather': 'noted'}},",
                        "  'total': {",
                        "    'weighted': {'weights': {'i1': 12.5}, 'empty': 'zero'},",
                        "    'cite': {'says': 'zero A'},",
                        "    'reading': 'as said'",
                        "  }",
                        "}",
                        ""));
    }
}
