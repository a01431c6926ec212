package org.coursepolicy.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.kind.Kind;

/** Writes a document in its canonical form: no setting of the mapper's changes what is written, only how it is laid out. */
final class DocumentSerializer<T> extends JsonSerializer<T> {
    private final PolicyJson json;
    private final Kind<T> kind;

    DocumentSerializer(PolicyJson json, Kind<T> kind) {
        this.json = json;
        this.kind = kind;
    }

    @Override
    public void serialize(T value, JsonGenerator generator, SerializerProvider context) throws IOException {
        json.write(kind, value, new GeneratorTokens(generator));
    }

    /** A document says no types, whatever the mapper says of others. */
    @Override
    public void serializeWithType(T value, JsonGenerator generator, SerializerProvider context, TypeSerializer types)
            throws IOException {
        serialize(value, generator, context);
    }
}
