package org.coursepolicy.cli.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;

/** A record written as tables, the other way than they are read, so that a test can compare. */
final class RecordTables {
    private final CourseRecord record;

    RecordTables(CourseRecord record) {
        this.record = record;
    }

    void write(Path folder) throws IOException {
        for (Map.Entry<String, Sheet> sheet : sheets().entrySet()) {
            if (!sheet.getValue().rows.isEmpty()) {
                sheet.getValue().print(folder.resolve(sheet.getKey() + ".csv"));
            }
        }
    }

    private Map<String, Sheet> sheets() {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        Sheet roster = sheets.computeIfAbsent("roster", Sheet::new);
        record.students()
                .forEach((id, student) -> roster.row(id).cell("student", id).cell("variant", student.variant()));
        Sheet teams = sheets.computeIfAbsent("teams", Sheet::new);
        record.teams()
                .forEach((id, team) -> team.members().forEach((student, membership) -> teams.row(id + " " + student)
                        .cell("team", id)
                        .cell("student", student)
                        .cell("from", membership.from().orElse(null))
                        .cell("until", membership.until().orElse(null))));
        record.scores()
                .forEach((item, marks) -> marks.forEach((holder, mark) -> {
                    boolean team = record.teams().containsKey(new TeamId(holder.text()));
                    sheets.computeIfAbsent(team ? "team-scores" : "scores", Sheet::new)
                            .row(holder)
                            .cell(team ? "team" : "student", holder)
                            .cell(item.toString(), text(mark));
                }));
        Sheet days = sheets.computeIfAbsent("days", Sheet::new);
        record.excusedDays().forEach((series, students) -> days(days, series, students, "excused"));
        record.days().forEach((series, students) -> days(days, series, students, "x"));
        events(sheets);
        return sheets;
    }

    private static void days(
            Sheet sheet, Object series, Map<StudentId, ? extends Collection<?>> students, String word) {
        students.forEach((student, days) -> days.forEach(day -> sheet.row(series + " " + student)
                .cell("student", student)
                .cell("sessions", series)
                .cell(day.toString(), word)));
    }

    private void events(Map<String, Sheet> sheets) {
        Sheet submissions = sheets.computeIfAbsent("submissions", Sheet::new);
        record.submissions().forEach(each -> {
            Sheet row = submissions.row(each.id()).cell("id", each.id()).cell("item", each.item());
            row.cell("by", each.by())
                    .cell("at", each.at())
                    .cell(
                            "as",
                            each.as().map(org.coursepolicy.kind.Types::wordOf).orElse(null));
            row.cell(
                    "with",
                    each.with().isEmpty()
                            ? null
                            : each.with().stream()
                                    .map(Object::toString)
                                    .collect(java.util.stream.Collectors.joining(" ")));
            row.cell("returned", each.returned().orElse(null));
            row.cell("score", each.score().map(RecordTables::text).orElse(null));
            each.scores().forEach((part, mark) -> row.cell(part.toString(), text(mark)));
        });
        Sheet extensions = sheets.computeIfAbsent("extensions", Sheet::new);
        record.extensions().forEach(each -> extensions
                .row(each)
                .cell("item", each.item())
                .cell("for", each.holder())
                .cell("until", each.until())
                .cell("reason", each.reason()));
        Sheet requests = sheets.computeIfAbsent("requests", Sheet::new);
        record.requests().forEach(each -> requests.row(each.id())
                .cell("id", each.id())
                .cell("by", each.by())
                .cell("account", each.account())
                .cell("item", each.item())
                .cell("at", each.at())
                .cell("says", each.says().toString().toLowerCase(java.util.Locale.ROOT)));
        Sheet grants = sheets.computeIfAbsent("grants", Sheet::new);
        record.grants().forEach(each -> grants.row(each.id())
                .cell("id", each.id())
                .cell("account", each.account())
                .cell("to", each.to())
                .cell("amount", each.amount())
                .cell("at", each.at())
                .cell("reason", each.reason()));
        Sheet ratings = sheets.computeIfAbsent("ratings", Sheet::new);
        record.ratings().forEach(each -> each.of()
                .forEach((member, mark) -> ratings.row(each.item() + " " + each.by() + " " + member)
                        .cell("item", each.item())
                        .cell("by", each.by())
                        .cell("of", member)
                        .cell("rating", text(mark))));
        Sheet incidents = sheets.computeIfAbsent("incidents", Sheet::new);
        record.incidents().forEach(each -> incidents
                .row(each.id())
                .cell("id", each.id())
                .cell("kind", each.type())
                .cell("item", each.item())
                .cell("by", each.by())
                .cell("at", each.at())
                .cell("reason", each.reason().orElse(null)));
        Sheet rulings = sheets.computeIfAbsent("rulings", Sheet::new);
        record.rulings().forEach(each -> rulings.row(each)
                .cell("item", each.item())
                .cell("for", each.holder())
                .cell("waives", each.waives().map(waived -> "lateness").orElse(null))
                .cell("score", each.score().orElse(null))
                .cell("reason", each.reason()));
    }

    private static String text(Mark mark) {
        return mark instanceof Mark.Points points ? points.points().toString() : mark.toString();
    }

    /** A table whose columns grow with its cells. */
    private static final class Sheet {
        private final Set<String> columns = new LinkedHashSet<>();
        private final Map<Object, Map<String, String>> rows = new LinkedHashMap<>();
        private Map<String, String> current = new LinkedHashMap<>();

        Sheet(String name) {
            columns.addAll(name.equals("teams") ? List.of("team", "student") : List.of());
        }

        Sheet row(Object key) {
            current = rows.computeIfAbsent(key, first -> new LinkedHashMap<>());
            return this;
        }

        Sheet cell(String column, Object value) {
            columns.add(column);
            current.put(column, Optional.ofNullable(value).map(Object::toString).orElse(""));
            return this;
        }

        void print(Path file) throws IOException {
            try (CSVPrinter csv = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.RFC4180)) {
                csv.printRecord(columns);
                for (Map<String, String> row : rows.values()) {
                    List<String> cells = new ArrayList<>();
                    columns.forEach(column -> cells.add(row.getOrDefault(column, "")));
                    csv.printRecord(cells);
                }
            }
        }
    }
}
