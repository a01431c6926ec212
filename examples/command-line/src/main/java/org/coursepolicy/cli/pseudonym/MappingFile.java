package org.coursepolicy.cli.pseudonym;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Who is who, as comma-separated values (RFC 4180), for the eyes of the file's owner. */
public final class MappingFile {
    private static final Set<StandardOpenOption> NEW =
            ImmutableSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private MappingFile() {}

    /**
     * Writes a new file; one that is there already may be the only key to another record, and is left alone.
     *
     * @param file where to
     * @param pseudonyms who is who
     * @throws IOException if the file is there already, or cannot be written
     */
    public static void write(Path file, Pseudonyms pseudonyms) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("the file " + file + " is there already; choose another for the mapping");
        }
        // Made with its permissions, so that there is no moment at which others may read it.
        try (var channel = Files.newByteChannel(file, NEW, ownersOnly(file));
                Writer out = java.nio.channels.Channels.newWriter(channel, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord("pseudonym", "is", "id");
            print(csv, "student", pseudonyms.studentsByPseudonym());
            print(csv, "team", pseudonyms.teamsByPseudonym());
        }
    }

    private static void print(CSVPrinter csv, String sort, Map<String, String> ids) throws IOException {
        for (Map.Entry<String, String> entry : ids.entrySet()) {
            csv.printRecord(entry.getKey(), sort, entry.getValue());
        }
    }

    private static FileAttribute<?>[] ownersOnly(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        boolean posix = folder != null && Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null;
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
