package org.coursepolicy.jackson2;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.json.Limits;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;

/**
 * Lets policies, records and outcomes stand inside the documents of a host that uses Jackson 2.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new CoursePolicyModule()).build();
 * }</pre>
 *
 * <p>Each is read by our own reader, as strictly as if it stood alone, and written in its canonical form, whatever the mapper
 * is set to. What is wrong is told in a {@link com.fasterxml.jackson.databind.JsonMappingException} whose cause is the {@link org.coursepolicy.json.DocumentException}
 * with all problems, each with its line in the host's document and its pointer in ours. A member that is {@code null} is
 * the host's: it never reaches the reader. A policy that stands inside another document cannot extend a file.
 *
 * <p>Immutable. Service loading finds it, on the class path and on the module path.
 */
public final class CoursePolicyModule extends Module {
    private final PolicyJson json;
    private final ImmutableList<Kind<?>> kinds;

    /** Creates the module with the kinds of this library, and the usual limits. */
    public CoursePolicyModule() {
        this(PolicyJson.standard(), ImmutableList.of(CoursePolicy.KIND, CourseRecord.KIND, CourseOutcome.KIND));
    }

    private CoursePolicyModule(PolicyJson json, List<Kind<?>> kinds) {
        this.json = json;
        this.kinds = ImmutableList.copyOf(kinds);
    }

    /**
     * Sets what reads and writes, for a host with kinds of its own.
     *
     * @param other the reader and writer
     * @return a module that uses it
     */
    public CoursePolicyModule withJson(PolicyJson other) {
        return new CoursePolicyModule(other, kinds);
    }

    /**
     * Sets how much of everything a document may have. The length of the whole is the host's to limit.
     *
     * @param limits the limits
     * @return a module with these limits
     */
    public CoursePolicyModule withLimits(Limits limits) {
        return withJson(json.withLimits(limits));
    }

    /**
     * Adds a kind of document, such as the outcome of one student.
     *
     * @param kind the kind
     * @return a module that reads and writes it, too
     */
    public CoursePolicyModule withDocuments(Kind<?> kind) {
        return new CoursePolicyModule(
                json, ImmutableList.<Kind<?>>builder().addAll(kinds).add(kind).build());
    }

    @Override
    public String getModuleName() {
        return "course-policy";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        SimpleSerializers serializers = new SimpleSerializers();
        SimpleDeserializers deserializers = new SimpleDeserializers();
        kinds.forEach(kind -> add(kind, serializers, deserializers));
        context.addSerializers(serializers);
        context.addDeserializers(deserializers);
    }

    private <T> void add(Kind<T> kind, SimpleSerializers serializers, SimpleDeserializers deserializers) {
        serializers.addSerializer(kind.type(), new DocumentSerializer<>(json, kind));
        deserializers.addDeserializer(kind.type(), new DocumentDeserializer<>(json, kind));
    }
}
