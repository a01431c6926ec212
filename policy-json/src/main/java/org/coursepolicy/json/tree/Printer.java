package org.coursepolicy.json.tree;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Writes a tree as text, the same tree always as the same text.
 *
 * <p>Two spaces a level, lines end with a line feed; an object or list that fits on its line is written on one line,
 * except the document itself.
 */
public final class Printer {
    private static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();

    private Printer() {}

    /**
     * Writes a document.
     *
     * @param document the document
     * @return its text, ending with a line feed
     */
    public static String print(Node document) {
        Printer printer = new Printer();
        printer.value(document, 0, 0, true);
        return printer.out.append('\n').toString();
    }

    private void value(Node node, int indent, int used, boolean broken) {
        if (!(node instanceof ObjectNode) && !(node instanceof ListNode)) {
            flat(node);
            return;
        }
        int start = out.length();
        boolean small = node.size() <= WIDTH;
        if (small && !broken) {
            flat(node);
            if (used + out.length() - start <= WIDTH) {
                return;
            }
            out.setLength(start);
        }
        if (node instanceof ObjectNode object) {
            members(object, indent + 2);
        } else if (node instanceof ListNode list) {
            elements(list.elements(), indent + 2);
        }
    }

    private void members(ObjectNode object, int indent) {
        if (object.fields().isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<ObjectNode.Field> fields = object.fields().values().iterator();
        while (fields.hasNext()) {
            ObjectNode.Field field = fields.next();
            int start = line(indent);
            text(field.name());
            out.append(": ");
            int comma = fields.hasNext() ? 1 : 0;
            value(field.value(), indent, out.length() - start + comma, false);
            out.append(",".repeat(comma));
        }
        line(indent - 2);
        out.append('}');
    }

    private void elements(List<Node> elements, int indent) {
        if (elements.isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        Iterator<Node> nodes = elements.iterator();
        while (nodes.hasNext()) {
            Node node = nodes.next();
            line(indent);
            int comma = nodes.hasNext() ? 1 : 0;
            value(node, indent, indent + comma, false);
            out.append(",".repeat(comma));
        }
        line(indent - 2);
        out.append(']');
    }

    /** Begins a line and returns where it starts. */
    private int line(int indent) {
        out.append('\n');
        int start = out.length();
        out.append(" ".repeat(indent));
        return start;
    }

    private void flat(Node node) {
        if (node instanceof ObjectNode object) {
            out.append('{');
            String comma = "";
            for (ObjectNode.Field field : object.fields().values()) {
                out.append(comma);
                text(field.name());
                out.append(": ");
                flat(field.value());
                comma = ", ";
            }
            out.append('}');
        } else if (node instanceof ListNode list) {
            out.append('[');
            String comma = "";
            for (Node element : list.elements()) {
                out.append(comma);
                flat(element);
                comma = ", ";
            }
            out.append(']');
        } else if (node instanceof TextNode text) {
            text(text.text());
        } else if (node instanceof NumberNode number) {
            out.append(number.text());
        } else if (node instanceof LiteralNode literal) {
            out.append(literal.word());
        }
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean escaped = unit < ' ' || unit == 0x7F || unit == 0x2028 || unit == 0x2029;
                    out.append(escaped ? String.format(Locale.ROOT, "\\u%04x", (int) unit) : Character.toString(unit));
                }
            }
        }
        out.append('"');
    }
}
