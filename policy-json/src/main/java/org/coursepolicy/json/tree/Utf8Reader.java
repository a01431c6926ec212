package org.coursepolicy.json.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Characters of UTF-8 bytes, strictly: overlong, cut or foreign bytes are refused, and never replaced.
 *
 * <p>All characters before the bad bytes are delivered first, so that their end is where the mistake is.
 */
public final class Utf8Reader extends Reader {
    private static final int BUFFER = 8_192;
    /** How many bytes tell UTF-16 and UTF-32 from UTF-8. */
    private static final int TELLTALE = 4;

    private final InputStream stream;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean started;
    private boolean ended;

    /**
     * Reads a stream.
     *
     * @param stream the bytes; closed together with this reader
     */
    public Utf8Reader(InputStream stream) {
        this.stream = stream;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!started) {
            start();
        }
        CharBuffer characters = CharBuffer.wrap(target, offset, length).slice();
        while (characters.hasRemaining()) {
            CoderResult result = decoder.decode(bytes, characters, ended);
            if (characters.position() > 0) {
                return characters.position();
            }
            if (result.isError()) {
                result.throwException();
            }
            if (ended) {
                return -1;
            }
            if (result.isOverflow()) {
                throw new IOException("room for two characters is needed");
            }
            fill();
        }
        return 0;
    }

    private void start() throws IOException {
        started = true;
        while (!ended && bytes.remaining() < TELLTALE) {
            fill();
        }
        boolean zero = false;
        for (int i = 0; i < Math.min(TELLTALE, bytes.remaining()); i++) {
            zero |= bytes.get(i) == 0;
        }
        if (zero || startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            throw new CharacterCodingException();
        }
    }

    private boolean startsWith(int first, int second) {
        return bytes.remaining() >= 2 && (bytes.get(0) & 0xFF) == first && (bytes.get(1) & 0xFF) == second;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
