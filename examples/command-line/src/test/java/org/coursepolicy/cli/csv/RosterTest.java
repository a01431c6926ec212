package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.coursepolicy.name.StudentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {
    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void start() {
        folder = new Folder(path);
    }

    @Test
    void aColumnOfStudentsIsEnoughAndTheirOrderIsKept() {
        folder.with("roster.csv", "student", "zoe", "ana", "=cmd()");
        assertThat(folder.outcome().students().keySet())
                .containsExactly(StudentId.of("zoe"), StudentId.of("ana"), StudentId.of("=cmd()"));
    }

    @Test
    void anEmptyVariantIsTheBase() {
        folder.with("roster.csv", "student,variant", "ana,", "zoe,short");
        assertThat(folder.outcome("ana").variant()).hasToString("base");
        assertThat(folder.outcome("zoe").variant()).hasToString("short");
    }

    @Test
    void aVariantThatThePolicyHasNotIsToldAtItsCell() {
        folder.with("roster.csv", "student,variant", "ana,shrot");
        assertThat(folder.errors())
                .containsExactly("roster.csv, row 2, column B (variant): REF: found \"shrot\", "
                        + "expected a variant of the policy (base, short); did you mean \"short\"?");
    }

    @Test
    void withoutARosterThereIsNobodyToGrade() {
        assertThat(folder.errors())
                .containsExactly("roster.csv: MISSING: found no students, "
                        + "expected a row for each student, below a row with the heading student");
    }

    @Test
    void aRosterOfHeadingsOnlyIsRefusedToo() {
        folder.with("roster.csv", "student");
        assertThat(folder.errors()).singleElement().asString().startsWith("roster.csv: MISSING: found no students");
    }

    @Test
    void aStudentWhoStandsTwiceIsRefusedWithoutBeingNamed() {
        folder.with("roster.csv", "student", "ana", "zoe", "ana");
        assertThat(folder.errors())
                .containsExactly("roster.csv, row 4, column A (student): DUPLICATE: found the student of row 2, "
                        + "expected each student once");
    }

    @Test
    void anEmptyIdIsRefused() {
        folder.with("roster.csv", "student,variant", ",short");
        assertThat(folder.errors())
                .containsExactly("roster.csv, row 2, column A (student): MISSING: found an empty cell, "
                        + "expected an id, such as s01");
    }

    @Test
    void whileTheRosterHasMistakesNobodyElsewhereIsCalledUnknown() {
        folder.with("roster.csv", "student", " ana", "zoe")
                .with("scores.csv", "student,midterm", "ana,\"80,5\"", "zoe,\"80,5\"");
        assertThat(folder.errors())
                .containsExactly(
                        "roster.csv, row 2, column A (student): RANGE: found another text, "
                                + "expected 1 to 128 visible characters, without space at either end",
                        "scores.csv, row 3, column B (midterm): TYPE: found a number with a comma, "
                                + "expected a number of at least 0; write 87.5 and not 87,5, and 1000 and not 1,000");
    }
}
