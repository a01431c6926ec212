package org.coursepolicy.cli.pseudonym;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;

/** Checks that a policy grades a record and its pseudonymous form alike. */
public final class SameGrades {
    private SameGrades() {}

    /** What a student got. */
    private record Grades(Result total, Result letter, Optional<Level> soFar, Map<ItemId, Score> scores) {
        static Grades of(StudentOutcome outcome) {
            Map<ItemId, Score> scores = new HashMap<>();
            outcome.items().forEach((id, item) -> scores.put(id, item.score()));
            return new Grades(outcome.total(), outcome.letter(), outcome.soFar(), scores);
        }
    }

    /**
     * Checks that everybody gets the same under the pseudonym. A difference means that the policy looks at ids: it tries a
     * team's work as its first member by id.
     *
     * @param original what the record comes to
     * @param told what it comes to under pseudonyms, by the same policy
     * @param pseudonyms who is who
     * @throws IOException if somebody gets something else
     */
    public static void check(CourseOutcome original, CourseOutcome told, Pseudonyms pseudonyms) throws IOException {
        Map<StudentId, Grades> grades = new HashMap<>();
        told.students().forEach((student, outcome) -> grades.put(student, Grades.of(outcome)));
        long others = original.students().entrySet().stream()
                .filter(student -> !Grades.of(student.getValue()).equals(grades.get(pseudonyms.of(student.getKey()))))
                .count();
        if (others > 0) {
            throw new IOException(others + " of " + grades.size()
                    + " students would get other grades under their pseudonyms; take another key");
        }
    }
}
