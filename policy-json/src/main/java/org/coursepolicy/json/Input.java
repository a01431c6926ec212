package org.coursepolicy.json;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coursepolicy.json.tree.Text;
import org.coursepolicy.json.tree.Utf8Reader;

/**
 * A document to be read: its characters, a name for messages, and where the policies are that it extends.
 *
 * <p>A document whose name ends in {@code .yaml} or {@code .yml} is YAML, and any other is JSON; {@link #asYaml()} says so of
 * others. YAML needs snakeyaml-engine at run time.
 *
 * <p>Bytes are UTF-8, and nothing else; a byte order mark is skipped. Only a document from a {@link Path} can extend
 * others by itself: files in its folder or below. Any other document cannot, unless {@link #withBases(Bases)} says how.
 */
public final class Input {
    private static final Pattern REFERENCE = Pattern.compile("[\\w -][\\w. -]*(/[\\w -][\\w. -]*)*");

    private static final Pattern YAML = Pattern.compile("\\.ya?ml$");

    private interface Opener {
        Reader open() throws IOException;
    }

    private final String name;
    private final Opener opener;
    private final Bases bases;
    private final boolean yaml;

    private Input(String name, Opener opener, Bases bases) {
        this(name, opener, bases, YAML.matcher(name).find());
    }

    private Input(String name, Opener opener, Bases bases, boolean yaml) {
        this.name = name;
        this.opener = opener;
        this.bases = bases;
        this.yaml = yaml;
    }

    /**
     * Reads a file, which may extend files in its folder or below.
     *
     * @param file the file
     * @return the input, named as the path is written
     */
    public static Input of(Path file) {
        return new Input(
                file.toString(),
                () -> new Utf8Reader(Files.newInputStream(file)),
                reference -> beside(file, reference));
    }

    /** A reference never leaves the folder, whatever a document says. */
    private static Optional<Input> beside(Path file, String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            return Optional.empty();
        }
        Path base = file.resolveSibling(reference).normalize();
        return Files.isRegularFile(base) ? Optional.of(of(base)) : Optional.empty();
    }

    /**
     * Reads a text.
     *
     * @param name what messages call it
     * @param text the document
     * @return the input
     */
    public static Input text(String name, String text) {
        return new Input(name, () -> new StringReader(text), reference -> Optional.empty());
    }

    /**
     * Reads bytes.
     *
     * @param name what messages call them
     * @param bytes the document in UTF-8; copied
     * @return the input
     */
    public static Input bytes(String name, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new Input(name, () -> new Utf8Reader(new ByteArrayInputStream(copy)), reference -> Optional.empty());
    }

    /**
     * Reads a stream, once. The stream is not closed.
     *
     * @param name what messages call it
     * @param stream the document in UTF-8
     * @return the input
     */
    public static Input stream(String name, InputStream stream) {
        return new Input(name, () -> new Utf8Reader(new OpenStream(stream)), reference -> Optional.empty());
    }

    /**
     * Reads characters, once. The reader is not closed.
     *
     * @param name what messages call it
     * @param reader the document
     * @return the input
     */
    public static Input reader(String name, Reader reader) {
        return new Input(name, () -> new OpenReader(reader), reference -> Optional.empty());
    }

    /**
     * Says where to find the policies that this one extends.
     *
     * @param found finds them
     * @return the same document, which may extend what is found
     */
    public Input withBases(Bases found) {
        return new Input(name, opener, found, yaml);
    }

    /**
     * Says that the document is YAML, whatever it is called.
     *
     * @return the same document, read as YAML
     */
    public Input asYaml() {
        return new Input(name, opener, bases, true);
    }

    /**
     * Returns what messages call the document.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /** The document as the inner packages see it. */
    Text asText() {
        return new Text() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public boolean isYaml() {
                return yaml;
            }

            @Override
            public Reader open() throws IOException {
                return opener.open();
            }

            @Override
            public Optional<Text> find(String reference) {
                return bases.find(reference).map(Input::asText);
            }
        };
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }

    /** A stream that its owner closes. */
    private static final class OpenStream extends FilterInputStream {
        OpenStream(InputStream stream) {
            super(stream);
        }

        @Override
        public void close() {
            // It belongs to the caller.
        }
    }

    /** A reader that its owner closes. */
    private static final class OpenReader extends FilterReader {
        OpenReader(Reader reader) {
            super(reader);
        }

        @Override
        public void close() {
            // It belongs to the caller.
        }
    }
}
