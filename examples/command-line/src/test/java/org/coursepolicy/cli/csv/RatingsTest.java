package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatingsTest {
    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void start() {
        folder = new Folder(path)
                .with("roster.csv", "student,team", "ana,t1", "zoe,t1", "max,t2")
                .with("team-scores.csv", "team,project", "t1,30", "t2,30");
    }

    @Test
    void ratingsOfOneRaterAreOneEntryEvenIfOthersStandBetweenThem() {
        folder.with(
                "ratings.csv",
                "item,by,of,rating",
                "project,ana,ana,2",
                "project,zoe,ana,2",
                "project,ana,zoe,1",
                "project,zoe,zoe,1");
        assertThat(folder.outcome("ana").toText()).contains("project: 40 of 50 points");
        assertThat(folder.outcome("zoe").toText()).contains("project: 20 of 50 points");
    }

    @Test
    void aRatingThatThePolicyHasNotIsToldAtTheRating() {
        folder.with("ratings.csv", "item,by,of,rating", "project,ana,ana,2", "project,ana,zoe,3");
        assertThat(folder.errors())
                .singleElement()
                .asString()
                .startsWith("ratings.csv, row 3, column D (rating): TYPE: found a number, expected a word: ");
    }

    @Test
    void aRatedStudentOfAnotherTeamIsToldAtTheStudent() {
        folder.with("ratings.csv", "item,by,of,rating", "project,ana,max,2");
        assertThat(folder.errors())
                .containsExactly("ratings.csv, row 2, column C (of): REF: found somebody outside the team, "
                        + "expected a member of the rater's team when the item is due");
    }

    @Test
    void personsWhoAreNotOnTheRosterAreToldAtTheirCells() {
        folder.with("ratings.csv", "item,by,of,rating", "project,eva,ada,2");
        assertThat(folder.errors())
                .containsExactly(
                        "ratings.csv, row 2, column B (by): REF: found nobody of that id, expected a student of roster.csv",
                        "ratings.csv, row 2, column C (of): REF: found nobody of that id, expected a student of roster.csv");
    }

    @Test
    void aStateIsNoRating() {
        folder.with("ratings.csv", "item,by,of,rating", "project,ana,zoe,missing");
        assertThat(folder.errors())
                .containsExactly("ratings.csv, row 2, column D (rating): ENUM: found another text, "
                        + "expected a rating; one that was not given is left out");
    }

    @Test
    void aSecondRatingOfOneMemberIsRefused() {
        folder.with("ratings.csv", "item,by,of,rating", "project,ana,zoe,1", "project,ana,zoe,2");
        assertThat(folder.errors())
                .containsExactly(
                        "ratings.csv, row 3, column C (of): DUPLICATE: found the item, rater and member of row 2, "
                                + "expected one rating of each member");
    }

    @Test
    void anItemThatReadsNoRatingsIsToldAtItsCell() {
        folder.with("ratings.csv", "item,by,of,rating", "midterm,ana,ana,2");
        assertThat(folder.errors())
                .singleElement()
                .asString()
                .startsWith("ratings.csv, row 2, column A (item): CONFLICT: found an item in which this has no effect");
    }
}
