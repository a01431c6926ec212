package org.coursepolicy.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.json.reference.FormatSchema;
import org.coursepolicy.json.resolve.Conventions;
import org.coursepolicy.json.resolve.Loader;
import org.coursepolicy.json.resolve.Resolver;
import org.coursepolicy.json.resolve.Resolver.Resolved;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.ListNode;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Text;
import org.coursepolicy.json.tree.TextNode;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.time.Moment;

/**
 * A file of cases for one policy, in a language-neutral form: each has facts and what a person worked out.
 *
 * <p>A case may change the policy at a place, so that its facts stay few: it is then a policy that extends the one of the
 * file. For example:
 *
 * <pre>{@code
 * {"formatVersion": 1, "policy": "course.policy.json", "cases": [
 *   {"name": "A score of exactly the cutoff is below it", "record": {"students": {"s1": {}}, "scores": {"exam": {"s1": 90}}},
 *    "expect": {"s1": {"total": 90, "letter": "B"}}}]}
 * }</pre>
 *
 * @param title what the cases are of; the name of the file if it does not say
 * @param cases the cases, in order
 */
public record CaseFile(String title, List<PolicyCase> cases) {
    private static final String TITLE = "title";
    private static final String POLICY = "policy";
    private static final String CASES = "cases";
    private static final String CHANGES = "changes";
    private static final Set<String> MEMBERS = Set.of(TITLE, POLICY, CASES);

    /**
     * Copies the cases.
     *
     * @param title what the cases are of
     * @param cases the cases, in order
     */
    public CaseFile {
        cases = ImmutableList.copyOf(cases);
    }

    /** What a case says beside its policy. */
    private static final class Draft {
        static final Kind<Draft> KIND = Kind.of("case", Draft.class, "Facts, and what is expected.", Draft::new, d -> d)
                .required("name", Types.PROSE, d -> d.name, (d, name) -> d.name = name, "what the case shows")
                .optional(
                        "sentence",
                        Types.PROSE,
                        d -> d.sentence,
                        (d, sentence) -> d.sentence = Optional.of(sentence),
                        "the published sentence it is about, paraphrased")
                .optional(
                        "source",
                        Types.PROSE,
                        d -> d.source,
                        (d, source) -> d.source = Optional.of(source),
                        "where the expected numbers come from; worked out by hand if absent")
                .optional(
                        "as-of",
                        Moment.INSTANT,
                        d -> d.asOf,
                        (d, asOf) -> d.asOf = Optional.of(asOf),
                        "the instant up to which facts count; all count if absent")
                .required(
                        "record",
                        CourseRecord.KIND.asType(),
                        d -> d.record.orElseThrow(),
                        (d, record) -> d.record = Optional.of(record),
                        "the facts")
                .required(
                        "expect",
                        Types.map(Types.ID_FORM, StudentId::new, PolicyCase.Expectation.KIND.asType()),
                        d -> d.expect,
                        (d, expect) -> d.expect = expect,
                        "what is expected for each student")
                .build();

        private String name = "";
        private Optional<String> sentence = Optional.empty();
        private Optional<String> source = Optional.empty();
        private Optional<Instant> asOf = Optional.empty();
        private Optional<CourseRecord> record = Optional.empty();
        private Map<StudentId, PolicyCase.Expectation> expect = Map.of();

        PolicyCase with(CoursePolicy policy) {
            return new PolicyCase(name, sentence, source, policy, asOf, record.orElseThrow(), expect);
        }
    }

    /**
     * Reads a file of cases and the policy that it names.
     *
     * @param json reads documents
     * @param input the file
     * @return the cases
     * @throws DocumentException if anything is wrong with the file or a policy, with all that is
     * @throws UncheckedIOException if a file cannot be fetched
     */
    public static CaseFile read(PolicyJson json, Input input) {
        Findings findings = new Findings();
        try {
            Reader reader = new Reader(json, input.asText(), findings);
            Optional<CaseFile> file = reader.read();
            if (file.isPresent() && findings.isEmpty()) {
                return file.get();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw Reports.exception(findings, input.name());
    }

    /**
     * Writes the JSON Schema (2020-12) of files of cases.
     *
     * @param json reads documents
     * @return the schema, lines ending with a line feed
     */
    public static String schema(PolicyJson json) {
        return FormatSchema.ofCases(Draft.KIND, json.kinds());
    }

    /** Reads one file. */
    private static final class Reader {
        private final PolicyJson json;
        private final Text text;
        private final Findings findings;
        private Optional<CoursePolicy> unchanged = Optional.empty();

        Reader(PolicyJson json, Text text, Findings findings) {
            this.json = json;
            this.text = text;
            this.findings = findings;
        }

        Optional<CaseFile> read() throws IOException {
            Optional<ObjectNode> top = new Loader(json.limits().bounds(), findings).load(text);
            if (top.isEmpty()) {
                return Optional.empty();
            }
            ObjectNode file = top.get();
            file.fields().values().stream()
                    .filter(field -> !MEMBERS.contains(field.name()))
                    .forEach(field -> findings.add(
                            Problem.unknown(
                                    Code.UNKNOWN,
                                    field.origin().trail().toPlace(),
                                    field.name(),
                                    "a member of a file of cases",
                                    MEMBERS),
                            field.origin()));
            Optional<ObjectNode.Field> policy = needed(file, POLICY);
            Optional<ObjectNode.Field> cases = needed(file, CASES);
            if (policy.isEmpty() || cases.isEmpty()) {
                return Optional.empty();
            }
            if (!(cases.get().value() instanceof ListNode list)) {
                note(Code.TYPE, cases.get().value(), cases.get().value().phrase(), "a list of cases");
                return Optional.empty();
            }
            List<PolicyCase> read = new ArrayList<>();
            for (Node element : list.elements()) {
                read(element, policy.get()).ifPresent(read::add);
            }
            Optional<String> title = file.get(TITLE).flatMap(this::title);
            return Optional.of(new CaseFile(title.orElse(text.name()), read));
        }

        private Optional<String> title(Node node) {
            if (node instanceof TextNode text && Types.PROSE_FORM.allows(text.text())) {
                return Optional.of(text.text());
            }
            note(Code.TYPE, node, node.phrase(), "a text on one line");
            return Optional.empty();
        }

        private Optional<ObjectNode.Field> needed(ObjectNode file, String member) {
            Optional<ObjectNode.Field> field = file.field(member);
            if (field.isEmpty()) {
                note(Code.MISSING, file, "no member \"" + member + "\"", "a file of cases, which has policy and cases");
            }
            return field;
        }

        private Optional<PolicyCase> read(Node element, ObjectNode.Field policy) throws IOException {
            if (!(element instanceof ObjectNode written)) {
                note(Code.TYPE, element, element.phrase(), "a case, which is an object");
                return Optional.empty();
            }
            ObjectNode own = written.without(Set.of(CHANGES));
            Optional<Draft> draft = json.bind(Draft.KIND, new Resolved(own, Conventions.NONE), text.name(), findings)
                    .map(Document::value);
            Optional<CoursePolicy> changed = policy(policy, written.field(CHANGES));
            return draft.flatMap(facts -> changed.map(facts::with));
        }

        /** A case with changes is about a policy that extends the file's; all others share one. */
        private Optional<CoursePolicy> policy(ObjectNode.Field base, Optional<ObjectNode.Field> changes)
                throws IOException {
            if (changes.isEmpty() && unchanged.isPresent()) {
                return unchanged;
            }
            Map<String, ObjectNode.Field> members = new LinkedHashMap<>();
            members.put("extends", new ObjectNode.Field("extends", base.origin(), base.value()));
            changes.ifPresent(field -> members.put(CHANGES, field));
            ObjectNode successor = new ObjectNode(base.origin(), members);
            Optional<CoursePolicy> policy = new Resolver(json.limits().bounds(), findings)
                    .resolve(text, successor)
                    .flatMap(resolved -> json.bind(CoursePolicy.KIND, resolved, text.name(), findings))
                    .map(Document::value);
            if (changes.isEmpty()) {
                unchanged = policy;
            }
            return policy;
        }

        private void note(Code code, Node node, String found, String expected) {
            findings.add(Problem.of(code, node.origin().trail().toPlace(), found, expected), node.origin());
        }
    }
}
