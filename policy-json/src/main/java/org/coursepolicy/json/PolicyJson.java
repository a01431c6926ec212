package org.coursepolicy.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.json.bind.ConventionCheck;
import org.coursepolicy.json.bind.NodeSink;
import org.coursepolicy.json.bind.NodeSource;
import org.coursepolicy.json.bind.Reading;
import org.coursepolicy.json.reference.FormatSchema;
import org.coursepolicy.json.resolve.Conventions;
import org.coursepolicy.json.resolve.Loader;
import org.coursepolicy.json.resolve.Resolver;
import org.coursepolicy.json.resolve.Resolver.Resolved;
import org.coursepolicy.json.token.TokenSource;
import org.coursepolicy.json.token.TokenTarget;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.NumberNode;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Origin;
import org.coursepolicy.json.tree.Printer;
import org.coursepolicy.json.tree.Text;
import org.coursepolicy.json.tree.TreeTokens;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.record.CourseRecord;

/**
 * Reads and writes documents.
 *
 * <p>Immutable: make one with the kinds that policies may use, and share it. A document of the kind named
 * {@value #POLICY} may extend another, change it, hand down what holds for each child, and name conventions; all that is
 * resolved before it is read. Documents of other kinds are read as they stand, and what is wrong with them is told without
 * repeating their names and numbers, which may be a person's.
 */
public final class PolicyJson {
    /** The name of the kind whose documents are resolved before they are read. */
    public static final String POLICY = "policy";

    private final Kinds kinds;
    private final Limits limits;
    private final ImmutableList<Kind<?>> documentKinds;

    private PolicyJson(Kinds kinds, Limits limits, List<Kind<?>> documentKinds) {
        this.kinds = kinds;
        this.limits = limits;
        this.documentKinds = ImmutableList.copyOf(documentKinds);
    }

    /**
     * Returns a reader and writer with the usual limits.
     *
     * @param kinds the kinds that policies may use
     * @return the reader and writer
     */
    public static PolicyJson of(Kinds kinds) {
        return new PolicyJson(kinds, Limits.USUAL, ImmutableList.of());
    }

    /**
     * Returns a reader and writer for the kinds of this library, which tells policies, records and outcomes apart.
     *
     * @return the reader and writer
     */
    public static PolicyJson standard() {
        return of(StandardKinds.standard()).withDocumentKinds(CoursePolicy.KIND, CourseRecord.KIND, CourseOutcome.KIND);
    }

    /**
     * Sets limits.
     *
     * @param other how much of everything a document may have
     * @return a reader and writer with these limits
     */
    public PolicyJson withLimits(Limits other) {
        return new PolicyJson(kinds, other, documentKinds);
    }

    /**
     * Sets the kinds of documents that there are, so that a document of the wrong kind is called what it is.
     *
     * @param known the kinds of policies, records and so on
     * @return a reader and writer that tells them apart
     */
    public PolicyJson withDocumentKinds(Kind<?>... known) {
        return new PolicyJson(kinds, limits, ImmutableList.copyOf(known));
    }

    /**
     * Reads a document.
     *
     * @param kind what the document should be
     * @param input the document
     * @param <T> the Java type
     * @return what was read
     * @throws DocumentException if anything is wrong with the document, with all that is
     * @throws UncheckedIOException if the document cannot be fetched
     */
    public <T> Document<T> read(Kind<T> kind, Input input) {
        Findings findings = new Findings();
        try {
            Optional<Document<T>> document = read(kind, input.asText(), findings);
            if (document.isPresent() && findings.isEmpty()) {
                return document.get();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw Reports.exception(findings, input.name());
    }

    /**
     * Reads a document that stands inside another, or that is written in a format of the host's. It cannot extend others.
     *
     * @param kind what the document should be
     * @param name what messages call it
     * @param tokens the document; what follows it is left
     * @param <T> the Java type
     * @return what was read
     * @throws DocumentException if anything is wrong with the document, with all that is
     * @throws IOException if the tokens cannot be fetched
     */
    public <T> Document<T> read(Kind<T> kind, String name, TokenSource tokens) throws IOException {
        Findings findings = new Findings();
        Optional<ObjectNode> loaded = new Loader(limits.bounds(), findings).load(name, tokens);
        Optional<Document<T>> document = resolve(kind, Input.text(name, "").asText(), loaded, findings);
        if (document.isPresent() && findings.isEmpty()) {
            return document.get();
        }
        throw Reports.exception(findings, name);
    }

    /** Reads a document; all that is wrong with it goes to the findings. */
    <T> Optional<Document<T>> read(Kind<T> kind, Text text, Findings findings) throws IOException {
        return resolve(kind, text, new Loader(limits.bounds(), findings).load(text), findings);
    }

    private <T> Optional<Document<T>> resolve(Kind<T> kind, Text text, Optional<ObjectNode> document, Findings findings)
            throws IOException {
        Optional<ObjectNode> loaded = document.filter(found -> isMeant(kind, found, findings));
        if (loaded.isEmpty()) {
            return Optional.empty();
        }
        boolean policy = kind.name().equals(POLICY);
        Optional<Resolved> resolved = policy
                ? new Resolver(limits.bounds(), findings).resolve(text, loaded.get())
                : loaded.map(whole -> new Resolved(whole, Conventions.NONE));
        return resolved.flatMap(whole -> bind(kind, whole, text.name(), findings));
    }

    /** Reads a resolved document by its kind. */
    <T> Optional<Document<T>> bind(Kind<T> kind, Resolved document, String source, Findings findings) {
        Reading reading = new Reading(
                kinds, document.conventions(), findings, !kind.name().equals(POLICY));
        ConventionCheck.check(reading, kind);
        return NodeSource.of(reading, document.tree())
                .object(kind)
                .map(value -> new Document<>(value, source, reading.locator(document.tree())));
    }

    Limits limits() {
        return limits;
    }

    Kinds kinds() {
        return kinds;
    }

    /**
     * Writes the JSON Schema (2020-12) of documents of a kind, with which an editor completes and explains.
     *
     * <p>It says what a document is made of; what its parts mean together, reading it tells. The schemas of this library's
     * kinds are also resources, such as {@code /org/coursepolicy/json/schema/policy.schema.json}.
     *
     * @param kind what the documents are
     * @return the schema, lines ending with a line feed
     */
    public String schema(Kind<?> kind) {
        return kind.name().equals(POLICY) ? FormatSchema.ofPolicies(kind, kinds) : FormatSchema.of(kind, kinds);
    }

    private boolean isMeant(Kind<?> kind, ObjectNode document, Findings findings) {
        Optional<Kind<?>> other = DocumentKinds.better(kind, documentKinds, document.names());
        other.ifPresent(found -> {
            String expected = DocumentKinds.phrase(kind);
            findings.addOfForm(
                    Problem.of(Code.TYPE, Place.TOP, DocumentKinds.phrase(found), expected), document.origin());
        });
        return other.isEmpty();
    }

    /**
     * Writes a document in its canonical form: {@code formatVersion} first, members in the order of their kinds, nothing
     * that is absent or usual, numbers in their shortest form. Equal values give equal texts.
     *
     * @param kind what the document is
     * @param value what is to be written
     * @param <T> the Java type
     * @return the text, with line feeds and two spaces a level
     */
    public <T> String write(Kind<T> kind, T value) {
        return Printer.print(tree(kind, value));
    }

    /**
     * Writes a document in its canonical form into one of the host's.
     *
     * @param kind what the document is
     * @param value what is to be written
     * @param target where to
     * @param <T> the Java type
     * @throws IOException if the target cannot be written
     */
    public <T> void write(Kind<T> kind, T value, TokenTarget target) throws IOException {
        TreeTokens.write(tree(kind, value), target);
    }

    private static <T> ObjectNode tree(Kind<T> kind, T value) {
        Map<String, ObjectNode.Field> fields = new LinkedHashMap<>();
        NumberNode version = new NumberNode(Origin.NONE, Integer.toString(Loader.CURRENT));
        fields.put(Loader.VERSION, new ObjectNode.Field(Loader.VERSION, Origin.NONE, version));
        fields.putAll(NodeSink.write(kind, value).fields());
        return new ObjectNode(Origin.NONE, fields);
    }
}
