package org.coursepolicy.jackson3;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.coursepolicy.json.token.TokenTarget;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteCapability;
import tools.jackson.databind.util.TokenBuffer;

/** Writes the tokens of a document to a host's generator. */
final class GeneratorTokens implements TokenTarget {
    private final JsonGenerator generator;
    /** Where numbers are texts they are written as they stand; elsewhere as exact numbers, never in binary. */
    private final boolean writesText;

    GeneratorTokens(JsonGenerator generator) {
        this.generator = generator;
        this.writesText = !(generator instanceof TokenBuffer)
                && generator.streamWriteCapabilities().isEnabled(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS);
    }

    @Override
    public void startObject() {
        generator.writeStartObject();
    }

    @Override
    public void endObject() {
        generator.writeEndObject();
    }

    @Override
    public void startList() {
        generator.writeStartArray();
    }

    @Override
    public void endList() {
        generator.writeEndArray();
    }

    @Override
    public void name(String name) {
        generator.writeName(name);
    }

    @Override
    public void text(String text) {
        generator.writeString(text);
    }

    @Override
    public void number(String number) {
        if (writesText) {
            generator.writeNumber(number);
        } else if (number.indexOf('.') < 0) {
            generator.writeNumber(new BigInteger(number));
        } else {
            generator.writeNumber(new BigDecimal(number));
        }
    }
}
