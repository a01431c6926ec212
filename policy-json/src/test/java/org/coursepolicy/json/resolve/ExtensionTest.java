package org.coursepolicy.json.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.json.Document;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.Reads;
import org.coursepolicy.kind.ToyPolicy;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionTest {
    private static final String BASE = Reads.text(
            "{'formatVersion': 1, 'title': 'Base',",
            " 'items': {'i1': {'points': 10, 'late': 1}, 'i2': 20},",
            " 'total': 'i1'}");

    /** A policy that extends one of these, which may extend one another. */
    private static Input extending(Map<String, String> bases, String... lines) {
        return Reads.input(lines).withBases(name -> base(bases, name));
    }

    private static Optional<Input> base(Map<String, String> bases, String name) {
        return Optional.ofNullable(bases.get(name))
                .map(text -> Input.text(name, text).withBases(next -> base(bases, next)));
    }

    private static List<String> problems(Map<String, String> bases, String... lines) {
        return Reads.problems(ToyPolicy.KIND, extending(bases, lines));
    }

    @Test
    void aPolicyIsWhatItExtendsWithItsOwnTitleAndItsChanges() {
        Input input = extending(
                Map.of("base", BASE),
                "{'formatVersion': 1, 'extends': 'base', 'title': 'Mine',",
                " 'changes': {'set': {'/items/i1/points': 30, '/items/i3': 5}, 'remove': ['/items/i2']}}");
        ToyPolicy policy = Reads.JSON.read(ToyPolicy.KIND, input).value();
        assertThat(policy.title()).contains("Mine");
        assertThat(policy.body().items().keySet()).containsExactly(Name.of("i1"), Name.of("i3"));
        assertThat(policy.body().items().get(Name.of("i1")).points()).contains(Fraction.of(30));
    }

    @Test
    void mistakesAreToldInTheDocumentThatMakesThem() {
        assertThat(problems(
                        Map.of("base", BASE.replace("'late'", "'lat'").replace("\"late\"", "\"lat\"")),
                        "{'formatVersion': 1, 'extends': 'base',",
                        " 'changes': {'set': {'/items/i1/points': -30}}}"))
                .containsExactly(
                        "p.json:2:42: RANGE /changes/set/~1items~1i1~1points: found -30,"
                                + " expected a number of at least 0 (resolved: /items/i1/points)",
                        "base:2:33: UNKNOWN /items/i1/lat: found \"lat\", expected a member of \"item\""
                                + " (due, gather, items, late, points); did you mean \"late\"?");
    }

    @Test
    void nothingElseStandsBesideExtends() {
        assertThat(problems(Map.of("base", BASE), "{'formatVersion': 1, 'extends': 'base', 'items': {}}"))
                .containsExactly("p.json:1:41: CONFLICT /items: found \"items\" beside \"extends\","
                        + " expected only title, cite, changes and variants there; set it through changes");
    }

    @Test
    void theBaseIsADocumentOfItsOwnWithItsVersion() {
        assertThat(problems(
                        Map.of("base", BASE.replace("\"formatVersion\": 1", "\"formatVersion\": 2")),
                        "{'formatVersion': 1, 'extends': 'base'}"))
                .containsExactly("base:1:19: VERSION /formatVersion: found a document written by a newer version,"
                        + " expected the number 1; use a newer version of this library");
    }

    @Test
    void variantsOfBothAreChangedOneAfterTheOther() {
        String base = Reads.text(
                "{'formatVersion': 1, 'items': {'i1': 1, 'i2': 2}, 'total': 'i1', 'variants': {",
                "  'audit': {'set': {'/items/i1': 3}},",
                "  'whole': {'items': {'w': 1}, 'total': 'w'}}}");
        Input input = extending(
                Map.of("base", base),
                "{'formatVersion': 1, 'extends': 'base', 'variants': {",
                "  'audit': {'remove': ['/items/i2']},",
                "  'whole': {'set': {'/items/v': 7}},",
                "  'new': {'set': {'/total': 'i2'}}}}");
        Map<Name, ToyPolicy.Body> variants =
                Reads.JSON.read(ToyPolicy.KIND, input).value().variants();
        assertThat(variants.keySet()).extracting(Name::text).containsExactly("audit", "whole", "new");
        assertThat(variants.get(Name.of("audit")).items()).containsOnlyKeys(Name.of("i1"));
        assertThat(variants.get(Name.of("audit")).items().get(Name.of("i1")).points())
                .contains(Fraction.of(3));
        assertThat(variants.get(Name.of("whole")).items()).containsOnlyKeys(Name.of("w"), Name.of("v"));
        assertThat(variants.get(Name.of("new")).items()).hasSize(2);
    }

    @Test
    void aTextReadsNoOtherDocumentUnlessItIsToldWhere() {
        assertThat(Reads.problems("{'formatVersion': 1, 'extends': 'base'}"))
                .containsExactly("p.json:1:33: REF /extends: found \"base\", expected the name of a policy's file"
                        + " in the same folder or below it, which this document may read");
        assertThat(Reads.problems("{'formatVersion': 1, 'extends': 7}"))
                .containsExactly(
                        "p.json:1:33: TYPE /extends: found a number, expected the name of another policy's file");
    }

    @Test
    void aCircleIsRefused() {
        Map<String, String> circle = Map.of(
                "a", Reads.text("{'formatVersion': 1, 'extends': 'b'}"),
                "b", Reads.text("{'formatVersion': 1, 'extends': 'a'}"));
        assertThat(problems(circle, "{'formatVersion': 1, 'extends': 'a'}"))
                .containsExactly("b:1:33: CONFLICT /extends: found a policy that in the end extends itself,"
                        + " expected policies without a circle");
    }

    @Test
    void moreThanThirtyTwoOnEachOtherAreRefused() {
        Map<String, String> chain = new java.util.HashMap<>(Map.of("b33", BASE));
        for (int i = 0; i < 33; i++) {
            chain.put("b" + i, Reads.text("{'formatVersion': 1, 'extends': 'b" + (i + 1) + "'}"));
        }
        assertThat(problems(chain, "{'formatVersion': 1, 'extends': 'b0'}"))
                .containsExactly("b31:1:33: LIMIT /extends: found more,"
                        + " expected at most 32 policies that stand on each other");
        Document<ToyPolicy> many =
                Reads.JSON.read(ToyPolicy.KIND, extending(chain, "{'formatVersion': 1, 'extends': 'b2'}"));
        assertThat(many.value().title()).contains("Base");
    }

    @Test
    void aFileExtendsFilesInItsFolderAndBelowAndNoOthers(@TempDir Path folder) throws IOException {
        Path inside = Files.createDirectories(folder.resolve("term/common"));
        Files.writeString(folder.resolve("outside.json"), BASE);
        Files.writeString(inside.resolve("base.policy.json"), BASE);
        Path file = folder.resolve("term/p.policy.json");

        Files.writeString(file, Reads.text("{'formatVersion': 1, 'extends': 'common/base.policy.json'}"));
        assertThat(Reads.JSON.read(ToyPolicy.KIND, Input.of(file)).value().title())
                .contains("Base");

        for (String outside :
                List.of("../outside.json", "common/../../outside.json", "/etc/passwd", "no.json", "common")) {
            Files.writeString(file, Reads.text("{'formatVersion': 1, 'extends': '" + outside + "'}"));
            assertThat(Reads.problems(ToyPolicy.KIND, Input.of(file)).get(0)).contains(":1:33: REF /extends: found");
        }
    }
}
