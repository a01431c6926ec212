package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coursepolicy.json.PolicyTables.Row;
import org.junit.jupiter.api.Test;

/** The page on published policies counts what is there: its rows, their files and cases, and the numbers that it states. */
class CoveragePageTest {
    private static final Path PAGE = PolicyTables.ROOT.resolve("docs/coverage.md");
    private static final Pattern SUMMARY =
            Pattern.compile("\\*\\*(\\d+) of (\\d+) are fully said, (\\d+) partly\\.\\*\\*");
    private static final String NOTHING = "–";
    /** Of the policies to which the library is held, how many there are, and how many must be said without a gap. */
    private static final int ALL = 150;

    private static final int FULLY_AT_LEAST = 142;

    /** The rows of the policies to which the library is held: those of five columns. */
    private static List<Row> rows() {
        return PolicyTables.rows(PAGE).stream()
                .filter(row -> row.cells().size() == 4)
                .toList();
    }

    private static List<Row> rowsMarked(String mark) {
        return rows().stream().filter(row -> row.cells().get(0).equals(mark)).toList();
    }

    private static List<Integer> stated() {
        return PolicyTables.lines(PAGE)
                .map(SUMMARY::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(found -> Stream.of(found.group(1), found.group(2), found.group(3))
                        .map(Integer::valueOf)
                        .toList())
                .orElseGet(() -> fail("the page states no numbers"));
    }

    @Test
    void theStatedNumbersAreThoseOfTheRows() {
        int fully = rowsMarked("fully").size();
        int partly = rowsMarked("partly").size();
        assertThat(stated()).containsExactly(fully, ALL, partly);
        assertThat(fully + partly).isEqualTo(ALL);
        assertThat(fully).isGreaterThanOrEqualTo(FULLY_AT_LEAST);
    }

    @Test
    void aRowIsFullExactlyWhereItLeavesNothingOut() {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.cells().get(0).equals("fully"))
                    .isEqualTo(row.cells().get(3).equals(NOTHING));
            assertThat(row.cells().get(1)).isNotEqualTo(NOTHING);
        });
    }

    @Test
    void eachPolicyHasOneRowAndEachRowAPolicy() {
        assertThat(PolicyTables.rows(PAGE).stream().map(Row::file).sorted())
                .containsExactlyElementsOf(PolicyTables.policies());
    }

    @Test
    void aRowIsCalledAsItsFileIs() {
        assertThat(PolicyTables.rows(PAGE))
                .allSatisfy(row -> assertThat(row.name()).isEqualTo(PolicyTables.idOf(row.file())));
    }

    @Test
    void eachHasCasesBesideIt() {
        assertThat(rows()).allSatisfy(row -> {
            Path cases = row.file().resolveSibling(row.name() + ".cases.json");
            assertThat(Files.exists(cases)).as("%s", cases).isTrue();
            assertThat(CaseFile.read(PolicyJson.standard(), Input.of(cases)).cases())
                    .as("%s", cases)
                    .isNotEmpty();
        });
    }
}
