package org.coursepolicy.cli;

import com.google.common.base.Ascii;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.coursepolicy.name.StudentId;

/**
 * Names of files for students. An id is any visible text, so it may hold slashes, or dots that lead out of a folder, or be
 * a name that Windows keeps for itself; and two ids may differ in nothing but case, or in how an accent is composed, which
 * some file systems do not tell apart.
 *
 * <p>So an id that is harmless as it stands is the name of its file, and any other is given what is legible of it and a
 * digest. The tilde between them is in no harmless id, so the two sorts never meet.
 */
final class FileNames {
    private static final Pattern HARMLESS = Pattern.compile("[a-z0-9]([a-z0-9._@-]{0,61}[a-z0-9])?");
    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final int LEGIBLE = 40;
    private static final int DIGEST = 32;

    private FileNames() {}

    /** Returns the name of a student's file, without its ending. */
    static String of(StudentId student) {
        String id = student.text();
        return HARMLESS.matcher(id).matches() && !RESERVED.matcher(id).matches()
                ? id
                : legible(id) + "~"
                        + Hashing.sha256()
                                .hashString(id, StandardCharsets.UTF_8)
                                .toString()
                                .substring(0, DIGEST);
    }

    private static String legible(String id) {
        String plain = Ascii.toLowerCase(id).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), LEGIBLE));
    }
}
