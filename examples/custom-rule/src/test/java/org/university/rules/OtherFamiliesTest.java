package org.university.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.reference.Recomputation;
import org.coursepolicy.result.Result;
import org.coursepolicy.rule.Aggregate;
import org.coursepolicy.rule.Step;
import org.coursepolicy.scale.Scale;
import org.coursepolicy.time.Anchor;
import org.coursepolicy.time.Clock;
import org.coursepolicy.time.When;
import org.coursepolicy.token.Allocation;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;

/** Which families take rules from outside is as {@code docs/architecture.md} says. */
class OtherFamiliesTest {
    private static final PolicyJson JSON = PolicyJson.of(StandardKinds.with(List.of(OtherFamilies::kinds)));
    private static final String POLICY = """
            {
              "formatVersion": 1,
              "title": "Other families",
              "zone": "UTC",
              "conventions": "plain-1",
              "items": {
                "essays": {
                  "aggregate": "last",
                  "items": {
                    "first": 100,
                    "second": {
                      "points": 80,
                      "due": "2027-03-01T12:00",
                      "hand-in": { "clock": "fortnights", "counts": "last" },
                      "pipeline": [{ "late-penalty": { "takes": { "product": [10, "late"] }, "of": "points", "floor": 0 } }]
                    }
                  }
                }
              },
              "total": { "cases": { "of": [{ "when": { "whole": "essays" }, "then": { "percent": "essays" } }], "else": 0 } },
              "scale": { "coin": {} }
            }
            """;
    private static final String RECORD = """
            {
              "formatVersion": 1,
              "students": { "ana": {}, "ben": {} },
              "scores": { "essays/first": { "ana": 5, "ben": 5 } },
              "submissions": [
                { "id": "e1", "item": "second", "by": "ana", "at": "2027-03-16T12:00:00Z", "score": 80 },
                { "id": "e2", "item": "second", "by": "ben", "at": "2027-03-01T12:00:00Z", "score": 72.5 }
              ]
            }
            """;

    private static CoursePolicy policy(String text) {
        return JSON.read(CoursePolicy.KIND, Input.text("other.policy.json", text))
                .value();
    }

    @Test
    void aClockARequirementAnAggregateAndAScaleComeFromOutside() {
        CourseRecord record = JSON.read(CourseRecord.KIND, Input.text("other.record.json", RECORD))
                .value();
        Map<StudentId, StudentOutcome> outcomes =
                GradeEvaluator.of(policy(POLICY)).evaluate(record).students();
        // 80 less two fortnights of 10 points are 60 of 80; 72.5 is not whole.
        assertThat(outcomes.values().stream().map(student -> student.total() + " " + student.letter()))
                .containsExactly("75 % head", "0 % tail");
        outcomes.values().forEach(student -> student.items().values().forEach(item -> assertThat(
                        Recomputation.wrong(item.explanation().orElseThrow()))
                .isEmpty()));
        assertThat(policy(JSON.write(CoursePolicy.KIND, policy(POLICY)))).isEqualTo(policy(POLICY));
    }

    /** The rows of the page's two tables that name an interface. */
    private static List<String> named(String column) throws IOException {
        String page = Files.readString(Path.of("../../docs/architecture.md"));
        String section = page.substring(page.indexOf("## What can be added from outside"));
        Matcher row = Pattern.compile("^\\| [^|]*`([A-Z]\\w+)` \\| " + column + " \\|", Pattern.MULTILINE)
                .matcher(section);
        List<String> found = new ArrayList<>();
        row.results().forEach(each -> found.add(each.group(1)));
        return found;
    }

    @Test
    void theFamiliesThatThePageCallsOpenAreOpenAndTheOthersClosed() throws IOException {
        assertThat(named("yes"))
                .containsExactlyInAnyOrderElementsOf(simpleNames(
                        Value.class, Requirement.class, Step.class, Clock.class, Aggregate.class, Scale.class));
        for (Class<?> open : List.of(Value.class, Requirement.class, Step.class, Clock.class, Aggregate.class)) {
            assertThat(open).isInterface();
            assertThat(open.isSealed()).as(open.getName()).isFalse();
        }
        assertThat(named("no"))
                .containsExactlyInAnyOrderElementsOf(
                        simpleNames(Allocation.class, When.class, Anchor.class, Result.class));
        for (Class<?> closed : List.of(Allocation.class, When.class, Anchor.class, Result.class)) {
            assertThat(closed.isSealed()).as(closed.getName()).isTrue();
        }
    }

    private static List<String> simpleNames(Class<?>... types) {
        return Arrays.stream(types).map(Class::getSimpleName).toList();
    }
}
