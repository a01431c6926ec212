package org.coursepolicy.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteCapability;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.coursepolicy.json.token.TokenTarget;

/** Writes the tokens of a document to a host's generator. */
final class GeneratorTokens implements TokenTarget {
    private final JsonGenerator generator;
    /** Where numbers are texts they are written as they stand; elsewhere as exact numbers, never in binary. */
    private final boolean writesText;

    GeneratorTokens(JsonGenerator generator) {
        this.generator = generator;
        this.writesText = !(generator instanceof TokenBuffer)
                && generator.getWriteCapabilities().isEnabled(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS);
    }

    @Override
    public void startObject() throws IOException {
        generator.writeStartObject();
    }

    @Override
    public void endObject() throws IOException {
        generator.writeEndObject();
    }

    @Override
    public void startList() throws IOException {
        generator.writeStartArray();
    }

    @Override
    public void endList() throws IOException {
        generator.writeEndArray();
    }

    @Override
    public void name(String name) throws IOException {
        generator.writeFieldName(name);
    }

    @Override
    public void text(String text) throws IOException {
        generator.writeString(text);
    }

    @Override
    public void number(String number) throws IOException {
        if (writesText) {
            generator.writeNumber(number);
        } else if (number.indexOf('.') < 0) {
            generator.writeNumber(new BigInteger(number));
        } else {
            generator.writeNumber(new BigDecimal(number));
        }
    }
}
