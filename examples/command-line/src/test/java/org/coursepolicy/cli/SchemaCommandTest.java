package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"policy", "record", "outcome", "cases"})
    void itPrintsThePublishedSchema(String format) throws IOException {
        ProgramRun run = ProgramRun.of("schema", format);
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(Files.readString(Path.of("../../docs/schema", format + ".schema.json")));
    }

    @Test
    void anUnknownFormatIsWrongUse() {
        assertThat(ProgramRun.of("schema", "letter").status()).isEqualTo(2);
    }
}
