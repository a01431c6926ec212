package org.coursepolicy.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds files of cases. */
final class CaseFiles {
    private static final List<String> ENDINGS = List.of(".cases.json", ".cases.yaml", ".cases.yml");

    private CaseFiles() {}

    /**
     * Returns the files that are named, and those in the folders that are named, sorted and each of them once.
     *
     * @param paths files, whatever they are called, and folders
     * @return the files, in the order of the paths
     * @throws IOException if a folder cannot be read, or has no file of cases: an empty run would look like a good one
     */
    static Set<Path> in(Collection<Path> paths) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : paths) {
            files.addAll(Files.isDirectory(path) ? below(path) : List.of(path.normalize()));
        }
        return files;
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> files = all.filter(file -> ENDINGS.stream().anyMatch(file.toString()::endsWith))
                    .filter(Files::isRegularFile)
                    .map(Path::normalize)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new IOException("no file in the folder " + folder + " ends in " + ENDINGS.get(0));
            }
            return files;
        } catch (FileSystemException | UncheckedIOException unreadable) {
            throw new IOException("cannot read the folder " + folder, unreadable);
        }
    }
}
