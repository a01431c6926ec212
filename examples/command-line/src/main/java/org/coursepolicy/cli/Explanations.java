package org.coursepolicy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.coursepolicy.outcome.CourseOutcome;

/** Writes the explanations of a class, a file for each student. */
final class Explanations {
    private Explanations() {}

    /**
     * Writes the files, all or none of them.
     *
     * @param outcome what is explained
     * @param folder where to; made if it is not there
     * @param force whether files that are there already are written anew
     * @throws IOException if files are there already and must not be written anew, or cannot be written
     */
    static void write(CourseOutcome outcome, Path folder, boolean force) throws IOException {
        Map<Path, String> files = new LinkedHashMap<>();
        outcome.students()
                .forEach((id, student) -> files.put(
                        folder.resolve(FileNames.of(id) + ".txt"),
                        outcome.policy() + "\n" + id + "\n"
                                + outcome.asOf()
                                        .map(instant -> "As of " + instant + "\n")
                                        .orElse("")
                                + "\n" + student.toText()));
        long there = files.keySet().stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .count();
        if (there > 0 && !force) {
            throw new IOException(there + " of " + files.size() + " files are in " + folder
                    + " already; choose another folder, or say --force to write them anew");
        }
        Files.createDirectories(folder);
        OpenOption[] options = force
                ? new OpenOption[] {
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.writeString(file.getKey(), file.getValue(), options);
        }
    }
}
