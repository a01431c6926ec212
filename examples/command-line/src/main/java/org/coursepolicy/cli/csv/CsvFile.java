package org.coursepolicy.cli.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.coursepolicy.problem.Code;

/**
 * Reads one file of comma-separated values (RFC 4180) in UTF-8, with or without byte order mark, and with any line ends.
 *
 * @param path the file
 * @param file what messages call it
 * @param problems where mistakes go
 */
record CsvFile(Path path, String file, CellProblems problems) {
    /** More than any class fills; it keeps a file that got here by accident from filling the memory. */
    private static final int LONGEST = 32 * 1024 * 1024;

    private static final int MOST_CELLS = 1_000_000;

    private static final String AS_UTF_8 = "in the spreadsheet, save it as \"CSV UTF-8\"";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    /** Returns the rows, each as long as it is; empty if the file cannot be read, and then the problem is noted. */
    Optional<List<List<String>>> rows() throws IOException {
        if (Files.size(path) > LONGEST) {
            return refused(Cell.ofFile(file), Code.LIMIT, "a longer file", "at most 32 MiB");
        }
        byte[] bytes = Files.readAllBytes(path);
        if (isWide(bytes)) {
            problems.add(Cell.ofFile(file), Code.ENCODING, "UTF-16", "UTF-8", Optional.of(AS_UTF_8));
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        Optional<List<List<String>>> rows =
                parsed(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        if (isUtf8(bytes)) {
            return rows;
        }
        rows.ifPresent(this::noteBadBytes);
        return Optional.empty();
    }

    /** UTF-16 begins with its byte order mark, or has zeros in its first characters. */
    private static boolean isWide(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE || first == 0 || second == 0;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException foreign) {
            return false;
        }
    }

    private Optional<List<List<String>>> parsed(String text) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int cells = 0;
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            for (CSVRecord record : parser) {
                cells += record.size();
                if (cells > MOST_CELLS) {
                    return refused(Cell.ofFile(file), Code.LIMIT, "more cells", "at most 1,000,000 cells");
                }
                rows.add(List.of(record.values()));
            }
        } catch (UncheckedIOException malformed) {
            return refused(
                    Cell.ofRow(file, rows.size() + 1),
                    Code.SYNTAX,
                    "quotes that do not pair",
                    "a quote before a cell's text and one after it, and two for each quote in it");
        }
        return Optional.of(rows);
    }

    /** Bytes that are not UTF-8 were replaced, so that each can be told where it stands. */
    private void noteBadBytes(List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                if (cells.get(column).indexOf(REPLACEMENT) >= 0) {
                    Cell cell = new Cell(file, row + 1, column + 1, Optional.empty());
                    problems.add(cell, Code.ENCODING, "a letter in another encoding", "UTF-8", Optional.of(AS_UTF_8));
                }
            }
        }
    }

    private Optional<List<List<String>>> refused(Cell cell, Code code, String found, String expected) {
        problems.add(cell, code, found, expected);
        return Optional.empty();
    }
}
