package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamsTest {
    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void start() {
        folder = new Folder(path);
    }

    private String project(String student) {
        return folder.outcome(student).items().values().stream()
                .filter(item -> item.title().equals("project"))
                .findFirst()
                .orElseThrow()
                .score()
                .percent()
                .map(percent -> percent.amount().toString())
                .orElse("none");
    }

    @Test
    void aTeamOfTheRosterLastsAllTheCourse() {
        folder.with("roster.csv", "student,team", "ana,t1", "zoe,t1").with("team-scores.csv", "team,project", "t1,40");
        assertThat(project("ana")).isEqualTo("80");
        assertThat(project("zoe")).isEqualTo("80");
    }

    @Test
    void whoChangesTeamsHasARowForEachWithItsTimes() {
        folder.with("roster.csv", "student,team", "ana,t1", "zoe,t2", "max,")
                .with("teams.csv", "team,student,from,until", "t1,max,,2022-03-01 00:00", "t2,max,2022-03-01 00:00,")
                .with("scores.csv", "team,project", "t1,40", "t2,25");
        assertThat(project("max")).isEqualTo("50");
    }

    @Test
    void twoTeamsAtOneTimeAreToldAtTheSecond() {
        folder.with("roster.csv", "student,team", "ana,t1").with("teams.csv", "team,student", "t2,ana");
        assertThat(folder.errors())
                .containsExactly(
                        "teams.csv, row 2, column B (student): CONFLICT: found a member of another team at the "
                                + "same time, expected one team at a time; say from and until when");
    }

    @Test
    void theSameMembershipTwiceIsRefused() {
        folder.with("roster.csv", "student,team", "ana,t1").with("teams.csv", "team,student", "t1,ana");
        assertThat(folder.errors())
                .containsExactly(
                        "teams.csv, row 2, column B (student): DUPLICATE: found the student and team of row 2 of "
                                + "roster.csv, expected each member of a team once");
    }

    @Test
    void aMemberWhoIsNotOnTheRosterIsRefused() {
        folder.with("roster.csv", "student", "ana").with("teams.csv", "team,student", "t1,zoe");
        assertThat(folder.errors())
                .containsExactly("teams.csv, row 2, column B (student): REF: found nobody of that id, "
                        + "expected a student of roster.csv");
    }

    @Test
    void anEndBeforeTheStartIsToldAtItsCell() {
        folder.with("roster.csv", "student", "ana")
                .with("teams.csv", "team,student,from,until", "t1,ana,2022-03-01 00:00,2022-02-01 00:00");
        assertThat(folder.errors())
                .containsExactly("teams.csv, row 2, column D (until): CONFLICT: found an earlier time, "
                        + "expected later than `from`");
    }

    @Test
    void aTeamWithTheIdOfAStudentIsRefused() {
        folder.with("roster.csv", "student,team", "ana,zoe", "zoe,");
        assertThat(folder.errors())
                .containsExactly("roster.csv, row 2, column C (team): DUPLICATE: found an id that a student has, "
                                .replace("column C", "column B")
                        + "expected an id of its own");
    }
}
