package org.coursepolicy.jackson2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.json.DocumentException;
import org.coursepolicy.json.Limits;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.json.Samples;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.problem.Code;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.reference.LentCourse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents inside those of a host that uses Jackson 2. */
class CoursePolicyModuleTest {
    private static final PolicyJson JSON = PolicyJson.standard();
    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new CoursePolicyModule()).build();

    /** A mapper that takes whatever it can. */
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .addModule(new CoursePolicyModule())
            .enable(
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What a host might store: its own members, and ours among them. */
    record Term(String name, CoursePolicy policy, CourseOutcome outcome, Integer students) {}

    private static String shell(String policy) {
        return "{\"name\": \"Fall\", \"policy\": " + policy + "}";
    }

    static Stream<Path> badFiles() {
        // Null, and what the host's parser refuses by its own limits, is the host's.
        return Samples.badFiles(Code.SYNTAX, Code.ENCODING).stream()
                .filter(file -> !file.toString().contains("003-null")
                        && !file.toString().contains("051-1001"));
    }

    @Test
    void aDocumentStandsInsideOneOfTheHost() throws JsonProcessingException {
        LentCourse course = LentCourse.of(7);
        Term term = new Term("Fall", course.policy(), course.outcome(), 12);
        String written = MAPPER.writeValueAsString(term);
        assertThat(MAPPER.readValue(written, Term.class)).isEqualTo(term);
    }

    @Test
    void whatIsWrittenIsTheCanonicalDocument() throws JsonProcessingException {
        for (long seed = 0; seed < 20; seed++) {
            LentCourse course = LentCourse.of(seed);
            same(CoursePolicy.KIND, course.policy());
            same(CourseRecord.KIND, course.record());
            same(CourseOutcome.KIND, course.outcome());
        }
    }

    private static <T> void same(Kind<T> kind, T value) throws JsonProcessingException {
        String written = MAPPER.writeValueAsString(value);
        assertThat(written).isEqualTo(Samples.withoutSpaces(JSON.write(kind, value)));
        assertThat(MAPPER.readValue(written, kind.type())).isEqualTo(value);
    }

    @Test
    void aTreeOfTheHostsKeepsNumbersExact() throws JsonProcessingException {
        LentCourse course = LentCourse.of(3);
        JsonNode tree = MAPPER.valueToTree(course.outcome());
        assertThat(MAPPER.treeToValue(tree, CourseOutcome.class)).isEqualTo(course.outcome());
    }

    @Test
    void listsAndMapsOfDocumentsAreReadToTheirEnds() throws java.io.IOException {
        String policy = JSON.write(CoursePolicy.KIND, LentCourse.of(1).policy());
        String two = "{\"all\": [" + policy + ", " + policy + "], \"after\": 1}";
        JsonNode tree = MAPPER.readTree(two);
        assertThat(tree.get("after").asInt()).isEqualTo(1);
        assertThat(MAPPER.readerForListOf(CoursePolicy.class).<List<CoursePolicy>>readValue(tree.get("all")))
                .containsOnly(LentCourse.of(1).policy());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void aBadDocumentIsAnsweredAsIfItStoodAlone(Path file) {
        String text = Samples.text(file);
        List<String> alone = problems(Samples.failure(file));
        for (JsonMapper mapper : List.of(MAPPER, LENIENT)) {
            JsonMappingException refused = catchThrowableOfType(
                    JsonMappingException.class,
                    () -> mapper.readValue(text, Samples.kind(file).type()));
            assertThat(refused).isNotNull().hasCauseInstanceOf(DocumentException.class);
            assertThat(problems((DocumentException) refused.getCause())).isEqualTo(alone);
        }
    }

    private static List<String> problems(DocumentException exception) {
        return exception.problems().stream()
                .map(each -> each.problem() + " " + each.location().line() + ":"
                        + each.location().column())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lenient")
    void whatALenientParserLetsInIsRefusedAllTheSame(String points) {
        String policy = Samples.text(Samples.file("good/course.policy.json"))
                .replace("\"quiz\": 10,", "\"quiz\": " + points + ",");
        JsonMappingException refused =
                catchThrowableOfType(JsonMappingException.class, () -> LENIENT.readValue(shell(policy), Term.class));
        assertThat(problems((DocumentException) refused.getCause()).get(0))
                .contains("SYNTAX")
                .endsWith(" 10:13");
    }

    static Stream<String> lenient() {
        return Stream.of("NaN", "-Infinity", ".5");
    }

    @Test
    void theExceptionSaysWhereInBothDocuments() {
        JsonMappingException refused = catchThrowableOfType(
                JsonMappingException.class, () -> MAPPER.readValue(shell("{\"formatVersion\": 2}"), Term.class));
        assertThat(refused.getPath()).hasSize(1);
        assertThat(refused.getOriginalMessage())
                .startsWith(
                        "policy:1:46: VERSION /formatVersion: found a document written by a newer version, expected the"
                                + " number 1; use a newer version of this library");
    }

    @Test
    void typesOfTheMapperAreNeitherWrittenNorRead() throws JsonProcessingException {
        JsonMapper typing = JsonMapper.builder()
                .addModule(new CoursePolicyModule())
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType(Object.class)
                                .build(),
                        ObjectMapper.DefaultTyping.NON_FINAL)
                .build();
        CoursePolicy policy = LentCourse.of(5).policy();
        String written = typing.writeValueAsString(policy);
        assertThat(written).isEqualTo(MAPPER.writeValueAsString(policy));
        assertThat(typing.readValue(written, CoursePolicy.class)).isEqualTo(policy);
    }

    @Test
    void limitsAndKindsOfDocumentsAreOptionsOfANewModule() throws JsonProcessingException {
        CoursePolicyModule module = new CoursePolicyModule();
        JsonMapper careful = JsonMapper.builder()
                .addModule(module.withLimits(Limits.USUAL.withMembers(1)))
                .build();
        String policy = JSON.write(CoursePolicy.KIND, LentCourse.of(1).policy());
        assertThatThrownBy(() -> careful.readValue(policy, CoursePolicy.class)).hasMessageContaining("LIMIT");

        StudentOutcome one = ImmutableList.copyOf(
                        LentCourse.of(1).outcome().students().values())
                .get(0);
        JsonMapper wider = JsonMapper.builder()
                .addModule(module.withDocuments(StudentOutcome.KIND))
                .build();
        assertThat(wider.readValue(wider.writeValueAsString(one), StudentOutcome.class))
                .isEqualTo(one);
        assertThat(wider.readValue(policy, CoursePolicy.class))
                .isEqualTo(LentCourse.of(1).policy());
    }

    @Test
    void serviceLoadingFindsIt() throws JsonProcessingException {
        JsonMapper found = JsonMapper.builder().findAndAddModules().build();
        String policy = JSON.write(CoursePolicy.KIND, LentCourse.of(1).policy());
        assertThat(found.readValue(policy, CoursePolicy.class))
                .isEqualTo(LentCourse.of(1).policy());
    }

    @Test
    void aNullOfTheHostsIsTheHosts() throws JsonProcessingException {
        assertThat(MAPPER.readValue(shell("null"), Term.class).policy()).isNull();
    }

    @Test
    void anotherDocumentIsCalledWhatItIs() {
        String record = JSON.write(CourseRecord.KIND, LentCourse.of(1).record());
        assertThatThrownBy(() -> MAPPER.readValue(shell(record), Term.class))
                .hasMessageContaining("a document of the kind \"record\"");
    }
}
