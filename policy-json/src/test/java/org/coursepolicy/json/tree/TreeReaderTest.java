package org.coursepolicy.json.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TreeReaderTest {
    private record Given(Reader open) implements Text {
        @Override
        public String name() {
            return "p";
        }

        @Override
        public Optional<Text> find(String reference) {
            return Optional.empty();
        }
    }

    private static ObjectNode read(Reader reader) throws IOException {
        Findings findings = new Findings();
        Optional<Node> node = TreeReader.read(new Given(reader), Bounds.USUAL, findings);
        assertThat(findings.list()).isEmpty();
        return (ObjectNode) node.orElseThrow();
    }

    private static String place(Origin origin) {
        return origin.line() + ":" + origin.column() + " " + origin.trail();
    }

    @Test
    void linesEndWithLineFeedCarriageReturnOrBoth() throws IOException {
        ObjectNode top = read(new StringReader("{\n\"a\": 1,\r\"b\":\r\n2,\n\r\"c\": 3}"));
        assertThat(place(top.field("a").orElseThrow().origin())).isEqualTo("2:1 /a");
        assertThat(place(top.field("b").orElseThrow().origin())).isEqualTo("3:1 /b");
        assertThat(place(top.get("b").orElseThrow().origin())).isEqualTo("4:1 /b");
        assertThat(place(top.field("c").orElseThrow().origin())).isEqualTo("6:1 /c");
    }

    @Test
    void placesAreRightBeyondTheBuffersOfTheParser() throws IOException {
        StringBuilder document = new StringBuilder("{");
        int count = 5_000;
        for (int i = 0; i < count; i++) {
            document.append(i == 0 ? "" : ",")
                    .append("\n")
                    .append(" ".repeat(i % 50))
                    .append("\"é😀")
                    .append(i)
                    .append("\": [\"\\u0041ä\", ")
                    .append(i)
                    .append("]");
        }
        String text = document.append("\n}").toString();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (ObjectNode top :
                new ObjectNode[] {read(new StringReader(text)), read(new Utf8Reader(new ByteArrayInputStream(bytes)))
                }) {
            for (int i = 0; i < count; i++) {
                ObjectNode.Field field = top.field("é😀" + i).orElseThrow();
                int column = i % 50 + 1;
                int afterName = column + 7 + Integer.toString(i).length();
                Node number = ((ListNode) field.value()).elements().get(1);
                assertThat(place(field.origin())).isEqualTo(i + 2 + ":" + column + " /é😀" + i);
                assertThat(place(number.origin())).isEqualTo(i + 2 + ":" + (afterName + 12) + " /é😀" + i + "/1");
            }
        }
    }

    @Test
    void theFirstOfTwoMembersIsKept() throws IOException {
        Findings findings = new Findings();
        Node node = TreeReader.read(new Given(new StringReader("{\"a\": 1, \"a\": 2}")), Bounds.USUAL, findings)
                .orElseThrow();
        assertThat(((NumberNode) ((ObjectNode) node).get("a").orElseThrow()).text())
                .isEqualTo("1");
        assertThat(findings.count()).isEqualTo(1);
    }
}
