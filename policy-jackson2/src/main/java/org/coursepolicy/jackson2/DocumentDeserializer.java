package org.coursepolicy.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;
import org.coursepolicy.json.DocumentException;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.kind.Kind;

/** Reads a document where a host's parser stands, by our reader: no setting of the mapper's changes what is accepted. */
final class DocumentDeserializer<T> extends JsonDeserializer<T> {
    private final PolicyJson json;
    private final Kind<T> kind;

    DocumentDeserializer(PolicyJson json, Kind<T> kind) {
        this.json = json;
        this.kind = kind;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            return json.read(kind, kind.name(), new ParserTokens(parser)).value();
        } catch (DocumentException wrong) {
            throw JsonMappingException.from(parser, wrong.getMessage(), wrong);
        }
    }

    /** A document says no types, whatever the mapper says of others. */
    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types)
            throws IOException {
        return deserialize(parser, context);
    }

    /** A value that is there already is never changed. */
    @Override
    public Boolean supportsUpdate(DeserializationConfig config) {
        return false;
    }
}
