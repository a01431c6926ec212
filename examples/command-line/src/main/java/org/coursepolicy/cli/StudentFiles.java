package org.coursepolicy.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.simulate.Arm;
import org.coursepolicy.simulate.StudentRows;

/** Tables with a row for each student and policy, and perhaps each item, written while students go by. */
final class StudentFiles implements Closeable {
    private final List<String> labels;
    private final List<GradeEvaluator> evaluators = new ArrayList<>();
    private final Optional<CSVPrinter> students;
    private final Optional<CSVPrinter> items;

    private StudentFiles(List<Arm> arms, Optional<CSVPrinter> students, Optional<CSVPrinter> items) {
        this.labels = arms.stream().map(Arm::label).toList();
        this.students = students;
        this.items = items;
        if (items.isPresent()) {
            arms.forEach(arm -> evaluators.add(GradeEvaluator.of(arm.policy()).withoutExplanations()));
        }
    }

    static StudentFiles open(ExperimentOptions options, List<Arm> arms) throws IOException {
        Optional<CSVPrinter> students =
                printer(options.byStudent(), "student", "group", "variant", "policy", "letter", "total");
        Optional<CSVPrinter> items =
                printer(options.byItem(), "student", "group", "variant", "policy", "item", "percent");
        return new StudentFiles(arms, students, items);
    }

    private static Optional<CSVPrinter> printer(Optional<Path> path, Object... header) throws IOException {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        CSVPrinter printer =
                new CSVPrinter(Files.newBufferedWriter(path.get(), StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printer.printRecord(header);
        return Optional.of(printer);
    }

    /** The table that says how another was made. */
    static Path beside(Path table) {
        String name = table.getFileName().toString();
        String stem = name.endsWith(".csv") ? name.substring(0, name.length() - ".csv".length()) : name;
        return table.resolveSibling(stem + ".origin.csv");
    }

    void write(StudentRows rows) {
        try {
            for (int i = 0; i < rows.count() && students.isPresent(); i++) {
                writeStudent(students.get(), rows, i);
            }
            for (int i = 0; i < rows.count() && items.isPresent(); i++) {
                writeItems(items.get(), rows, i);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void writeStudent(CSVPrinter printer, StudentRows rows, int i) throws IOException {
        String id = GradeCsv.harmless(rows.student(i));
        for (int arm = 0; arm < labels.size(); arm++) {
            printer.printRecord(
                    id,
                    rows.group(i),
                    rows.variant(i),
                    labels.get(arm),
                    rows.letter(arm, i).map(GradeCsv::harmless).orElse(""),
                    ExperimentCsv.number(rows.total(arm, i)));
        }
    }

    private void writeItems(CSVPrinter printer, StudentRows rows, int i) throws IOException {
        StudentId id = StudentId.of(rows.student(i));
        for (int arm = 0; arm < labels.size(); arm++) {
            StudentOutcome outcome =
                    evaluators.get(arm).evaluate(rows.record(arm, i), id).orElseThrow();
            for (var item : outcome.items().entrySet()) {
                printer.printRecord(
                        GradeCsv.harmless(id.text()),
                        rows.group(i),
                        rows.variant(i),
                        labels.get(arm),
                        item.getKey(),
                        item.getValue()
                                .score()
                                .percent()
                                .map(percent -> percent.amount().toString())
                                .orElse(""));
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (students.isPresent()) {
            students.get().close(true);
        }
        if (items.isPresent()) {
            items.get().close(true);
        }
    }
}
