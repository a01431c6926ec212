package org.coursepolicy.generator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Team.Membership;

/** Writes a record so that people can read it: one line for each student, team and item. */
final class RecordWriter {
    private final JsonGenerator json;
    private final Lines lines = new Lines();

    private RecordWriter(JsonGenerator json) {
        this.json = json.setPrettyPrinter(lines);
    }

    /** Line breaks between the entries of outer objects, and none deeper. */
    private static final class Lines extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1;

        private int depth;
        private int broken = 1;

        @Override
        public void writeStartObject(JsonGenerator json) throws IOException {
            super.writeStartObject(json);
            depth++;
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) throws IOException {
            breakLine(json, depth <= broken, "");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(',');
            breakLine(json, depth <= broken, " ");
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(": ");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(", ");
        }

        @Override
        public void writeEndObject(JsonGenerator json, int entries) throws IOException {
            depth--;
            breakLine(json, depth < broken && entries > 0, "");
            super.writeEndObject(json, entries);
        }

        private void breakLine(JsonGenerator json, boolean breaks, String otherwise) throws IOException {
            json.writeRaw(breaks ? "\n" + "  ".repeat(depth) : otherwise);
        }
    }

    static void write(CourseRecord record, OutputStream out) throws IOException {
        JsonFactory factory = JsonFactory.builder().build();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new RecordWriter(json).write(record);
            json.writeRaw('\n');
        }
    }

    private void write(CourseRecord record) throws IOException {
        json.writeStartObject();
        json.writeNumberField("formatVersion", 1);
        Optional<String> title = record.title();
        if (title.isPresent()) {
            json.writeStringField("title", title.get());
        }
        start("students", 2);
        for (Map.Entry<StudentId, Student> student : record.students().entrySet()) {
            json.writeObjectFieldStart(student.getKey().text());
            if (!student.getValue().variant().equals(Student.BASE)) {
                json.writeStringField("variant", student.getValue().variant().text());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        start("teams", 2);
        for (var team : record.teams().entrySet()) {
            json.writeObjectFieldStart(team.getKey().text());
            json.writeObjectFieldStart("members");
            for (var member : team.getValue().members().entrySet()) {
                membership(member.getKey(), member.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
        start("scores", 2);
        for (var item : record.scores().entrySet()) {
            json.writeObjectFieldStart(item.getKey().toString());
            for (var mark : item.getValue().entrySet()) {
                json.writeFieldName(mark.getKey().text());
                mark(mark.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        days("days", record.days());
        days("excused-days", record.excusedDays());
        json.writeEndObject();
    }

    private void start(String member, int broken) throws IOException {
        lines.broken = broken;
        json.writeObjectFieldStart(member);
    }

    private void membership(StudentId student, Membership membership) throws IOException {
        json.writeObjectFieldStart(student.text());
        Optional<Instant> from = membership.from();
        if (from.isPresent()) {
            json.writeStringField("from", from.get().toString());
        }
        Optional<Instant> until = membership.until();
        if (until.isPresent()) {
            json.writeStringField("until", until.get().toString());
        }
        json.writeEndObject();
    }

    private void mark(Mark mark) throws IOException {
        if (mark instanceof Mark.Points points) {
            json.writeNumber(points.points().toIntExact());
        } else {
            json.writeString(mark.toString());
        }
    }

    private void days(String member, Map<Name, Map<StudentId, List<LocalDate>>> days) throws IOException {
        start(member, 3);
        for (var sessions : days.entrySet()) {
            json.writeObjectFieldStart(sessions.getKey().text());
            for (var student : sessions.getValue().entrySet()) {
                json.writeArrayFieldStart(student.getKey().text());
                for (LocalDate day : student.getValue()) {
                    json.writeString(day.toString());
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
