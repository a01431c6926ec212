package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coursepolicy.json.PolicyTables.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of each folder of policies names each of its files once, and the list of folders each folder. */
class PolicyFoldersTest {
    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.walk(PolicyTables.POLICIES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void eachFileHasOneRowThatTellsSomething(Path folder) {
        List<Row> rows = PolicyTables.rows(folder.resolve("README.md"));
        assertThat(rows.stream().map(Row::file).sorted()).containsExactlyElementsOf(PolicyTables.policiesOf(folder));
        assertThat(rows).allSatisfy(row -> assertThat(row.cells()).anyMatch(cell -> !cell.isBlank()));
    }

    @Test
    void eachFolderIsLinkedOnce() throws IOException {
        List<String> lines = PolicyTables.lines(PolicyTables.POLICIES.resolve("README.md"))
                .filter(line -> line.startsWith("| ["))
                .toList();
        for (Path folder : folders()) {
            String name = PolicyTables.POLICIES.relativize(folder).toString();
            if (!name.isEmpty()) {
                assertThat(lines)
                        .filteredOn(line -> line.startsWith("| [" + name + "](" + name + "/README.md) |"))
                        .hasSize(1);
            }
        }
    }
}
