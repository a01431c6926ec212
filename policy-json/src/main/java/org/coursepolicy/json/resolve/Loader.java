package org.coursepolicy.json.resolve;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.json.token.TokenSource;
import org.coursepolicy.json.tree.Bounds;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.NumberNode;
import org.coursepolicy.json.tree.Numbers;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Origin;
import org.coursepolicy.json.tree.Text;
import org.coursepolicy.json.tree.TextNode;
import org.coursepolicy.json.tree.TreeBuilder;
import org.coursepolicy.json.tree.TreeReader;
import org.coursepolicy.json.yaml.YamlReader;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.RejectedException;

/** Opens a document and takes off what stands at the top of every document: {@code $schema}, {@code formatVersion}. */
public final class Loader {
    /** The member that names the document's JSON Schema, for editors. */
    public static final String SCHEMA = "$schema";
    /** The member that says which version of the format the document has. */
    public static final String VERSION = "formatVersion";
    /** The format version that this library reads and writes. */
    public static final int CURRENT = 1;

    private final Bounds bounds;
    private final Findings findings;

    /**
     * Creates a loader.
     *
     * @param bounds how much of everything a document may have
     * @param findings where problems go
     */
    public Loader(Bounds bounds, Findings findings) {
        this.bounds = bounds;
        this.findings = findings;
    }

    /**
     * Opens a document.
     *
     * @param text the document
     * @return its members without the two; empty if nothing of it can be read, and then the findings say why
     * @throws IOException if the document cannot be fetched
     */
    public Optional<ObjectNode> load(Text text) throws IOException {
        return opened(text.isYaml() ? yaml(text) : TreeReader.read(text, bounds, findings));
    }

    private Optional<Node> yaml(Text text) throws IOException {
        try {
            return YamlReader.read(text, bounds, findings);
        } catch (NoClassDefFoundError absent) {
            throw new IllegalStateException(
                    "to read YAML, put org.snakeyaml:snakeyaml-engine beside policy-json", absent);
        }
    }

    /**
     * Opens a document that a host reads.
     *
     * @param name what messages call it
     * @param tokens the document
     * @return its members without the two; empty if nothing of it can be read, and then the findings say why
     * @throws IOException if the document cannot be fetched
     */
    public Optional<ObjectNode> load(String name, TokenSource tokens) throws IOException {
        return opened(new TreeBuilder(name, bounds, findings, tokens).build());
    }

    private Optional<ObjectNode> opened(Optional<Node> document) {
        if (document.isPresent() && !(document.get() instanceof ObjectNode)) {
            Node node = document.get();
            findings.addOfForm(Problem.of(Code.TYPE, Place.TOP, node.phrase(), "a JSON object"), node.origin());
            return Optional.empty();
        }
        return document.map(ObjectNode.class::cast).filter(this::isReadable).map(top -> {
            top.get(SCHEMA).filter(schema -> !(schema instanceof TextNode)).ifPresent(this::noSchema);
            return top.without(Set.of(SCHEMA, VERSION));
        });
    }

    private void noSchema(Node schema) {
        findings.addOfForm(
                Problem.of(Code.TYPE, Place.of(SCHEMA), schema.phrase(), "the address of a JSON Schema"),
                schema.origin());
    }

    /** Notes a wrong version; only a document of a newer version is not read any further. */
    private boolean isReadable(ObjectNode top) {
        Optional<Node> version = top.get(VERSION);
        if (version.isEmpty()) {
            wrong("nothing", "write \"formatVersion\": 1", top.origin().lacking(VERSION));
            return true;
        }
        Optional<Fraction> number = version.flatMap(Loader::number);
        Fraction current = Fraction.of(CURRENT);
        if (number.equals(Optional.of(current))) {
            return true;
        }
        boolean newer = number.filter(Fraction::isWhole)
                .filter(found -> found.compareTo(current) > 0)
                .isPresent();
        String found = newer
                ? "a document written by a newer version"
                : number.isPresent() ? "another number" : version.get().phrase();
        wrong(
                found,
                newer ? "use a newer version of this library" : "write \"formatVersion\": 1",
                version.get().origin());
        return !newer;
    }

    private void wrong(String found, String remedy, Origin origin) {
        Problem problem =
                new Problem(Code.VERSION, Place.of(VERSION), found, "the number " + CURRENT, Optional.of(remedy));
        findings.addOfForm(problem, origin);
    }

    private static Optional<Fraction> number(Node node) {
        try {
            return node instanceof NumberNode number ? Optional.of(Numbers.parse(number.text())) : Optional.empty();
        } catch (RejectedException refused) {
            return Optional.empty();
        }
    }
}
