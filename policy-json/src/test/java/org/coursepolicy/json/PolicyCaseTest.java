package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyCaseTest {
    private static final String POLICY = """
            {
              "formatVersion": 1, "title": "Late homework", "zone": "UTC",
              "conventions": {
                "hand-in": {"clock": {"elapsed": {"unit": "PT24H", "count": "started"}}, "counts": "last"},
                "attempts": {"without-earlier": "accepted", "late": "never"}
              },
              "accounts": {"own": {"holder": "student", "grant": 3}},
              "items": {
                "h1": {
                  "points": 100, "due": "2026-09-09T23:59",
                  "hand-in": {
                    "demands": [
                      {"account": "own", "price": 1, "buys": "late-unit", "cover": "partial"},
                      {"account": "own", "price": 3, "buys": "attempt"}
                    ],
                    "attempts": {}
                  },
                  "pipeline": [
                    {"notice": {"when": {"more-than": ["late", 1]}, "says": "more than a day late"}},
                    {"late-penalty": {"takes": {"product": [10, "uncovered"]}, "of": "maximum", "floor": 0}},
                    {"resubmission": "new"}
                  ]
                }
              },
              "total": {"percent": "h1"},
              "scale": {"cutoffs": {"bound": "at-least", "bands": {"pass": 50}, "else": "fail"}}
            }
            """;

    /** A homework two days late, after another version of it, and a redo for which one token is left. */
    private static List<String> differences(String expectation) {
        return read(expectation).differences();
    }

    private static PolicyCase read(String expectation) {
        String cases = """
                {"formatVersion": 1, "policy": "late.policy.json", "cases": [{
                  "name": "Late", "record": {"students": {"s1": {}}, "submissions": [
                    {"id": "e1", "item": "h1", "by": "s1", "at": "2026-09-09T12:00:00Z", "score": 80},
                    {"id": "e2", "item": "h1", "by": "s1", "at": "2026-09-11T12:00:00Z", "score": 90},
                    {"id": "e3", "item": "h1", "by": "s1", "at": "2026-09-12T12:00:00Z", "as": "redo", "score": 100}
                  ]},
                  "expect": {"s1": %s}}]}
                """.formatted(expectation.replace('\'', '"'));
        Input file = Input.text("late.cases.json", cases).withBases(name -> Optional.of(Input.text(name, POLICY)));
        return CaseFile.read(PolicyJson.standard(), file).cases().get(0);
    }

    @Test
    void nothingDiffersWhereAllIsAsExpected() {
        assertThat(differences("""
                        {'total': 90, 'letter': 'pass', 'items': {'h1': 90}, 'open': [],
                         'submissions': {'e1': 'superseded', 'e2': {'late': 2, 'covered': 2}, 'e3': 'refused'},
                         'accounts': {'own': {'granted': 3, 'spent': 2, 'left': 1}},
                         'notices': {'h1': ['more than a day late']}}
                        """)).isEmpty();
        assertThat(differences("{}")).as("what is not said is not compared").isEmpty();
    }

    @Test
    void everyDifferenceIsTold() {
        assertThat(differences("""
                        {'submissions': {'e1': 'counts', 'e2': {'status': 'refused', 'late': 3, 'covered': 1}, 'e3': 'counts'},
                         'accounts': {'own': {'granted': 2, 'spent': 3, 'left': 0}},
                         'notices': {'h1': []}}
                        """))
                .extracting(line -> line.replaceAll("refused: .*", "refused, with the reason"))
                .containsExactly(
                        "s1, notices of h1: expected [], but it is [more than a day late]",
                        "s1, submission e1: expected counts, but it is superseded: another version counts",
                        "s1, submission e2: expected refused, but it is counts",
                        "s1, units late of submission e2: expected 3, but it is 2",
                        "s1, units covered of submission e2: expected 1, but it is 2",
                        "s1, submission e3: expected counts, but it is refused, with the reason",
                        "s1, tokens granted of own: expected 2, but it is 3",
                        "s1, tokens spent of own: expected 3, but it is 2",
                        "s1, tokens left of own: expected 0, but it is 1");
    }

    @Test
    void whatIsNotThereIsTold() {
        assertThat(differences(
                        "{'items': {'h2': 1}, 'submissions': {'e9': 'counts'}, 'accounts': {'team': {'left': 7}}}"))
                .containsExactly(
                        "s1, h2: expected 1, but it is no such item",
                        "s1, submission e9: expected counts, but it is no such submission",
                        "s1, account team: expected an account, but it is none");
    }

    @Test
    void aStatusAloneIsTheShortFormOfAnObject() {
        assertThat(read("{'submissions': {'e1': 'refused', 'e2': 'counts', 'e3': {'late': 0}}}")
                        .expect())
                .isEqualTo(
                        read("{'submissions': {'e1': {'status': 'refused'}, 'e2': {}, 'e3': {'status': 'counts', 'late': 0}}}")
                                .expect());
        assertThatThrownBy(() -> read("{'submissions': {'e1': 'lost'}}"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("counts")
                .hasMessageContaining("superseded");
    }
}
