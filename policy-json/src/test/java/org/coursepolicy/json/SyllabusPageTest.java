package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coursepolicy.json.resolve.Loader;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.ListNode;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.junit.jupiter.api.Test;

/** The page on the syllabus of the first policy names places that its file has, and the cases of its sentences, all of them. */
class SyllabusPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Path POLICIES = ROOT.resolve("examples/policies/cmu");
    private static final Pattern POINTER = Pattern.compile("`(/[^`]*)`");
    private static final String NOT_A_RULE = "not a rule: ";

    /** One sentence of the syllabus, as the page has it. */
    private record Row(String sentence, String rule, List<String> cases) {
        static Row of(String line) {
            String[] cells = line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1);
            assertThat(cells).as(line).hasSize(3);
            List<String> cases =
                    cells[2].isBlank() ? List.of() : List.of(cells[2].strip().split("<br>"));
            return new Row(cells[0].strip(), cells[1].strip(), cases);
        }

        boolean isRule() {
            return !rule.startsWith(NOT_A_RULE);
        }

        List<String> pointers() {
            return POINTER.matcher(rule).results().map(found -> found.group(1)).toList();
        }
    }

    private static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("docs/cmu-mlip-f2022.md"))) {
            return lines.filter(line -> line.startsWith("| "))
                    .filter(line -> !line.startsWith("| what it says"))
                    .map(Row::of)
                    .toList();
        }
    }

    /** The names of all cases of the policy that are about a sentence, by that sentence. */
    private static Map<String, List<String>> cases() throws IOException {
        Map<String, List<String>> cases = new TreeMap<>();
        try (Stream<Path> files = Files.list(POLICIES)) {
            files.filter(file -> file.getFileName().toString().matches("cmu-mlip-f2022.*\\.cases\\.json"))
                    .sorted()
                    .flatMap(file -> CaseFile.read(PolicyJson.standard(), Input.of(file)).cases().stream())
                    .forEach(each -> each.sentence()
                            .ifPresent(sentence -> cases.computeIfAbsent(sentence, first -> new ArrayList<>())
                                    .add(each.name())));
        }
        return cases;
    }

    private static Optional<Node> at(ObjectNode top, String pointer) {
        Optional<Node> here = Optional.of(top);
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            here = here.flatMap(node -> {
                if (node instanceof ObjectNode object) {
                    return object.get(name);
                }
                boolean element = node instanceof ListNode list
                        && name.matches("\\d{1,4}")
                        && Integer.parseInt(name) < list.elements().size();
                return element
                        ? Optional.of(((ListNode) node).elements().get(Integer.parseInt(name)))
                        : Optional.empty();
            });
        }
        return here;
    }

    @Test
    void everyPlaceIsOneOfThePolicy() throws IOException {
        ObjectNode policy = new Loader(PolicyJson.standard().limits().bounds(), new Findings())
                .load(Input.of(POLICIES.resolve("cmu-mlip-f2022.policy.json")).asText())
                .orElseThrow();
        assertThat(rows()).allSatisfy(row -> assertThat(row.pointers())
                .as(row.sentence())
                .allSatisfy(pointer -> assertThat(at(policy, pointer)).isPresent()));
        assertThat(at(policy, "/total/unweighted")).isEmpty();
        assertThat(at(policy, "/items/individual/each/pipeline/9")).isEmpty();
    }

    @Test
    void everySentenceIsARuleWithAPlaceAndCasesOrSaysWhyNot() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            if (row.isRule()) {
                assertThat(row.pointers()).as(row.sentence()).isNotEmpty();
                assertThat(row.cases()).as(row.sentence()).isNotEmpty();
            } else {
                assertThat(row.rule()).as(row.sentence()).hasSizeGreaterThan(NOT_A_RULE.length());
                assertThat(row.cases()).as(row.sentence()).isEmpty();
            }
        });
    }

    @Test
    void theCasesOfASentenceAreThoseOfTheFiles() throws IOException {
        Map<String, List<String>> named = new TreeMap<>();
        rows().stream().filter(Row::isRule).forEach(row -> named.put(row.sentence(), row.cases()));
        assertThat(named).isEqualTo(cases());
    }
}
