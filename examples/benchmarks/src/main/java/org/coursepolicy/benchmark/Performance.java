package org.coursepolicy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Measures all there is, and writes {@code docs/performance.md}. */
public final class Performance {
    private static final int FEW = 400;

    private Performance() {}

    /**
     * Measures, prints, and with {@code -Dbench.write=true} writes into the page of {@code -Dbench.page}. With {@code
     * -Dbench.quick=true} all runs are short: that shows that they work, and their numbers mean nothing.
     *
     * @param arguments if any, JMH is run with them, and nothing else
     * @throws IOException if the page cannot be read or written, or no virtual machine be started
     * @throws InterruptedException if somebody does not want to wait
     * @throws RunnerException if a benchmark fails
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, RunnerException {
        if (arguments.length > 0) {
            org.openjdk.jmh.Main.main(arguments);
            return;
        }
        boolean quick = Boolean.getBoolean("bench.quick");
        Map<String, Integer> wrong = WrongLetters.count(quick ? FEW : WrongLetters.STUDENTS);
        System.out.println("wrong letters: " + wrong);
        long[] coldStart = ColdStart.measure(quick ? 3 : 15);
        Report report = new Report(Measured.now(quick), wrong, quick ? FEW : WrongLetters.STUDENTS, coldStart);
        Map<String, String> sections = report.sections();
        sections.forEach((name, text) -> System.out.println("\n" + name + "\n\n" + text));
        if (Boolean.getBoolean("bench.write")) {
            Path page = Path.of(System.getProperty("bench.page"));
            Files.writeString(page, MeasuredPage.with(Files.readString(page), sections));
        }
    }
}
