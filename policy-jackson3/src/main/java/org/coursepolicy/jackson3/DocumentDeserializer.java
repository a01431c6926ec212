package org.coursepolicy.jackson3;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.coursepolicy.json.DocumentException;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.kind.Kind;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads a document where a host's parser stands, by our reader: no setting of the mapper's changes what is accepted. */
final class DocumentDeserializer<T> extends ValueDeserializer<T> {
    private final PolicyJson json;
    private final Kind<T> kind;

    DocumentDeserializer(PolicyJson json, Kind<T> kind) {
        this.json = json;
        this.kind = kind;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        try {
            return json.read(kind, kind.name(), new ParserTokens(parser)).value();
        } catch (DocumentException wrong) {
            throw DatabindException.from(parser, wrong.getMessage(), wrong);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A document says no types, whatever the mapper says of others. */
    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types) {
        return deserialize(parser, context);
    }

    /** A value that is there already is never changed. */
    @Override
    public Boolean supportsUpdate(DeserializationConfig config) {
        return false;
    }
}
