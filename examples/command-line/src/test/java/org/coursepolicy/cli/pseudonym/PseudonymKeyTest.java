package org.coursepolicy.cli.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.coursepolicy.cli.pseudonym.PseudonymKey.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymKeyTest {
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    /** Returns a key for tests. */
    static PseudonymKey key(int number) {
        try {
            Path file = Files.createTempFile("pseudonym", ".key");
            try {
                Files.writeString(file, "a key for tests only, the number " + number);
                return PseudonymKey.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aPseudonymIsTheBeginningOfAnHmacOfTheSortAndTheId() throws Exception {
        PseudonymKey key = PseudonymKey.read(Files.writeString(folder.resolve("key"), SECRET));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String digest = HexFormat.of().formatHex(mac.doFinal("student\0zoë".getBytes(StandardCharsets.UTF_8)));
        assertThat(key.pseudonym(Sort.STUDENT, "zoë")).isEqualTo("s-" + digest.substring(0, 16));
    }

    @Test
    void aTeamAndAStudentOfOneNameHaveNothingInCommon() {
        PseudonymKey key = PseudonymKey.random();
        assertThat(key.pseudonym(Sort.STUDENT, "a").substring(2))
                .isNotEqualTo(key.pseudonym(Sort.TEAM, "a").substring(2));
    }

    @Test
    void theSameKeyGivesTheSamePseudonymAndAnotherKeyAnother() {
        assertThat(key(1).pseudonym(Sort.STUDENT, "ana")).isEqualTo(key(1).pseudonym(Sort.STUDENT, "ana"));
        assertThat(key(1).pseudonym(Sort.STUDENT, "ana")).isNotEqualTo(key(2).pseudonym(Sort.STUDENT, "ana"));
        assertThat(PseudonymKey.random().pseudonym(Sort.STUDENT, "ana"))
                .isNotEqualTo(PseudonymKey.random().pseudonym(Sort.STUDENT, "ana"));
    }

    @Test
    void aShortKeyIsRefusedAndNotRepeated() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), "password");
        assertThatThrownBy(() -> PseudonymKey.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("8 bytes")
                .hasMessageNotContaining("password");
    }
}
