package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The published schemas are those of the kinds, and every document of this project keeps to its own.
 *
 * <p>To write them anew: {@code mvn -pl policy-json -am test -Dtest=SchemaFilesTest -Ddocs.write=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class SchemaFilesTest {
    private static final Path PUBLISHED = Path.of("../docs/schema");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Every schema by the word that the names of its files have. */
    static Map<String, String> schemas() {
        PolicyJson json = PolicyJson.standard();
        return new TreeMap<>(Map.of(
                "policy", json.schema(CoursePolicy.KIND),
                "record", json.schema(CourseRecord.KIND),
                "outcome", json.schema(CourseOutcome.KIND),
                "cases", CaseFile.schema(json)));
    }

    static Schema schema(String text) {
        return REGISTRY.getSchema(text);
    }

    @TestFactory
    Stream<DynamicTest> theyAreWrittenFromTheKinds() {
        return schemas().entrySet().stream()
                .map(schema -> dynamicTest(schema.getKey(), () -> {
                    Path file = PUBLISHED.resolve(schema.getKey() + ".schema.json");
                    if (Boolean.getBoolean("docs.write")) {
                        Files.writeString(file, schema.getValue());
                    }
                    assertThat(Files.readString(file)).isEqualTo(schema.getValue());
                }));
    }

    @TestFactory
    Stream<DynamicTest> theyAreInTheJar() {
        return schemas().entrySet().stream()
                .map(schema -> dynamicTest(schema.getKey(), () -> {
                    String name = "schema/" + schema.getKey() + ".schema.json";
                    try (InputStream resource = PolicyJson.class.getResourceAsStream(name)) {
                        assertThat(resource).isNotNull().hasContent(schema.getValue());
                    }
                }));
    }

    @Test
    void theyAreSchemas() throws IOException {
        Schema meta = REGISTRY.getSchema(
                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        schemas().forEach((name, schema) -> assertThat(meta.validate(schema, InputFormat.JSON))
                .as(name)
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentOfTheExamplesKeepsToItsSchema() {
        return schemas().entrySet().stream().flatMap(named -> {
            Schema schema = schema(named.getValue());
            return documents("." + named.getKey() + ".json")
                    .map(file -> dynamicTest(file.toString(), () -> {
                        List<Error> errors = schema.validate(Files.readString(file), InputFormat.JSON);
                        assertThat(errors).isEmpty();
                    }));
        });
    }

    private static Stream<Path> documents(String ending) {
        try (Stream<Path> files = Files.walk(Path.of("../examples"))) {
            // The rules of examples/custom-rule are no standard kinds.
            return files
                    .filter(file -> !file.startsWith("../examples/custom-rule"))
                    .filter(file ->
                            file.toString().endsWith(ending) && !file.toString().contains("target"))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
