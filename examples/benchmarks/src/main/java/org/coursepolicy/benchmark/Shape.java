package org.coursepolicy.benchmark;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;

/**
 * The policy of Machine Learning in Production, Fall 2022, with assignments that have points instead of parts.
 *
 * <p>Late days of students and of teams, factors from peer ratings, participation in steps to which leftover tokens add days,
 * quizzes, and strict cutoffs are as in {@code examples/policies/cmu}.
 */
final class Shape {
    static final int HOMEWORKS = 4;
    static final int MILESTONES = 5;
    static final int QUIZZES = 24;
    static final int LECTURES = 26;
    static final int TOKENS = 7;
    static final int DAY = 86_400;

    /** Points and bonus of homeworks, which stand in one category. */
    static final int[] HOMEWORK_POINTS = {100, 200, 100, 100};

    static final int[] HOMEWORK_BONUS = {3, 0, 3, 0};
    static final int[] MILESTONE_POINTS = {100, 100, 100, 60, 40};
    static final int[] MILESTONE_BONUS = {3, 3, 13, 0, 3};

    private static final int[] HOMEWORK_DUE = {9, 39, 59, 94};
    private static final int[] MILESTONE_DUE = {24, 74, 89, 104, 109};

    private Shape() {}

    static CoursePolicy policy() {
        return PolicyJson.standard()
                .read(CoursePolicy.KIND, Input.text("shape", document()))
                .value();
    }

    static String homework(int number) {
        return "individual/i" + (number + 1);
    }

    static String milestone(int number) {
        return "group/m" + (number + 1);
    }

    static String quiz(int number) {
        return "quizzes/q" + (number + 1);
    }

    private static String date(int dayOfTerm) {
        return java.time.LocalDate.of(2022, 1, 17).plusDays(dayOfTerm).toString();
    }

    private static String items(String name, int[] points, int[] bonus, int[] due) {
        return IntStream.range(0, points.length)
                .mapToObj(i -> "\"%s%d\": {\"points\": %d, \"bonus\": %d, \"due\": \"%sT23:59\"}"
                        .formatted(name, i + 1, points[i], bonus[i], date(due[i])))
                .collect(Collectors.joining(", "));
    }

    static String document() {
        String quizzes = IntStream.rangeClosed(1, QUIZZES)
                .mapToObj(i -> "\"q%d\": {\"points\": 1}".formatted(i))
                .collect(Collectors.joining(", "));
        String lectures = IntStream.range(0, LECTURES)
                .mapToObj(i -> "\"%s\"".formatted(date(2 + 4 * i)))
                .collect(Collectors.joining(", "));
        return """
            {
              "formatVersion": 1, "title": "Machine Learning in Production, by assignments", "zone": "America/New_York",
              "conventions": {
                "weighted": {"empty": "spread"},
                "hand-in": {"clock": {"elapsed": {"unit": "PT24H", "count": "started"}}, "counts": "last"},
                "attempts": {"without-earlier": "accepted", "late": "never"},
                "late-penalty": {"of": "maximum", "floor": 0}
              },
              "events": {"final-presentation": "2022-05-20T13:00"},
              "accounts": {"own": {"holder": "student", "grant": 7}, "team": {"holder": "team", "grant": 7}},
              "incidents": {"cheating": {"score": 0, "protects": "counts"}},
              "levels": {"pass-fail": {"pass": 100, "fail": 0}},
              "total": {"weighted": {"individual": 40, "group": 30, "midterm": 10, "participation": 10, "quizzes": 10}},
              "scale": {"cutoffs": {
                "bound": "more-than",
                "bands": {"A+": 99, "A": 96, "A-": 93, "B+": 90, "B": 85, "B-": 82, "C": 75, "D": 60},
                "else": "R"
              }},
              "sessions": {"lectures": {"on": [%s], "at": "13:25", "plus": {"left": "own"}}},
              "items": {
                "individual": {
                  "each": {
                    "hand-in": {
                      "accepted": {"before": "final-presentation"},
                      "demands": [
                        {"account": "own", "price": 1, "buys": "late-unit", "cover": "partial"},
                        {"account": "own", "price": 3, "buys": "attempt"}
                      ],
                      "attempts": {}
                    },
                    "pipeline": [
                      {"late-penalty": {"takes": {"product": [15, "uncovered"]}}}, {"resubmission": "new"}, "incidents"
                    ]
                  },
                  "items": {%s}
                },
                "group": {
                  "holder": "team",
                  "each": {
                    "hand-in": {
                      "accepted": {"before": "final-presentation"},
                      "demands": [
                        {"account": "team", "price": 1, "buys": "late-unit", "cover": "whole"},
                        {"account": "team", "price": 3, "buys": "attempt"}
                      ],
                      "attempts": {}
                    },
                    "pipeline": [
                      {"late-penalty": {"takes": {"product": [100, "uncovered"]}, "of": "earned"}},
                      {"resubmission": "new"},
                      {"peer-adjustment": {
                        "levels": {"good citizen": 100, "needs improvement": 90, "deficient": 60, "unsatisfactory": 40, "no show": 0},
                        "self": "counted",
                        "factor": {"least": [1.05, {"quotient": ["own", "team"]}]},
                        "undefined": 1
                      }},
                      "incidents"
                    ]
                  },
                  "items": {%s}
                },
                "midterm": {"points": 100},
                "participation": {"is": {"cases": {
                  "of": [
                    {"when": {"at-least": [{"share": "lectures"}, 75]}, "then": 100},
                    {"when": {"more-than": [{"share": "lectures"}, 50]}, "then": 90},
                    {"when": {"at-least": [{"share": "lectures"}, 25]}, "then": 50},
                    {"when": {"at-least": [{"days": "lectures"}, 3]}, "then": 20}
                  ],
                  "else": 0
                }}},
                "quizzes": {"marked": "pass-fail", "items": {%s}}
              }
            }
            """.formatted(
                        lectures,
                        items("i", HOMEWORK_POINTS, HOMEWORK_BONUS, HOMEWORK_DUE),
                        items("m", MILESTONE_POINTS, MILESTONE_BONUS, MILESTONE_DUE),
                        quizzes);
    }
}
