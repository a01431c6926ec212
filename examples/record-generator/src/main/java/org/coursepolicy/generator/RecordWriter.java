package org.coursepolicy.generator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.record.CourseRecord;

/**
 * Writes a record so that people can read it: one line for each student, team, item and event, and instants with the
 * offset of the course's zone, so that they look like its deadlines.
 */
final class RecordWriter {
    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final Set<String> INSTANTS = Set.of("at", "from", "until");
    /** Members that have names of sessions first, and a line for each student below them. */
    private static final Set<String> SERIES = Set.of("days", "excused-days");

    private final ZoneId zone;
    private final OneFactALine lines = new OneFactALine();

    private RecordWriter(ZoneId zone) {
        this.zone = zone;
    }

    static void write(CourseRecord record, ZoneId zone, OutputStream out) throws IOException {
        String canonical = PolicyJson.of(StandardKinds.standard()).write(CourseRecord.KIND, record);
        try (JsonParser from = JSON.createParser(canonical);
                JsonGenerator to = JSON.createGenerator(out)) {
            to.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new RecordWriter(zone).copy(from, to);
            to.writeRaw('\n');
        }
    }

    private void copy(JsonParser from, JsonGenerator to) throws IOException {
        to.setPrettyPrinter(lines);
        for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
            String name = String.valueOf(from.currentName());
            if (token == JsonToken.FIELD_NAME && lines.depth() == 1) {
                lines.breakTo(SERIES.contains(name) ? 3 : 2);
            }
            if (token == JsonToken.VALUE_STRING && INSTANTS.contains(name)) {
                to.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        Instant.parse(from.getText()).atZone(zone)));
            } else {
                to.copyCurrentEvent(from);
            }
        }
    }
}
