package org.coursepolicy.jackson3;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.kind.Kind;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes a document in its canonical form: no setting of the mapper's changes what is written, only how it is laid out. */
final class DocumentSerializer<T> extends ValueSerializer<T> {
    private final PolicyJson json;
    private final Kind<T> kind;

    DocumentSerializer(PolicyJson json, Kind<T> kind) {
        this.json = json;
        this.kind = kind;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        try {
            json.write(kind, value, new GeneratorTokens(generator));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A document says no types, whatever the mapper says of others. */
    @Override
    public void serializeWithType(
            T value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
        serialize(value, generator, context);
    }
}
