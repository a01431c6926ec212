package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    @TempDir
    private Path folder;

    private final CellProblems problems = new CellProblems();

    private List<List<String>> rows(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("f.csv"), bytes);
        return new CsvFile(file, "f.csv", problems).rows().orElse(List.of());
    }

    private List<List<String>> rows(String text) throws IOException {
        return rows(text.getBytes(StandardCharsets.UTF_8));
    }

    private String error() {
        List<String> lines = Assertions.catchThrowableOfType(FolderException.class, problems::throwIfAny)
                .lines();
        return String.join("\n", lines);
    }

    @Test
    void lineEndsOfEveryOriginAreTheSame() throws IOException {
        List<List<String>> expected = List.of(List.of("a", "b"), List.of("c", "d"));
        assertThat(rows("a,b\nc,d\n")).isEqualTo(expected);
        assertThat(rows("a,b\r\nc,d\r\n")).isEqualTo(expected);
        assertThat(rows("a,b\rc,d\r")).isEqualTo(expected);
        assertThat(rows("a,b\nc,d")).isEqualTo(expected);
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() throws IOException {
        assertThat(rows("\uFEFFa,b\n")).containsExactly(List.of("a", "b"));
        assertThat(rows("\uFEFF\"a\",b\n")).containsExactly(List.of("a", "b"));
    }

    @Test
    void quotedCellsMayHaveCommasQuotesAndLineBreaks() throws IOException {
        assertThat(rows("\"a,b\",\"say \"\"x\"\"\",\"one\r\ntwo\"\nc,d,e\n"))
                .containsExactly(List.of("a,b", "say \"x\"", "one\r\ntwo"), List.of("c", "d", "e"));
    }

    @Test
    void aBlankLineIsARowOfOneEmptyCellSoThatRowsAreNumberedAsInSpreadsheets() throws IOException {
        assertThat(rows("a,b\n\nc,d\n")).containsExactly(List.of("a", "b"), List.of(""), List.of("c", "d"));
    }

    @Test
    void anEmptyFileHasNoRows() throws IOException {
        assertThat(rows("")).isEmpty();
        problems.throwIfAny();
    }

    @Test
    void aQuoteThatIsNeverClosedIsToldAtItsRow() throws IOException {
        assertThat(rows("a,b\nc,d\ne,\"f\ng,h\n")).isEmpty();
        assertThat(error()).startsWith("f.csv, row 3: SYNTAX: found quotes that do not pair");
    }

    @Test
    void textAfterAClosingQuoteIsToldAtItsRow() throws IOException {
        assertThat(rows("a,b\n\"c\"x,d\n")).isEmpty();
        assertThat(error()).startsWith("f.csv, row 2: SYNTAX: found quotes that do not pair");
    }

    @Test
    void lettersInAnotherEncodingAreToldEachAtItsCell() throws IOException {
        assertThat(rows("a,b\nx,Zo\u00eb\n\u00e9,y\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
        assertThat(error().lines())
                .containsExactly(
                        "f.csv, row 2, column B: ENCODING: found a letter in another encoding, expected UTF-8; "
                                + "in the spreadsheet, save it as \"CSV UTF-8\"",
                        "f.csv, row 3, column A: ENCODING: found a letter in another encoding, expected UTF-8; "
                                + "in the spreadsheet, save it as \"CSV UTF-8\"");
    }

    @Test
    void overlongUtf8IsRefused() throws IOException {
        assertThat(rows(new byte[] {'a', ',', (byte) 0xC0, (byte) 0xAF, '\n'})).isEmpty();
        assertThat(error()).startsWith("f.csv, row 1, column B: ENCODING");
    }

    @Test
    void theReplacementCharacterItselfIsText() throws IOException {
        assertThat(rows("a\uFFFD\n")).containsExactly(List.of("a\uFFFD"));
    }

    @Test
    void utf16IsCalledWhatItIs() throws IOException {
        for (var wide : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(rows("student\nana\n".getBytes(wide))).isEmpty();
        }
        byte[] littleEndianMark = {(byte) 0xFF, (byte) 0xFE, 'a', 0};
        assertThat(rows(littleEndianMark)).isEmpty();
        assertThat(error())
                .isEqualTo(
                        "f.csv: ENCODING: found UTF-16, expected UTF-8; in the spreadsheet, save it as \"CSV UTF-8\"");
    }

    @Test
    void aFileThatGotHereByAccidentIsNotReadIntoMemory() throws IOException {
        assertThat(rows(new byte[32 * 1024 * 1024 + 1])).isEmpty();
        assertThat(error()).isEqualTo("f.csv: LIMIT: found a longer file, expected at most 32 MiB");
    }

    @Test
    void aFileOfNothingButCommasIsNotReadIntoMemory() throws IOException {
        assertThat(rows(",".repeat(1_000_000))).isEmpty();
        assertThat(error()).isEqualTo("f.csv: LIMIT: found more cells, expected at most 1,000,000 cells");
    }
}
