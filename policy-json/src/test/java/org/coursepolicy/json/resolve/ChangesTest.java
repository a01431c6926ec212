package org.coursepolicy.json.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.json.Reads;
import org.coursepolicy.json.tree.Bounds;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.Limit;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Printer;
import org.coursepolicy.json.tree.Text;
import org.coursepolicy.json.tree.TreeReader;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private static final String DOCUMENT = "{'a': {'b': 1, 'c': [1, 2, 3]}, 'd': 'x', 'e/f': {'~': 1}}";

    private final Findings findings = new Findings();

    private record Given(String name, String text) implements Text {
        @Override
        public Reader open() {
            return new StringReader(text);
        }

        @Override
        public Optional<Text> find(String reference) {
            return Optional.empty();
        }
    }

    private static Node node(String name, String text) {
        try {
            return TreeReader.read(new Given(name, Reads.text(text)), Bounds.USUAL, new Findings())
                    .orElseThrow();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String changed(String changes) {
        return changed(DOCUMENT, changes, Bounds.USUAL);
    }

    private String changed(String document, String changes, Bounds bounds) {
        ObjectNode changed = Changes.read(node("changes", changes), findings)
                .applyTo((ObjectNode) node("p", document), Set.of("d"), new Budget(bounds), findings);
        return Printer.print(changed).replaceAll("\\s+", "").replace('"', '\'');
    }

    private List<String> problems() {
        return findings.list().stream()
                .map(finding -> finding.origin().line() + ":" + finding.origin().column() + " " + finding.problem())
                .toList();
    }

    @Test
    void settingReplacesAndAdds() {
        assertThat(changed("{'set': {'/a/b': 2, '/a/new': {'x': []}, '/g': 7}}"))
                .isEqualTo("{'a':{'b':2,'c':[1,2,3],'new':{'x':[]}},'d':'x','e/f':{'~':1},'g':7}");
        assertThat(problems()).isEmpty();
    }

    @Test
    void inAListAnIndexReplacesAndAHyphenAppends() {
        assertThat(changed("{'set': {'/a/c/1': 9, '/a/c/-': 4}, 'remove': ['/a/c/0']}"))
                .contains("'c':[2,9,4]");
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatIsRemovedIsRemovedFirstAndSettingsFollowInOrder() {
        assertThat(changed("{'set': {'/a': {}, '/a/b': 5}, 'remove': ['/a']}"))
                .isEqualTo("{'d':'x','e/f':{'~':1},'a':{'b':5}}");
    }

    @Test
    void aListIsASequenceOfChanges() {
        assertThat(changed("[{'set': {'/z': 1}}, {'remove': ['/z', '/a']}]")).isEqualTo("{'d':'x','e/f':{'~':1}}");
    }

    @Test
    void slashesAndTildesOfNamesAreEscapedInPointers() {
        assertThat(changed("{'set': {'/e~1f/~0': 2}}")).contains("'e/f':{'~':2}");
    }

    @Test
    void aPointerThatLeadsNowhereIsToldWithTheNearestName() {
        changed("{'set': {'/b/x': 1, '/a/c/3': 1, '/a/b/x': 1, '/a/c/01': 1},\n 'remove': ['/a/bb', '/a/c/-']}");
        assertThat(problems())
                .containsExactly(
                        "2:13 /remove/0 REF: found \"bb\", expected a member that is there at /a (b, c);"
                                + " did you mean \"b\"?",
                        "2:22 /remove/1 REF: found \"-\", expected a position from 0 to 2 at /a/c",
                        "1:10 /set/~1b~1x REF: found \"b\", expected a member that is there at the top (a, d, e/f);"
                                + " did you mean \"a\"?",
                        "1:21 /set/~1a~1c~13 REF: found \"3\", expected a position from 0 to 2 at /a/c",
                        "1:34 /set/~1a~1b~1x REF: found \"x\", expected an object or list, not a number, at /a/b",
                        "1:47 /set/~1a~1c~101 REF: found \"01\", expected a position from 0 to 2 at /a/c");
    }

    @Test
    void whatIsNotToBeChangedStays() {
        assertThat(changed("{'set': {'/d': 1}}")).contains("'d':'x'");
        assertThat(problems())
                .containsExactly("1:10 /set/~1d CONFLICT: found \"/d\","
                        + " expected a place in what is changed here, without d");
    }

    @Test
    void changesThatAreNoneAreTold() {
        changed("[7, {'set': [], 'remove': {}}, {'sett': {}, 'set': {'a': 1, '': 2}, 'remove': [1, 'x']}]");
        assertThat(problems())
                .containsExactly(
                        "1:2 /0 TYPE: found a number, expected an object with set and remove",
                        "1:27 /1/remove TYPE: found an object, expected a list of JSON pointers",
                        "1:13 /1/set TYPE: found a list, expected an object from JSON pointers to values",
                        "1:33 /2/sett UNKNOWN: found \"sett\", expected set or remove (remove, set);"
                                + " did you mean \"set\"?",
                        "1:80 /2/remove/0 TYPE: found a number, expected a JSON pointer such as /items/i1",
                        "1:83 /2/remove/1 RANGE: found \"x\","
                                + " expected a JSON pointer, which starts with a slash: /items/i1/points",
                        "1:53 /2/set/a RANGE: found \"a\","
                                + " expected a JSON pointer, which starts with a slash: /items/i1/points",
                        "1:61 /2/set/ RANGE: found \"\","
                                + " expected a JSON pointer, which starts with a slash: /items/i1/points");
    }

    @Test
    void changesCannotMakeADocumentDeeperThanItMayBe() {
        changed("{'a': {}}", "{'set': {'/a/b': {'c': {}}, '/a/b/c/d': {'e': {}}}}", Bounds.USUAL.with(Limit.DEPTH, 5));
        assertThat(problems())
                .containsExactly("1:29 /set/~1a~1b~1c~1d LIMIT: found more,"
                        + " expected at most 5 levels of objects and lists");
    }

    @Test
    void manyChangesToWideObjectsAreTooMuchWork() {
        StringBuilder changes = new StringBuilder("{'set': {'/k': 0");
        for (int i = 0; i < 40; i++) {
            changes.append(", '/k").append(i).append("': 1");
        }
        changed("{}", changes + "}}", Bounds.USUAL.with(Limit.NODES, 10));
        assertThat(problems()).singleElement().asString().contains("LIMIT: found more, expected fewer changes");
    }
}
