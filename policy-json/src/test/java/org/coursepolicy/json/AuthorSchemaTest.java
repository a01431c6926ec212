package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.problem.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors may write that is resolved before it is read stands in the schema of policies, too. */
class AuthorSchemaTest {
    private static final Schema SCHEMA =
            SchemaFilesTest.schema(SchemaFilesTest.schemas().get("policy"));
    private static final String BASE = """
            {"formatVersion": 1, "title": "T", "zone": "UTC", "conventions": "plain-1",
             "items": {"a": {"each": {"points": 10}, "items": {"x": {}, "y": 5}}},
             "total": {"percent": "a"}, "scale": {"cutoffs": {"bands": {"pass": 50}, "else": "fail"}}}
            """;

    private static boolean schemaAccepts(String policy) {
        return SCHEMA.validate(policy.replace('\'', '"'), InputFormat.JSON).isEmpty();
    }

    private static boolean readerAccepts(String policy) {
        Input input = Input.text("p", policy.replace('\'', '"'))
                .withBases(name -> java.util.Optional.of(Input.text(name, BASE)));
        try {
            PolicyJson.standard().read(CoursePolicy.KIND, input);
            return true;
        } catch (DocumentException refused) {
            assertThat(refused.problems().get(0).problem().code())
                    .isIn(
                            Code.UNKNOWN,
                            Code.TYPE,
                            Code.ENUM,
                            Code.MISSING,
                            Code.CONFLICT,
                            Code.RANGE,
                            Code.REF,
                            Code.VERSION);
            return false;
        }
    }

    private static String policy(String more) {
        return BASE.replace("\"conventions\": \"plain-1\",", more);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'conventions': 'plain-1',",
                "'conventions': {'from': 'plain-1', 'cutoffs': {'bound': 'more-than'}},",
                "'conventions': 'plain-1', 'each': {'title': 'Each'},",
                "'conventions': 'plain-1', 'changes': {'set': {'/title': 'U'}},",
                "'conventions': 'plain-1', 'changes': [{'remove': ['/items/a/items/y']}],",
                "'conventions': 'plain-1', 'variants': {'v': {}, 'w': {'set': {'/items/a/each/points': 5}}, 'x': []},",
                "'$schema': 'policy.schema.json', 'conventions': 'plain-1',"
            })
    void itIsAcceptedByBoth(String more) {
        assertThat(readerAccepts(policy(more))).isTrue();
        assertThat(schemaAccepts(policy(more))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'conventions': 'plain-2',",
                "'conventions': {'from': 'plain-1', 'cutoffs': {'bound': 'above'}},",
                "'conventions': {'from': 'plain-1', 'cutoffs': {'bands': {}}},",
                "'conventions': {'from': 'plain-1', 'sum': {'of': []}},",
                "'conventions': 'plain-1', 'each': {'bonnus': 1},",
                "'conventions': 'plain-1', 'changes': {'set': {'title': 'U'}},",
                "'conventions': 'plain-1', 'changes': {'drop': []},",
                "'conventions': 'plain-1', 'variants': {'v': {'set': ['/title']}},",
                "'conventions': 'plain-1', 'variants': {'v': 1},",
                "'$schema': 1, 'conventions': 'plain-1',"
            })
    void itIsRefusedByBoth(String more) {
        assertThat(readerAccepts(policy(more))).isFalse();
        assertThat(schemaAccepts(policy(more))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'formatVersion': 1, 'extends': 'b'}",
                "{'formatVersion': 1, 'extends': 'b', 'title': 'U', 'changes': {'remove': ['/items/a/items/y']}}",
                "{'formatVersion': 1, 'extends': 'b', 'variants': {'v': {'set': {'/items/a/items/y': 7}}}}"
            })
    void aSuccessorIsAcceptedByBoth(String policy) {
        assertThat(readerAccepts(policy)).isTrue();
        assertThat(schemaAccepts(policy)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'formatVersion': 1, 'extends': 'b', 'items': {}}",
                "{'formatVersion': 1, 'extends': 7}",
                "{'extends': 'b'}"
            })
    void aSuccessorThatSaysMoreIsRefusedByBoth(String policy) {
        assertThat(readerAccepts(policy)).isFalse();
        assertThat(schemaAccepts(policy)).isFalse();
    }
}
