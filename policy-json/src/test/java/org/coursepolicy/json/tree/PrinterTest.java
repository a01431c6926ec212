package org.coursepolicy.json.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PrinterTest {
    private static Node object(String name, Node value) {
        Map<String, ObjectNode.Field> fields = new LinkedHashMap<>();
        fields.put(name, new ObjectNode.Field(name, Origin.NONE, value));
        return new ObjectNode(Origin.NONE, fields);
    }

    private static Node text(String text) {
        return new TextNode(Origin.NONE, text);
    }

    private static Node numbers(int count) {
        return new ListNode(
                Origin.NONE,
                IntStream.range(0, count)
                        .<Node>mapToObj(i -> new NumberNode(Origin.NONE, "1000"))
                        .toList());
    }

    @Test
    void whatFitsOnALineStandsOnALine() {
        assertThat(Printer.print(object("a", object("b", numbers(3)))))
                .isEqualTo("{\n  \"a\": {\"b\": [1000, 1000, 1000]}\n}\n");
    }

    @Test
    void noLineIsLongerThanItMustBe() {
        for (int count = 1; count < 60; count++) {
            String printed = Printer.print(object("a", object("b", numbers(count))));
            assertThat(printed.lines()).allMatch(line -> line.length() <= 100);
        }
        assertThat(Printer.print(object("a", numbers(30)))).contains("[\n    1000,\n    1000,");
    }

    @Test
    void emptyObjectsAndListsAreBrackets() {
        assertThat(Printer.print(new ObjectNode(Origin.NONE, Map.of()))).isEqualTo("{}\n");
        assertThat(Printer.print(new ListNode(Origin.NONE, List.of()))).isEqualTo("[]\n");
    }

    @Test
    void textsAreEscapedWhereJsonOrAScreenNeedsIt() {
        assertThat(Printer.print(text("\"\\/\n\r\t\b\u0000\u007f\u2028 é \uD83D\uDE00")))
                .isEqualTo("\"\\\"\\\\/\\n\\r\\t\\u0008\\u0000\\u007f\\u2028 é \uD83D\uDE00\"\n");
    }
}
