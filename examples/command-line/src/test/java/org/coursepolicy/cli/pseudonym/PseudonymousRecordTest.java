package org.coursepolicy.cli.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.Test;

class PseudonymousRecordTest {
    private static final Map<String, String> NAMES =
            Map.of("ana", "s-3", "ben", "s-1", "cy", "s-2", "red", "t-2", "blue", "t-1");

    private static CourseRecord record(String members) {
        String json = "{ \"formatVersion\": 1, \"students\": { \"ana\": {}, \"ben\": {}, \"cy\": {} }" + members + " }";
        return PolicyJson.standard()
                .read(CourseRecord.KIND, Input.text("record", json))
                .value();
    }

    private static CourseRecord told(String members) {
        CourseRecord record = record(members);
        return PseudonymousRecord.of(record, Pseudonyms.of(record, NAMES::get, NAMES::get));
    }

    private static CourseRecord expected(String json) {
        return PolicyJson.standard()
                .read(CourseRecord.KIND, Input.text("record", json))
                .value();
    }

    @Test
    void everyFactIsToldAndNobodyNamed() {
        CourseRecord told = told("""
                , "title": "The class of Ms. Smith",
                "teams": { "red": { "members": { "ana": { "until": "2026-10-01T00:00:00Z" }, "ben": {} } }, "blue": { "members": { "cy": {} } } },
                "scores": { "h2": { "red": 5, "blue": "excused" }, "h1": { "ben": 7, "ana": "pass" } },
                "days": { "lectures": { "ana": ["2026-09-08", "2026-09-01"], "ben": [] } },
                "excused-days": { "lectures": { "ben": ["2026-09-01"] } },
                "statistics": { "exam": { "mean": 5, "median": 4, "deviation": 3, "size": 2, "values": [9, 1] } },
                "submissions": [
                  { "id": "ben-h3", "item": "h3", "by": "ben", "at": "2026-09-02T00:00:00Z", "as": "redo", "with": ["reflection"], "returned": "2026-09-03T00:00:00Z", "scores": { "a": 1 } },
                  { "id": "ana-h3", "item": "h3", "by": "ana", "at": "2026-09-01T00:00:00Z", "score": 1 }
                ],
                "extensions": [{ "item": "h3", "for": "ana", "until": "2026-09-09T00:00:00Z", "reason": "her mother died" }],
                "requests": [{ "id": "r1", "by": "red", "account": "own", "item": "h2", "at": "2026-09-04T00:00:00Z", "says": "spend" }],
                "grants": [{ "id": "g1", "account": "own", "to": "cy", "amount": 2, "at": "2026-09-05T00:00:00Z", "reason": "jury duty" }],
                "ratings": [{ "item": "h2", "by": "ana", "of": { "ana": 1, "ben": "strong" } }],
                "incidents": [{ "id": "i1", "kind": "cheating", "item": "h1", "by": "ben", "at": "2026-09-06T00:00:00Z", "reason": "copied from cy" }],
                "rulings": [
                  { "item": "h1", "for": "ana", "score": 3, "reason": "as ana said" },
                  { "item": "h3", "for": "ben", "waives": "lateness", "reason": "ill" }
                ]
                """);
        assertThat(told).isEqualTo(expected("""
                {
                  "formatVersion": 1,
                  "students": { "s-1": {}, "s-2": {}, "s-3": {} },
                  "teams": { "t-1": { "members": { "s-2": {} } }, "t-2": { "members": { "s-1": {}, "s-3": { "until": "2026-10-01T00:00:00Z" } } } },
                  "scores": { "h1": { "s-1": 7, "s-3": "pass" }, "h2": { "t-1": "excused", "t-2": 5 } },
                  "days": { "lectures": { "s-1": [], "s-3": ["2026-09-01", "2026-09-08"] } },
                  "excused-days": { "lectures": { "s-1": ["2026-09-01"] } },
                  "statistics": { "exam": { "mean": 5, "median": 4, "deviation": 3, "size": 2, "values": [1, 9] } },
                  "submissions": [
                    { "id": "e1", "item": "h3", "by": "s-3", "at": "2026-09-01T00:00:00Z", "score": 1 },
                    { "id": "e2", "item": "h3", "by": "s-1", "at": "2026-09-02T00:00:00Z", "as": "redo", "with": ["reflection"], "returned": "2026-09-03T00:00:00Z", "scores": { "a": 1 } }
                  ],
                  "extensions": [{ "item": "h3", "for": "s-3", "until": "2026-09-09T00:00:00Z", "reason": "withheld" }],
                  "requests": [{ "id": "e3", "by": "t-2", "account": "own", "item": "h2", "at": "2026-09-04T00:00:00Z", "says": "spend" }],
                  "grants": [{ "id": "e4", "account": "own", "to": "s-2", "amount": 2, "at": "2026-09-05T00:00:00Z", "reason": "withheld" }],
                  "ratings": [{ "item": "h2", "by": "s-3", "of": { "s-1": "strong", "s-3": 1 } }],
                  "incidents": [{ "id": "e5", "kind": "cheating", "item": "h1", "by": "s-1", "at": "2026-09-06T00:00:00Z" }],
                  "rulings": [
                    { "item": "h1", "for": "s-3", "score": 3, "reason": "withheld" },
                    { "item": "h3", "for": "s-1", "waives": "lateness", "reason": "withheld" }
                  ]
                }
                """));
    }

    @Test
    void whatIsWrittenStandsInTheOrderOfPseudonyms() {
        String written = PolicyJson.standard()
                .write(CourseRecord.KIND, told(", \"scores\": { \"h\": { \"cy\": 1, \"ana\": 2, \"ben\": 3 } }"));
        assertThat(written).containsSubsequence("s-1", "s-2", "s-3", "scores", "s-1", "s-2", "s-3");
    }

    @Test
    void theOrderOfTheOriginalLeavesNoTrace() {
        String one = """
                { "id": "x", "item": "h", "by": "ana", "at": "2026-09-01T00:00:00Z" }""";
        String other = """
                { "id": "y", "item": "h", "by": "ben", "at": "2026-09-01T00:00:00Z" }""";
        assertThat(PolicyJson.standard()
                        .write(CourseRecord.KIND, told(", \"submissions\": [" + one + "," + other + "]")))
                .isEqualTo(PolicyJson.standard()
                        .write(CourseRecord.KIND, told(", \"submissions\": [" + other + "," + one + "]")));
    }

    @Test
    void atOneInstantOneStudentsEventsKeepTheirOrderAndThoseOfOthersFollowPseudonyms() {
        CourseRecord told = told("""
                , "submissions": [
                  { "id": "a", "item": "h", "by": "ana", "at": "2026-09-01T00:00:00Z", "score": 1 },
                  { "id": "z", "item": "h", "by": "ben", "at": "2026-09-01T00:00:00Z", "score": 2 },
                  { "id": "y", "item": "h", "by": "ben", "at": "2026-09-01T00:00:00Z", "score": 3 }
                ]
                """);
        assertThat(told.submissions().stream()
                        .map(each ->
                                each.id() + " " + each.by() + " " + each.score().orElseThrow()))
                .containsExactly("e1 s-1 Points[points=3]", "e2 s-1 Points[points=2]", "e3 s-3 Points[points=1]");
    }

    @Test
    void anEventToldTwiceIsToldOnce() {
        String event = """
                { "id": "x", "item": "h", "by": "ana", "at": "2026-09-01T00:00:00Z" }""";
        assertThat(told(", \"submissions\": [" + event + "," + event + "]").submissions())
                .hasSize(1);
    }

    @Test
    void numbersOfEventsAreOfOneLengthSoThatTextsAreInTheirOrder() {
        StringBuilder events = new StringBuilder();
        for (int i = 10; i < 22; i++) {
            events.append(i == 10 ? "" : ",").append("""
                    { "id": "x%s", "item": "h", "by": "ana", "at": "2026-09-01T00:00:%sZ" }""".formatted(i, i));
        }
        assertThat(told(", \"submissions\": [" + events + "]").submissions().stream()
                        .map(each -> each.id().text()))
                .startsWith("e01", "e02")
                .endsWith("e11", "e12");
    }

    @Test
    void twoPersonsUnderOnePseudonymAreRefusedWithoutANameInTheMessage() {
        CourseRecord record = record("");
        assertThatThrownBy(() -> Pseudonyms.of(record, name -> "same", name -> name))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("ana");
    }
}
