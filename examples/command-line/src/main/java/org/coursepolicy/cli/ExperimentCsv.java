package org.coursepolicy.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.coursepolicy.simulate.ArmResult;
import org.coursepolicy.simulate.Comparison;
import org.coursepolicy.simulate.ExperimentResult;
import org.coursepolicy.simulate.GroupGrades;
import org.coursepolicy.simulate.GroupShift;
import org.coursepolicy.simulate.Moments;
import org.coursepolicy.simulate.NearCutoff;
import org.coursepolicy.simulate.Share;
import org.coursepolicy.simulate.ShiftTable;

/**
 * Writes what came out of an experiment as a tidy table (RFC 4180): a row for each number, which says of what it is. The
 * first rows say how the numbers were made.
 */
final class ExperimentCsv {
    private static final int DIGITS = 6;
    private static final String OPEN = "open";

    private final CSVPrinter printer;

    private ExperimentCsv(CSVPrinter printer) {
        this.printer = printer;
    }

    static void write(ExperimentResult result, Path path) throws IOException {
        try (CSVPrinter printer = printer(path)) {
            ExperimentCsv csv = new ExperimentCsv(printer);
            csv.origin(result);
            for (ArmResult arm : result.arms()) {
                csv.arm(arm);
            }
            for (Comparison comparison : result.comparisons()) {
                csv.comparison("comparison", comparison);
            }
            for (Comparison comparison : result.sensitivity()) {
                csv.comparison("sensitivity", comparison);
            }
        }
    }

    /** Writes how numbers were made, and nothing else. */
    static void writeOrigin(ExperimentResult result, Path path) throws IOException {
        try (CSVPrinter printer = printer(path)) {
            new ExperimentCsv(printer).origin(result);
        }
    }

    private static CSVPrinter printer(Path path) throws IOException {
        CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(path, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printer.printRecord("section", "policy", "other policy", "group", "letter", "other letter", "measure", "value");
        return printer;
    }

    private void row(Object... cells) throws IOException {
        printer.printRecord(cells);
    }

    private void origin(ExperimentResult result) throws IOException {
        origin("program", "", Main.VERSION);
        origin("java", "", Runtime.version().toString());
        origin("students", "", Long.toString(result.students()));
        origin("generator", "", result.origin().generator());
        if (result.origin().simulated()) {
            origin("seed", "", Long.toString(result.origin().seed()));
        }
        origin("model", "", result.origin().model());
        for (ArmResult arm : result.arms()) {
            origin("title", arm.label(), arm.title());
            origin("digest", arm.label(), arm.digest());
        }
    }

    private void origin(String measure, String policy, String value) throws IOException {
        row("origin", policy, "", "", "", "", measure, GradeCsv.harmless(value));
    }

    private void arm(ArmResult arm) throws IOException {
        row("grades", arm.label(), "", Comparison.ALL, "", "", "decided exactly one by one", arm.exactly());
        grades(arm, arm.all());
        for (GroupGrades group : arm.groups()) {
            grades(arm, group);
        }
        List<Long> bins = arm.histogram().counts();
        for (int bin = 0; bin < bins.size(); bin++) {
            row(
                    "totals",
                    arm.label(),
                    "",
                    Comparison.ALL,
                    "",
                    "",
                    "from " + bin * arm.histogram().width(),
                    bins.get(bin));
        }
        for (NearCutoff near : arm.nearCutoffs()) {
            String letter = GradeCsv.harmless(near.letter());
            row("cutoffs", arm.label(), "", near.variant(), letter, "", "cutoff", near.cutoff());
            row("cutoffs", arm.label(), "", near.variant(), letter, "", "near below", near.below());
            row("cutoffs", arm.label(), "", near.variant(), letter, "", "near from", near.from());
        }
    }

    private void grades(ArmResult arm, GroupGrades group) throws IOException {
        for (int letter = 0; letter <= arm.letters().size(); letter++) {
            row(
                    "grades",
                    arm.label(),
                    "",
                    group.group(),
                    letter(arm.letters(), letter),
                    "",
                    "students",
                    group.counts().get(letter));
        }
        moments("grades", arm.label(), "", group.group(), "total", group.totals());
        row("grades", arm.label(), "", group.group(), "", "", "mean letter", number(group.meanLetter()));
        row("grades", arm.label(), "", group.group(), "", "", "deviation of letter", number(group.letterDeviation()));
    }

    private static String letter(List<String> letters, int position) {
        return position < letters.size() ? GradeCsv.harmless(letters.get(position)) : OPEN;
    }

    private void moments(String section, String policy, String other, String group, String of, Moments moments)
            throws IOException {
        row(section, policy, other, group, "", "", "mean " + of, number(moments.mean()));
        row(section, policy, other, group, "", "", "deviation of " + of, number(moments.deviation()));
    }

    private void comparison(String section, Comparison comparison) throws IOException {
        shifts(section, comparison, comparison.all());
        for (GroupShift group : comparison.groups()) {
            shifts(section, comparison, group);
        }
    }

    private void shifts(String section, Comparison comparison, GroupShift group) throws IOException {
        ShiftTable table = group.shifts();
        for (int first = 0; first <= table.from().size(); first++) {
            for (int second = 0; second <= table.to().size(); second++) {
                row(
                        section,
                        comparison.from(),
                        comparison.to(),
                        group.group(),
                        letter(table.from(), first),
                        letter(table.to(), second),
                        "students",
                        table.counts().get(first).get(second));
            }
        }
        share(section, comparison, group.group(), "moved", table.moved());
        share(section, comparison, group.group(), "raised", table.raised());
        share(section, comparison, group.group(), "lowered", table.lowered());
        moments(section, comparison.from(), comparison.to(), group.group(), "difference", group.differences());
    }

    private void share(String section, Comparison comparison, String group, String what, Share share)
            throws IOException {
        String from = comparison.from();
        String to = comparison.to();
        row(section, from, to, group, "", "", what, share.of());
        row(section, from, to, group, "", "", "share " + what, number(share.value()));
        row(section, from, to, group, "", "", "share " + what + ", low", number(share.low()));
        row(section, from, to, group, "", "", "share " + what + ", high", number(share.high()));
    }

    /** To six decimals; empty if it is no number. */
    static String number(double number) {
        return Double.isNaN(number)
                ? ""
                : BigDecimal.valueOf(number)
                        .setScale(DIGITS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
