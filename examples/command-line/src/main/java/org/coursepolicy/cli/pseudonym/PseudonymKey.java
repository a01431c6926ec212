package org.coursepolicy.cli.pseudonym;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/**
 * The secret from which pseudonyms are made, by HMAC-SHA256 (RFC 2104).
 *
 * <p>Ids are few and easily guessed, so a digest alone would hide nobody: whoever can compute it tries all ids. With the key
 * the same can be done, so it is as secret as the record itself. It is never printed.
 */
public final class PseudonymKey {
    /** A shorter key than the digest is weaker than the digest; RFC 2104 advises against it. */
    static final int SHORTEST = 32;

    /** Sixteen hexadecimal digits: 64 bits, so that no two persons of a university meet. */
    private static final int DIGITS = 16;

    private final HashFunction hmac;

    private PseudonymKey(byte[] secret) {
        this.hmac = Hashing.hmacSha256(secret);
    }

    /**
     * Makes a key that nobody knows; once it is gone, nobody finds the same pseudonyms again.
     *
     * @return a random key
     */
    public static PseudonymKey random() {
        byte[] secret = new byte[SHORTEST];
        new SecureRandom().nextBytes(secret);
        return new PseudonymKey(secret);
    }

    /**
     * Reads a key.
     *
     * @param file the file, all of whose bytes are the key
     * @return the key
     * @throws IOException if the file cannot be read, or is too short
     */
    public static PseudonymKey read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("cannot read the key " + file);
        }
        byte[] secret = Files.readAllBytes(file);
        if (secret.length < SHORTEST) {
            throw new IOException("the key " + file + " has " + secret.length + " bytes; it needs at least " + SHORTEST
                    + ", and random ones, such as those of: openssl rand -hex 32");
        }
        return new PseudonymKey(secret);
    }

    /** Makes the pseudonym of an id; what it is of goes in, so that a student and a team of one name have nothing in common. */
    String pseudonym(Sort sort, String id) {
        String digest =
                hmac.hashString(sort.word() + "\0" + id, StandardCharsets.UTF_8).toString();
        return sort.letter() + "-" + digest.substring(0, DIGITS);
    }

    /** What has a pseudonym. */
    enum Sort {
        STUDENT("student"),
        TEAM("team");

        private final String word;

        Sort(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        char letter() {
            return word.charAt(0);
        }
    }
}
