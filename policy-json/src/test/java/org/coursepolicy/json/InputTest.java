package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.coursepolicy.kind.ToyPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTest {
    private static final String VALID = "{\"formatVersion\": 1, \"items\": {}, \"total\": 1}";

    private static String problem(byte... bytes) {
        return Reads.problems(ToyPolicy.KIND, Input.bytes("b", bytes)).get(0);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aByteOrderMarkIsSkipped() {
        assertThat(Reads.JSON
                        .read(ToyPolicy.KIND, Input.bytes("b", utf8("\uFEFF" + VALID)))
                        .value())
                .isEqualTo(Reads.JSON
                        .read(ToyPolicy.KIND, Input.text("t", "\uFEFF" + VALID))
                        .value());
        assertThat(problem(utf8("\uFEFF")))
                .isEqualTo("b:1:1: SYNTAX : found an empty document, expected a JSON object");
    }

    @Test
    void utf16AndUtf32AreRefusedWithAndWithoutAMark() {
        for (String name : new String[] {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"}) {
            assertThat(problem(VALID.getBytes(Charset.forName(name))))
                    .isEqualTo("b:1:1: ENCODING : found bytes that are not UTF-8, expected UTF-8");
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWhereTheyStand() {
        assertThat(problem((byte) '{', (byte) '\n', (byte) '"', (byte) 0xC0, (byte) 0xAF))
                .as("overlong")
                .startsWith("b:2:2: ENCODING");
        assertThat(problem((byte) '{', (byte) '"', (byte) 0xE2, (byte) 0x82))
                .as("cut")
                .startsWith("b:1:3: ENCODING");
        assertThat(problem("{\"title\": \"Zo\u00eb\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .as("Latin-1")
                .startsWith("b:1:14: ENCODING");
        assertThat(problem((byte) '{', (byte) '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80))
                .as("surrogate")
                .startsWith("b:1:3: ENCODING");
    }

    @Test
    void aMistakeBeforeBytesThatAreNotUtf8IsToldFirst() {
        assertThat(problem((byte) '{', (byte) 'x', (byte) 0xC0)).startsWith("b:1:2: SYNTAX");
    }

    @Test
    void aStreamThatGivesOneByteAtATimeIsReadAllTheSame() {
        String text = "{\"formatVersion\": 1, \"title\": \"Zo\u00eb \uD83D\uDE00\", \"items\": {}, \"total\": 1}";
        InputStream slow = new ByteArrayInputStream(utf8(text)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };
        assertThat(Reads.JSON
                        .read(ToyPolicy.KIND, Input.stream("s", slow))
                        .value()
                        .title())
                .contains("Zo\u00eb \uD83D\uDE00");
    }

    @Test
    void aStreamOfTheCallerIsNotClosed() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream stream = new ByteArrayInputStream(utf8(VALID)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        Reads.JSON.read(ToyPolicy.KIND, Input.stream("s", stream));
        assertThat(closed).isFalse();
    }

    @Test
    void aStreamWithoutEndIsRefused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        PolicyJson json = Reads.JSON.withLimits(Limits.USUAL.withLength(100_000));
        assertThatThrownBy(() -> json.read(ToyPolicy.KIND, Input.stream("s", endless)))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith(
                        "s:1:100001: LIMIT : found more, expected at most 100000 characters in a document\n");
    }

    @Test
    void aFailureToFetchTheDocumentKeepsItsCause() {
        IOException failure = new IOException("unplugged");
        Reader broken = new Reader() {
            @Override
            public int read(char[] target, int offset, int length) throws IOException {
                throw failure;
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> Reads.JSON.read(ToyPolicy.KIND, Input.reader("r", broken)))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(failure);
    }

    @Test
    void aFileIsReadAndNamedAsItsPathIsWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("p.policy.json"), "{}");
        assertThat(Reads.problems(ToyPolicy.KIND, Input.of(file)).get(0)).startsWith(file + ":1:1: VERSION");
        assertThatThrownBy(() -> Reads.JSON.read(ToyPolicy.KIND, Input.of(folder.resolve("none"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
    }
}
