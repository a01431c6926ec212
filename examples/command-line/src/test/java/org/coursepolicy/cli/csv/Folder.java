package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;

/** A folder of tables in a test, and a policy that has something of everything. */
final class Folder {
    static final CoursePolicy POLICY = policy("""
            {
              "formatVersion": 1, "title": "Everything", "zone": "America/New_York",
              "conventions": {
                "from": "plain-1",
                "hand-in": { "clock": "calendar-days", "counts": "last" },
                "late-penalty": { "of": "maximum", "floor": 0 },
                "attempts": { "without-earlier": "accepted", "late": "never" }
              },
              "levels": { "pass-fail": { "pass": 100, "fail": 0 }, "stars": { "3": 100, "2": 50, "1": 0 } },
              "sessions": { "lectures": { "on": ["2022-01-19", "2022-01-24"], "at": "13:25" } },
              "accounts": { "own": { "holder": "student", "grant": 1 } },
              "incidents": { "cheating": { "score": 0, "protects": "counts" } },
              "items": {
                "midterm": 100,
                "quiz": { "points": 10, "marked": "stars" },
                "essay": {
                  "marked": "pass-fail", "due": "2022-02-01T23:59",
                  "hand-in": {
                    "demands": [{ "account": "own", "price": 1, "buys": "late-unit", "cover": "partial" }],
                    "attempts": {}
                  },
                  "pipeline": [{ "late-penalty": { "takes": { "product": [10, "uncovered"] } } }, { "resubmission": "new" }, "incidents"],
                  "items": { "text": 60, "form": { "items": { "layout": 20, "spelling": 20 } } }
                },
                "lab": { "points": 40, "due": "2022-03-01T23:59", "hand-in": {}, "pipeline": [{ "late-penalty": { "takes": { "product": [10, "uncovered"] } } }] },
                "project": {
                  "holder": "team", "points": 50, "due": "2022-04-01T12:00",
                  "pipeline": [{ "peer-adjustment": { "levels": { "2": 100, "1": 50 }, "self": "counted", "factor": { "quotient": ["own", "team"] }, "undefined": 1 } }]
                },
                "attendance": { "is": { "share": "lectures" } }
              },
              "total": { "weighted": { "midterm": 20, "quiz": 10, "essay": 20, "lab": 20, "project": 20, "attendance": 10 } },
              "scale": { "cutoffs": { "bands": { "A": 90, "B": 50 }, "else": "F" } },
              "variants": { "short": { "remove": ["/items/project"], "set": { "/total": { "weighted": { "midterm": 90, "attendance": 10 } } } } }
            }
            """);

    private final Path path;

    Folder(Path path) {
        this.path = path;
    }

    static CoursePolicy policy(String json) {
        return PolicyJson.standard()
                .read(CoursePolicy.KIND, Input.text("policy", json))
                .value();
    }

    Path path() {
        return path;
    }

    /** Writes a file of some rows. */
    Folder with(String file, String... rows) {
        return bytes(file, (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Folder bytes(String file, byte[] content) {
        try {
            Files.write(path.resolve(file), content);
            return this;
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    CourseOutcome outcome() {
        return outcome(POLICY);
    }

    CourseOutcome outcome(CoursePolicy policy) {
        try {
            return RecordFolder.evaluate(path, policy, GradeEvaluator.of(policy));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    StudentOutcome outcome(String student) {
        StudentOutcome found = outcome().students().get(StudentId.of(student));
        assertThat(found).isNotNull();
        return found;
    }

    /** Returns what is wrong, each line without the path of the folder. */
    List<String> errors() {
        return errors(POLICY);
    }

    List<String> errors(CoursePolicy policy) {
        FolderException errors = Assertions.catchThrowableOfType(FolderException.class, () -> outcome(policy));
        assertThat(errors).as("errors").isNotNull();
        return errors.lines().stream()
                .map(line -> line.replace(path + java.io.File.separator, ""))
                .toList();
    }
}
