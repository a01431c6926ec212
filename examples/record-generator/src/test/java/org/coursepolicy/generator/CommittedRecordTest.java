package org.coursepolicy.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed record is what the generator writes with its documented seed; {@link Main} says how to write it anew. */
class CommittedRecordTest {
    private static final Path POLICIES = Path.of("..", "policies");
    private static final Path POLICY = POLICIES.resolve("cmu/cmu-mlip-f2022.policy.json");

    private static byte[] written(long seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.write(POLICY, seed, out);
        return out.toByteArray();
    }

    @Test
    void documentedSeedGivesTheCommittedRecord() throws IOException {
        String committed = Files.readString(POLICIES.resolve("cmu/cmu-mlip-f2022.record.json"), StandardCharsets.UTF_8);

        assertThat(new String(written(Main.SEED), StandardCharsets.UTF_8)).isEqualTo(committed);
    }

    @Test
    void anotherSeedGivesAnotherClass() throws IOException {
        assertThat(written(Main.SEED + 1)).isNotEqualTo(written(Main.SEED));
    }
}
