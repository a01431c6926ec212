package org.coursepolicy.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;

/** What was measured, as the sections of a page. */
final class Report {
    /** Each contender: how the page calls it, its benchmark, and its name among {@link WrongLetters}. */
    private record Contender(String title, String benchmark, String letters) {}

    private static final Contender BY_HAND = new Contender(
            "(a) by hand: passes over columns of `double`", "BatchBenchmark.columnsOfDoubles", "columns of doubles");
    private static final Contender FRACTIONS =
            new Contender("(d) by hand: fractions of `BigInteger`", "BatchBenchmark.fractions", "fractions");
    private static final Contender DMN =
            new Contender("(e) KIE DMN 10.2.0, the whole course", "OthersBenchmark.dmn", "DMN");
    private static final Contender EXPLAINED = new Contender(
            "`GradeEvaluator`, with explanations", "BatchBenchmark.exactWithExplanations", "exact with explanations");
    private static final Contender SILENT =
            new Contender("`GradeEvaluator`, without explanations", "BatchBenchmark.exact", "exact");
    private static final Contender BATCH = new Contender("`BatchEvaluator`", "BatchBenchmark.batch", "batch");
    private static final List<Contender> CONTENDERS = List.of(
            BY_HAND,
            new Contender("(b) by hand: objects of `double`", "BatchBenchmark.objectsOfDoubles", "objects of doubles"),
            new Contender("(c) by hand: `BigDecimal` of 34 digits", "BatchBenchmark.decimals", "decimals"),
            FRACTIONS,
            DMN,
            new Contender(
                    "(f) json-logic-java 1.1.0, weights and cutoffs only", "OthersBenchmark.jsonLogic", "JsonLogic"),
            new Contender("(g) DuckDB 2.0.0.1, the whole course in SQL", "OthersBenchmark.sql", "SQL"),
            BATCH,
            SILENT,
            EXPLAINED);

    /** The names of the sections. */
    static final List<String> SECTIONS =
            List.of("machine", "contenders", "targets", "growth", "allocation", "reading", "cold start");

    private final Measured measured;
    private final Map<String, Integer> wrong;
    private final int students;
    private final long[] coldStart;

    /**
     * Makes a report.
     *
     * @param measured what JMH measured
     * @param wrong how many letters of each contender are wrong
     * @param students of how many
     * @param coldStart the milliseconds of {@link ColdStart}
     */
    Report(Measured measured, Map<String, Integer> wrong, int students, long[] coldStart) {
        this.measured = measured;
        this.wrong = wrong;
        this.students = students;
        this.coldStart = coldStart.clone();
    }

    Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        SECTIONS.forEach(name -> sections.put(name, section(name)));
        return sections;
    }

    private String section(String name) {
        return switch (name) {
            case "machine" -> machine();
            case "contenders" -> contenders();
            case "targets" -> targets();
            case "growth" -> growth();
            case "allocation" -> allocation();
            case "reading" -> reading();
            case "cold start" -> coldStart();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String coldStart() {
        return "| | ms |\n|---|---:|\n| reads, grades, ends | %s |\n| does nothing, ends | %s |"
                .formatted(number((double) coldStart[0]), number((double) coldStart[1]));
    }

    private static String machine() {
        return "%d cores, %s; %s %s."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Processor.name(),
                        System.getProperty("java.vm.name"),
                        System.getProperty("java.version"));
    }

    private double perSecond(Contender contender) {
        return measured.score(contender.benchmark);
    }

    private double ratio(Contender contender, Contender to) {
        return perSecond(contender) / perSecond(to);
    }

    private String contenders() {
        String rows = CONTENDERS.stream()
                .map(contender -> "| %s | %s | %s | %s | %s |"
                        .formatted(
                                contender.title,
                                number(perSecond(contender)),
                                percent(measured.error(contender.benchmark)),
                                number(ratio(contender, BY_HAND)),
                                number(wrong.getOrDefault(contender.letters, -1))))
                .collect(Collectors.joining("\n"));
        return "| contender | students/s | ± | of (a) | wrong of %s |\n|---|---:|---:|---:|---:|\n%s\n\nOf these %s students, %s of the batch went to the exact evaluator."
                .formatted(number(students), rows, number(students), number(wrong.getOrDefault("decided exactly", -1)));
    }

    private String targets() {
        String head = "| target | measured | |\n|---|---:|---|\n";
        return head
                + target("batch at least 0.85 of (a)", ratio(BATCH, BY_HAND), 0.85)
                + "| batch and exact: no wrong letter | %d, %d, %d | %s |\n"
                        .formatted(
                                wrong.get(BATCH.letters),
                                wrong.get(SILENT.letters),
                                wrong.get(EXPLAINED.letters),
                                met(wrong.get(BATCH.letters) + wrong.get(SILENT.letters) + wrong.get(EXPLAINED.letters)
                                        == 0))
                + target("exact with explanations at least 15 times (e)", ratio(EXPLAINED, DMN), 15)
                + target("exact without explanations at least (d)", ratio(SILENT, FRACTIONS), 1);
    }

    private static String target(String title, double ratio, double least) {
        return "| %s | %s | %s |\n".formatted(title, number(ratio), met(ratio >= least));
    }

    private static String met(boolean is) {
        return is ? "met" : "**not met**";
    }

    private String growth() {
        return grown("students of a course of 12 assessments, with explanations", "GrowthBenchmark.students")
                + grown("assessments of one student", "GrowthBenchmark.assessments")
                + grown("events of one account", "GrowthBenchmark.events")
                + grown("students of a batch", "GrowthBenchmark.batch");
    }

    private String grown(String title, String benchmark) {
        StringBuilder rows = new StringBuilder("| " + title + " | µs | µs for each |\n|---:|---:|---:|\n");
        for (RunResult run : measured.runs(benchmark)) {
            String key = run.getParams().getParamsKeys().iterator().next();
            int size = Integer.parseInt(run.getParams().getParam(key));
            double score = run.getPrimaryResult().getScore();
            rows.append("| %s | %s | %s |\n".formatted(number(size), number(score), number(score / size)));
        }
        return rows.append('\n').toString();
    }

    private String allocation() {
        return "| | µs |\n|---|---:|\n"
                + allocated("12 late items in the order in which they come", "twelveInTheirOrder")
                + allocated("12 late items by deadline", "twelveByDeadline")
                + allocated("12 late items in the best way", "bestOfTwelve")
                + allocated("5 late items in the best way", "bestOfFive")
                + allocated("5 late items, every way tried", "everyWayOfFive");
    }

    private String allocated(String title, String benchmark) {
        return "| %s | %s |\n".formatted(title, number(measured.score("AllocationBenchmark." + benchmark)));
    }

    private String reading() {
        ReadingBenchmark documents = new ReadingBenchmark();
        return "| document | kB | µs | MB/s |\n|---|---:|---:|---:|\n"
                + List.of("policy", "record", "outcome").stream()
                        .map(name -> {
                            int bytes = documents.bytes(name);
                            double score = measured.score("ReadingBenchmark." + name);
                            return "| %s | %s | %s | %s |\n"
                                    .formatted(name, number(bytes / 1000.0), number(score), number(bytes / score));
                        })
                        .collect(Collectors.joining());
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "?" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Three digits of a number, or all of those before the point where it is whole. */
    private static String number(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e6) {
            return String.format(Locale.ROOT, "%,d", (long) number);
        }
        double size = Math.pow(10, 2 - Math.floor(Math.log10(Math.abs(number))));
        double rounded = Math.rint(number * size) / size;
        int places = (int) Math.max(0, Math.round(Math.log10(size)));
        return String.format(Locale.ROOT, "%,." + places + "f", rounded);
    }
}
