package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.TokenRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsTest {
    @TempDir
    private Path path;

    private Folder folder;

    @BeforeEach
    void start() {
        folder = new Folder(path).with("roster.csv", "student", "ana", "zoe");
    }

    @Test
    void theColumnsAreTheMembersOfTheKind() {
        FolderReading reading = new FolderReading(path, Folder.POLICY);
        assertThat(new Facts<>(reading, "extensions", Extension.KIND, (record, fact) -> {}).columns())
                .isEqualTo(Columns.of(List.of("item", "for", "until", "reason"), List.of()));
        assertThat(new Facts<>(reading, "requests", TokenRequest.KIND, (record, fact) -> {}).columns())
                .isEqualTo(Columns.of(List.of("by", "account", "item", "at", "says"), List.of("id")));
    }

    @Test
    void anExtensionMakesLateWorkTimely() {
        folder.with("submissions.csv", "item,by,at,score", "lab,ana,2022-03-03 12:00,40", "lab,zoe,2022-03-03 12:00,40")
                .with("extensions.csv", "item,for,until,reason", "lab,ana,2022-03-04 23:59,ill");
        assertThat(folder.outcome("ana").toText()).contains("lab: 40 of 40 points");
        assertThat(folder.outcome("zoe").toText()).contains("lab: 32 of 40 points");
    }

    @Test
    void aReasonMayHaveCommasQuotesAndLineBreaks() {
        folder.with(
                "extensions.csv",
                "item,for,until,reason",
                "lab,ana,2022-03-04 23:59,\"ill, with \"\"flu\"\",",
                "says the doctor\"",
                "lab,max,2022-03-04 23:59,ill");
        assertThat(folder.errors())
                .containsExactly("extensions.csv, row 3, column B (for): REF: found nobody of that id, "
                        + "expected a student or team of roster.csv or teams.csv");
    }

    @Test
    void requestsGrantsIncidentsAndRulingsAreRead() {
        folder.with(
                        "submissions.csv",
                        "item,by,at,text,layout,spelling",
                        "essay,ana,2022-02-03 12:00,pass,pass,pass",
                        "essay,zoe,2022-02-03 12:00,pass,pass,pass")
                .with("requests.csv", "by,account,item,at,says", "ana,own,essay,2022-02-02 12:00,decline")
                .with("grants.csv", "account,to,amount,at,reason", "own,zoe,1,2022-01-20 12:00,ill");
        assertThat(folder.outcome("ana").toText()).contains("essay: 80 of 100 points");
        assertThat(folder.outcome("zoe").toText()).contains("essay: 100 of 100 points");
        folder.with("incidents.csv", "kind,item,by,at,reason", "cheating,essay,zoe,2022-02-04 12:00,")
                .with("rulings.csv", "item,for,waives,score,reason", "essay,ana,lateness,,the server was down");
        assertThat(folder.outcome("ana").toText()).contains("essay: 100 of 100 points");
        assertThat(folder.outcome("zoe").toText()).contains("essay: 0 of 100 points");
    }

    @Test
    void anUnknownItemOrAccountIsToldAtItsCell() {
        folder.with(
                "requests.csv",
                "by,account,item,at,says",
                "ana,own,esay,2022-02-02 12:00,decline",
                "ana,owm,essay,2022-02-02 12:00,decline");
        assertThat(folder.errors())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("requests.csv, row 2, column C (item): REF: found \"esay\"")
                        && line.endsWith("did you mean \"essay\"?"))
                .anyMatch(line -> line.startsWith("requests.csv, row 3, column B (account): REF: found \"owm\""));
    }

    @Test
    void anIdWhereAnItemShouldStandIsNotRepeated() {
        folder.with("requests.csv", "by,account,item,at,says", "ana,own,zoe,2022-02-02 12:00,decline");
        assertThat(folder.errors())
                .singleElement()
                .asString()
                .startsWith("requests.csv, row 2, column C (item): REF: found the id of a student or team, ");
    }

    @Test
    void everyMistakeOfARowIsToldAtItsCell() {
        folder.with("grants.csv", "account,to,amount,at,reason", "Own,max,1.5,soon,");
        assertThat(folder.errors())
                .extracting(line -> line.replaceAll("found.*", ""))
                .containsExactly(
                        "grants.csv, row 2, column A (account): RANGE: ",
                        "grants.csv, row 2, column B (to): REF: ",
                        "grants.csv, row 2, column C (amount): TYPE: ",
                        "grants.csv, row 2, column D (at): TIME: ",
                        "grants.csv, row 2, column E (reason): MISSING: ");
    }

    @Test
    void aRulingThatDecidesNothingIsToldAtTheColumnItLacks() {
        folder.with("rulings.csv", "item,for,waives,score,reason", "lab,ana,,,none");
        assertThat(folder.errors())
                .containsExactly("rulings.csv, row 2, column D (score): CONFLICT: found neither, "
                        + "expected either what is waived, or a score");
        folder.with("rulings.csv", "item,for,waives,reason", "lab,ana,,none");
        assertThat(folder.errors())
                .singleElement()
                .asString()
                .startsWith("rulings.csv, row 2: CONFLICT: found neither");
    }

    @Test
    void aMissingColumnIsToldOnceAndNotForEachRow() {
        folder.with("extensions.csv", "item,for,until", "lab,ana,2022-03-04 23:59", "lab,zoe,2022-03-04 23:59");
        assertThat(folder.errors())
                .containsExactly("extensions.csv, row 1: MISSING: found no column reason, expected a column reason; "
                        + "its heading stands in the first row");
    }

    @Test
    void aRowThatStandsTwiceIsRefused() {
        folder.with(
                "extensions.csv",
                "item,for,until,reason",
                "lab,ana,2022-03-04 23:59,ill",
                "lab,zoe,2022-03-04 23:59,ill",
                "lab,ana,2022-03-04 23:59,ill");
        assertThat(folder.errors())
                .containsExactly("extensions.csv, row 4: DUPLICATE: found the same as row 2, expected each row once");
    }

    @Test
    void twoEventsOfOneIdAreRefusedAlsoInDifferentFiles() {
        folder.with("requests.csv", "id,by,account,item,at,says", "e1,ana,own,essay,2022-02-02 12:00,decline")
                .with("grants.csv", "id,account,to,amount,at,reason", "e1,own,zoe,1,2022-01-20 12:00,ill");
        assertThat(folder.errors())
                .containsExactly("grants.csv, row 2, column A (id): DUPLICATE: found the id of row 2 of requests.csv, "
                        + "expected an id of its own");
    }

    @Test
    void twoEventsWithoutIdsAreToldApartByWhatWhoAndWhen() {
        folder.with(
                "submissions.csv",
                "item,by,at,score",
                "lab,ana,2022-03-01 12:00,30",
                "lab,ana,2022-03-01T12:00-05:00,40");
        assertThat(folder.errors())
                .containsExactly("submissions.csv, row 3: DUPLICATE: found the item, by, at of row 2, "
                        + "expected one event, or a column id with an id for each");
        folder.with(
                "submissions.csv", "item,by,at,score", "lab,ana,2022-03-01 12:00,30", "lab,ana,2022-03-01 12:01,40");
        assertThat(folder.outcome("ana").toText()).contains("lab: 40 of 40 points");
    }

    @Test
    void anIdOfTheLongestPersonStillMakesAnIdOfAnEvent() {
        String longest = "x".repeat(128);
        folder.with("roster.csv", "student", longest)
                .with("submissions.csv", "item,by,at,score", "lab," + longest + ",2022-03-01 12:00,30");
        assertThat(folder.outcome(longest).toText()).contains("lab: 30 of 40 points");
    }
}
