package org.coursepolicy.generator;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/** Breaks lines between what outer objects and lists hold, down to a depth, and puts all that is deeper on one line. */
final class OneFactALine extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1;

    private int depth;
    private int broken = 1;

    /** Sets how deep objects and lists are that have a line for each entry; the document itself has the depth 1. */
    void breakTo(int deepest) {
        broken = deepest;
    }

    int depth() {
        return depth;
    }

    @Override
    public void writeStartObject(JsonGenerator json) throws IOException {
        super.writeStartObject(json);
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) throws IOException {
        breakLine(json, depth <= broken, "");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        breakLine(json, depth <= broken, " ");
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        depth--;
        breakLine(json, depth < broken && entries > 0, "");
        super.writeEndObject(json, entries);
    }

    @Override
    public void writeStartArray(JsonGenerator json) throws IOException {
        super.writeStartArray(json);
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
        breakLine(json, depth <= broken, "");
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(',');
        breakLine(json, depth <= broken, " ");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
        depth--;
        breakLine(json, depth < broken && values > 0, "");
        super.writeEndArray(json, values);
    }

    private void breakLine(JsonGenerator json, boolean breaks, String otherwise) throws IOException {
        json.writeRaw(breaks ? "\n" + "  ".repeat(depth) : otherwise);
    }
}
