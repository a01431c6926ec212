package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.kind.Fabricator;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.reference.LentCourse;

/**
 * Reader and schema give one verdict on what a document is made of, for documents that are right and for those that are
 * spoilt somewhere at random.
 */
class SchemaAgreementProperties {
    /** How often each document is spoilt; more in a campaign. */
    private static final int SPOILT = Integer.getInteger("coursepolicy.spoilt-per-document", 5);

    private static final Kinds KINDS = StandardKinds.standard();
    private static final PolicyJson JSON = PolicyJson.standard();
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, Schema> SCHEMAS = SchemaFilesTest.schemas().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, named -> SchemaFilesTest.schema(named.getValue())));
    private static final Schema ITEM = SchemaFilesTest.schema(JSON.schema(Item.KIND));

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().withoutEdgeCases().dontShrink();
    }

    @Property(tries = 100)
    void onPolicies(@ForAll("seeds") long seed) {
        agree(CoursePolicy.KIND, LentCourse.of(seed).policy(), seed);
    }

    @Property(tries = 150)
    void onItemsOfEverySort(@ForAll("seeds") long seed) {
        agree(Item.KIND, new Fabricator(KINDS, new Random(seed), 4).invent(Item.KIND), seed);
    }

    @Property(tries = 100)
    void onRecords(@ForAll("seeds") long seed) {
        agree(CourseRecord.KIND, LentCourse.of(seed).record(), seed);
    }

    @Property(tries = 50)
    void onOutcomes(@ForAll("seeds") long seed) {
        agree(CourseOutcome.KIND, new Fabricator(KINDS, new Random(seed), 4).invent(CourseOutcome.KIND), seed);
    }

    private static <T> void agree(Kind<T> kind, T value, long seed) {
        String written = JSON.write(kind, value);
        assertThat(schemaAccepts(kind, written)).as(written).isTrue();
        assertThat(readerAccepts(kind, written)).as(written).isTrue();
        Spoiler spoiler = new Spoiler(new Random(seed));
        try {
            JsonNode document = MAPPER.readTree(written);
            for (int i = 0; i < SPOILT; i++) {
                String spoilt = MAPPER.writeValueAsString(spoiler.spoil(document));
                assertThat(schemaAccepts(kind, spoilt))
                        .as(() -> "the schema, of " + spoilt + "\n" + problems(kind, spoilt) + "\n"
                                + schema(kind).validate(spoilt, InputFormat.JSON))
                        .isEqualTo(readerAccepts(kind, spoilt));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Schema schema(Kind<?> kind) {
        return SCHEMAS.getOrDefault(kind.name(), ITEM);
    }

    private static boolean schemaAccepts(Kind<?> kind, String document) {
        return schema(kind).validate(document, InputFormat.JSON).isEmpty();
    }

    private static boolean readerAccepts(Kind<?> kind, String document) {
        return findings(kind, document).isWellFormed();
    }

    private static String problems(Kind<?> kind, String document) {
        return findings(kind, document).list().toString();
    }

    private static Findings findings(Kind<?> kind, String document) {
        Findings findings = new Findings();
        try {
            JSON.read(kind, Input.text("d", document).asText(), findings);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return findings;
    }
}
