package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.coursepolicy.kind.ToyPolicy;
import org.coursepolicy.problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, and how: rows are those of the table of bad inputs. */
class BadInputsTest {
    private static final String VALID = "{'formatVersion': 1, 'items': {}, 'total': 1}";

    /** One bad document: the row, the document with single quotes, and what the first problem is. */
    private static Arguments bad(String row, String document, Code code, String place) {
        return Arguments.of(row, Reads.text(document), code, place);
    }

    private static Arguments item(String row, String value, Code code, String place) {
        return bad(row, "{'formatVersion': 1, 'total': 1, 'items': {'a': " + value + "}}", code, place);
    }

    static Stream<Arguments> syntax() {
        return Stream.of(
                bad("1", "", Code.SYNTAX, "1:1 "),
                bad("2", " \n\t ", Code.SYNTAX, "2:3 "),
                bad("3", "null", Code.TYPE, "1:1 "),
                bad("4 list", "[]", Code.TYPE, "1:1 "),
                bad("4 text", "'x'", Code.TYPE, "1:1 "),
                bad("4 number", "1", Code.TYPE, "1:1 "),
                bad("4 true", "true", Code.TYPE, "1:1 "),
                bad("6", VALID + "{}", Code.SYNTAX, "1:46 "),
                bad("7 bracket", VALID + "]", Code.SYNTAX, "1:46 "),
                bad("7 word", VALID + "\nx", Code.SYNTAX, "2:1 "),
                bad("8 object", "{'total': 1,}", Code.SYNTAX, "1:13 /total"),
                bad("8 list", "{'total': [1,]}", Code.SYNTAX, "1:14 /total/1"),
                bad("9 line", "{\n// x\n}", Code.SYNTAX, "2:1 "),
                bad("9 block", "{/* x */}", Code.SYNTAX, "1:2 "),
                bad("10 unquoted", "{total: 1}", Code.SYNTAX, "1:2 "),
                Arguments.of("10 single quotes", "{'total': 1}", Code.SYNTAX, "1:2 "),
                bad("17 tab", "{'title': 'a\tb'}", Code.SYNTAX, "1:13 /title"),
                bad("17 newline", "{'title': 'a\nb'}", Code.SYNTAX, "1:13 /title"),
                bad("16 name", "{'\\ud800': 1}", Code.ENCODING, "1:9 "),
                bad("24 lists", "[".repeat(100_000), Code.LIMIT, "1:65 " + "/0".repeat(64)),
                bad("24 objects", "{'a':".repeat(501), Code.LIMIT, "1:321 " + "/a".repeat(64)),
                bad("25", "{'x': " + "[".repeat(64) + "]".repeat(64) + "}", Code.LIMIT, "1:70 /x" + "/0".repeat(63)),
                bad("26", "{'" + "n".repeat(50_001) + "': 1}", Code.LIMIT, "1:2 "),
                bad("27", "{'title': '" + "x".repeat(20_000_000) + "'}", Code.LIMIT, "1:11 /title"));
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                item("43", "'12.5'", Code.TYPE, "1:49 /items/a"),
                item("44", "''", Code.TYPE, "1:49 /items/a"),
                item("45 comma", "12,5", Code.SYNTAX, "1:52 /items/a"),
                item("45 underscore", "1_000", Code.SYNTAX, "1:50 /items/a"),
                item("45 space", "1 000", Code.SYNTAX, "1:51 /items/a"),
                item("45 hex", "0x10", Code.SYNTAX, "1:50 /items/a"),
                item("45 octal", "012", Code.SYNTAX, "1:50 /items/a"),
                item("45 plus", "+1", Code.SYNTAX, "1:50 /items/a"),
                item("45 point first", ".5", Code.SYNTAX, "1:49 /items/a"),
                item("45 point last", "5.", Code.SYNTAX, "1:50 /items/a"),
                item("46 full width", "'\uFF11\uFF12'", Code.TYPE, "1:49 /items/a"),
                item("46 Arabic", "'\u0661'", Code.TYPE, "1:49 /items/a"),
                item("47 NaN", "NaN", Code.SYNTAX, "1:52 /items/a"),
                item("47 infinity", "-Infinity", Code.SYNTAX, "1:58 /items/a"),
                item("48", "'NaN'", Code.TYPE, "1:49 /items/a"),
                item("49", "1e400", Code.RANGE, "1:49 /items/a"),
                item("50 up", "1e1000000000", Code.RANGE, "1:49 /items/a"),
                item("50 down", "1e-1000000000", Code.RANGE, "1:49 /items/a"),
                item("50 long", "1e99999999999999999999", Code.RANGE, "1:49 /items/a"),
                item("51 short", "1".repeat(1_001), Code.LIMIT, "1:49 /items/a"),
                item("51 long", "1".repeat(100_000), Code.LIMIT, "1:49 /items/a"),
                item("51 longest", "1".repeat(1_000_000), Code.LIMIT, "1:44 /items/a"),
                item("62", "true", Code.TYPE, "1:49 /items/a"),
                item("ratio to 0", "'2/0'", Code.RANGE, "1:49 /items/a"),
                item("long ratio", "'" + "1".repeat(5_001) + "/3'", Code.LIMIT, "1:49 /items/a"),
                item("56", "{'gather': {'any': 1.9}}", Code.TYPE, "1:68 /items/a/gather/any"),
                item("58 int", "{'gather': {'any': 2147483648}}", Code.RANGE, "1:68 /items/a/gather/any"),
                item("58 long", "{'gather': {'any': 9223372036854775808}}", Code.RANGE, "1:68 /items/a/gather/any"));
    }

    static Stream<Arguments> structure() {
        return Stream.of(
                item("16 text", "'\\ud800'", Code.ENCODING, "1:49 /items/a"),
                item("30", "{'points': 1, 'points': 1}", Code.DUPLICATE, "1:63 /items/a/points"),
                item("31", "{'points': 1, 'points': 2}", Code.DUPLICATE, "1:63 /items/a/points"),
                item("32", "{'points': 1, '\\u0070oints': 2}", Code.DUPLICATE, "1:63 /items/a/points"),
                item("33", "1, 'a': 2", Code.DUPLICATE, "1:52 /items/a"),
                item("34", "{'pionts': 1}", Code.UNKNOWN, "1:50 /items/a/pionts"),
                item("36 schema", "{'$schema': 'x'}", Code.UNKNOWN, "1:50 /items/a/$schema"),
                item("36 note", "{'x-note': 'x'}", Code.UNKNOWN, "1:50 /items/a/x-note"),
                item("37", "{'@class': 'org.coursepolicy.json.Trap'}", Code.UNKNOWN, "1:50 /items/a/@class"),
                item(
                        "38",
                        "{'gather': {'java.util.ArrayList<evil>': {}}}",
                        Code.UNKNOWN,
                        "1:61 /items/a/gather/java.util.ArrayList<evil>"),
                item("39", "{'gather': 'any'}", Code.MISSING, "1:60 /items/a/gather/count"),
                item("40", "{'due': null}", Code.TYPE, "1:57 /items/a/due"),
                item("41 list", "{'late': {'least': [null]}}", Code.TYPE, "1:69 /items/a/late/least/0"),
                item("41 map", "null", Code.TYPE, "1:49 /items/a"),
                item("42 list", "[1]", Code.TYPE, "1:49 /items/a"),
                item("42 scalar", "{'late': {'least': 1}}", Code.TYPE, "1:68 /items/a/late/least"),
                item("42 nested", "{'late': {'least': [[1]]}}", Code.TYPE, "1:69 /items/a/late/least/0"),
                item("63", "{'due': 7}", Code.TYPE, "1:57 /items/a/due"),
                item("69", "{'due': '2027-02-29'}", Code.TIME, "1:57 /items/a/due"),
                item("71", "{'due': '+1000000000-01-01'}", Code.TIME, "1:57 /items/a/due"),
                bad("93 missing", "{'items': {}, 'total': 1}", Code.VERSION, "1:1 /formatVersion"));
    }

    static Stream<Arguments> wordsAndVersions() {
        Stream<Arguments> words = Stream.of("'RAW'", "' raw'", "'raw '", "1", "'1'")
                .map(word -> item(
                        "64 " + word,
                        "{'late': {'named': {'of': 'x', 'stage': " + word + "}}}",
                        Code.ENUM,
                        "1:89 /items/a/late/named/stage"));
        Stream<Arguments> notWords = Stream.of("''", "true", "[]")
                .map(word -> item(
                        "44 " + word,
                        "{'late': {'named': {'of': 'x', 'stage': " + word + "}}}",
                        Code.TYPE,
                        "1:89 /items/a/late/named/stage"));
        Stream<Arguments> versions = Stream.of("0", "99", "'1'", "1.5", "null", "1e400")
                .map(version -> bad(
                        "93 " + version,
                        "{'formatVersion': " + version + ", 'items': {}, 'total': 1}",
                        Code.VERSION,
                        "1:19 /formatVersion"));
        return Stream.of(words, notWords, versions).flatMap(stream -> stream);
    }

    @ParameterizedTest(name = "row {0}")
    @MethodSource({"syntax", "numbers", "structure", "wordsAndVersions"})
    void everyBadDocumentHasItsCodeAndPlaceHoweverItComes(String row, String document, Code code, String place) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        List<Input> inputs = List.of(
                Input.text("p", document),
                Input.bytes("p", bytes),
                Input.stream("p", new ByteArrayInputStream(bytes)),
                Input.reader("p", new StringReader(document)));

        List<DocumentException> failures = inputs.stream()
                .map(input -> Reads.failure(ToyPolicy.KIND, input))
                .toList();

        DocumentProblem first = failures.get(0).problems().get(0);
        Location at = first.location();
        assertThat(first.problem().code()).as(first.toString()).isEqualTo(code);
        assertThat(at.line() + ":" + at.column() + " " + at.pointer()).isEqualTo(place);
        assertThat(failures)
                .extracting(DocumentException::getMessage)
                .containsOnly(failures.get(0).getMessage());
    }

    @Test
    void aDocumentCutAnywhereIsRefusedNearTheCut() {
        String valid =
                "{'formatVersion': 1, 'title': 'a\\u0041\u00e9', 'items': {'x': 1.5e2}, 'total': 1}".replace('\'', '"');
        IntStream.range(0, valid.length()).forEach(cut -> {
            DocumentException failure = Reads.failure(ToyPolicy.KIND, Input.text("p", valid.substring(0, cut)));
            assertThat(failure.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.problem().code()).isEqualTo(Code.SYNTAX);
                assertThat(problem.location().column()).isBetween(cut, cut + 1);
            });
        });
    }

    @Test
    void halfAMillionMembersAreTooMany() {
        StringBuilder document = new StringBuilder("{\"k\":1");
        IntStream.range(0, 500_000)
                .forEach(i -> document.append(",\"k").append(i).append("\":1"));
        assertThat(Reads.problems(ToyPolicy.KIND, Input.text("p", document + "}")))
                .singleElement()
                .asString()
                .contains("LIMIT /k99999: found more, expected at most 100000 members of one object or list");
    }

    @Test
    void namesThatCollideInHashTablesAreNoTrouble() {
        // Aa and BB have the same hash, and so has every sequence of them of one length.
        StringBuilder document = new StringBuilder("{\"formatVersion\":1,\"students\":{");
        IntStream.range(0, 1 << 16).forEach(i -> {
            document.append(i == 0 ? "\"" : ",\"");
            IntStream.range(0, 16).forEach(bit -> document.append((i >> bit & 1) == 0 ? "Aa" : "BB"));
            document.append("\":1");
        });
        assertThat(Reads.JSON
                        .read(ToyPolicy.Facts.KIND, Input.text("p", document + "}}"))
                        .value()
                        .students())
                .hasSize(1 << 16);
    }

    @Test
    void aHundredProblemsAreToldAndTheRestIsCounted() {
        StringBuilder document = new StringBuilder("{'formatVersion': 1, 'total': 1, 'items': {'a': 1");
        IntStream.range(0, 1_000).forEach(i -> document.append(", 'k").append(i).append("': -1"));
        DocumentException failure = Reads.failure(ToyPolicy.KIND, Reads.input(document + "}}"));
        assertThat(failure.problems()).hasSize(100);
        assertThat(failure.count()).isEqualTo(1_000);
        assertThat(failure).hasMessageContaining("\nand 900 more\n");
    }

    @Test
    void theDefaultLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        String bad = "{'formatVersion': 1, 'items': {'i': {'TITLE': 1, 'points': -1.5}}, 'total': 'TITLE'}";
        List<String> expected = Reads.problems(bad);
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Reads.problems(bad)).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void noClassNamedInADocumentIsLoaded() {
        Reads.problems("{'formatVersion': 1, 'total': {'org.coursepolicy.json.Trap': 1}, '@class': "
                + "'org.coursepolicy.json.Trap', 'items': {}}");
        assertThat(System.getProperty("org.coursepolicy.trap")).isNull();
    }
}
