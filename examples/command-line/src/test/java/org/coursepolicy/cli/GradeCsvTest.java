package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.Test;

class GradeCsvTest {
    private static final CoursePolicy POLICY = PolicyJson.standard()
            .read(CoursePolicy.KIND, Input.text("policy", """
                    {
                      "formatVersion": 1, "title": "One exam", "zone": "UTC", "conventions": "plain-1",
                      "items": { "exam": 100 }, "total": { "percent": "exam" },
                      "scale": { "cutoffs": { "bands": { "+": 90, "=1+1": 50 }, "else": "-" } }
                    }
                    """))
            .value();

    /** Prints the grades of students, and returns the cells of a column as a spreadsheet reads them. */
    private static List<String> column(String heading, String... students) throws IOException {
        CourseRecord.Builder record = CourseRecord.builder();
        for (int i = 0; i < students.length; i++) {
            StudentId id = StudentId.of(students[i]);
            record.student(id).points("exam", id, Math.max(0, 95 - 30L * i));
        }
        StringWriter out = new StringWriter();
        GradeCsv.print(GradeEvaluator.of(POLICY).evaluate(record.build()), new PrintWriter(out));
        try (CSVParser parser = CSVParser.parse(
                new StringReader(out.toString()),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.stream().map(row -> row.get(heading)).toList();
        }
    }

    @Test
    void anIdThatASpreadsheetWouldRunIsMarkedAsText() throws IOException {
        assertThat(column("student", "=cmd()", "+1", "-1", "@x", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"))
                .containsExactly("'=cmd()", "'+1", "'-1", "'@x", "'\uFF1D1", "'\uFF0B1", "'\uFF0D1", "'\uFF201");
    }

    @Test
    void anIdThatLooksLikeAMarkedOneIsMarkedToo() throws IOException {
        assertThat(column("student", "=1", "'=1", "''=1", "'t Hooft"))
                .containsExactly("'=1", "''=1", "'''=1", "'t Hooft");
    }

    @Test
    void aLetterIsMarkedAsWell() throws IOException {
        assertThat(column("letter", "a", "b", "c")).containsExactly("'+", "'=1+1", "'-");
    }

    @Test
    void commasAndQuotesComeBackAsTheyWere() throws IOException {
        assertThat(column("student", "Doe, \"Jane\"", "a;b")).containsExactly("Doe, \"Jane\"", "a;b");
    }
}
