package org.coursepolicy.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;

/**
 * Writes the record of an invented class: {@code Main POLICY RECORD SEED}.
 *
 * <p>The same policy and seed give the same bytes. The committed record has the seed {@value #SEED}, and this writes it
 * anew from the top of the repository:
 *
 * <pre>{@code
 * mvn -q -pl examples/record-generator -am test-compile exec:java
 * }</pre>
 */
public final class Main {
    /** The seed of the committed record. */
    static final long SEED = 20_220_119;

    private Main() {}

    /**
     * Writes a record.
     *
     * @param arguments the policy's file, the record's file, the seed
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            throw new IllegalArgumentException("expected three arguments: POLICY RECORD SEED");
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            write(Path.of(arguments[0]), Long.parseLong(arguments[2]), out);
        }
    }

    static void write(Path policyFile, long seed, OutputStream out) throws IOException {
        CoursePolicy policy = PolicyJson.of(StandardKinds.standard())
                .read(CoursePolicy.KIND, Input.of(policyFile))
                .value();
        RecordWriter.write(new InventedClass(policy, seed).record(), policy.zone(), out);
    }
}
