package org.coursepolicy.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.json.CaseFile;
import org.coursepolicy.json.DocumentException;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyCase;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.Problem;

/** Runs files of cases one after the other, tells what came out of each, and counts. */
final class Conformity {
    private final PolicyJson json = Documents.json();
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean quiet;
    private final Tally all = new Tally();
    private int files;
    private int unread;
    private int status;

    /** Counts cases. */
    private static final class Tally {
        private int cases;
        private int differ;
        private int unsuited;

        void add(Tally other) {
            cases += other.cases;
            differ += other.differ;
            unsuited += other.unsuited;
        }

        String inWords() {
            return differ
                    + (differ == 1 ? " differs" : " differ")
                    + (unsuited == 0 ? "" : ", " + unsuited + " cannot be run");
        }
    }

    Conformity(PrintWriter out, PrintWriter err, boolean quiet) {
        this.out = out;
        this.err = err;
        this.quiet = quiet;
    }

    /** Runs the cases of a file; a file that cannot be read is told, and keeps no other from being run. */
    void run(Path file) {
        files++;
        read(file).ifPresentOrElse(cases -> compare(file, cases.cases()), () -> {
            unread++;
            out.println(file + ": cannot be read");
        });
        out.flush();
    }

    private Optional<CaseFile> read(Path file) {
        if (!Files.isReadable(file)) {
            err.println("course-policy: cannot read the file " + file);
            fail(Main.WRONG_USE);
            return Optional.empty();
        }
        try {
            return Optional.of(CaseFile.read(json, Input.of(file)));
        } catch (DocumentException broken) {
            Main.tell(broken, err);
            fail(Main.DOCUMENT_ERRORS);
        } catch (UncheckedIOException unreadable) {
            err.println("course-policy: cannot read the file " + file + ": " + unreadable.getMessage());
            fail(Main.WRONG_USE);
        }
        return Optional.empty();
    }

    private void compare(Path file, List<PolicyCase> cases) {
        Tally tally = new Tally();
        List<String> lines = new ArrayList<>();
        cases.forEach(each -> lines.addAll(compare(each, tally)));
        boolean sound = lines.isEmpty();
        if (!sound || !quiet) {
            out.println(
                    file + ": " + count(tally.cases, "case") + ", " + (sound ? "all as expected" : tally.inWords()));
            lines.forEach(out::println);
        }
        all.add(tally);
        if (!sound) {
            fail(Main.DOCUMENT_ERRORS);
        }
    }

    /** Returns the lines about a case; none if all is as expected. */
    private static List<String> compare(PolicyCase each, Tally tally) {
        tally.cases++;
        List<String> lines = new ArrayList<>();
        try {
            each.differences().forEach(difference -> lines.add("    " + difference));
            if (!lines.isEmpty()) {
                tally.differ++;
                lines.add(0, "  " + each.name());
            }
        } catch (PolicyException unsuited) {
            tally.unsuited++;
            lines.add("  " + each.name());
            lines.add("    its record does not suit the policy:");
            unsuited.problems().stream().map(Problem::toString).forEach(problem -> lines.add("    " + problem));
        }
        return lines;
    }

    /** Tells the total, and returns the exit status. */
    int conclude() {
        out.println(count(files, "file") + ", " + count(all.cases, "case") + ", " + all.inWords()
                + (unread == 0 ? "" : ", " + count(unread, "file") + " cannot be read"));
        out.flush();
        return status;
    }

    private void fail(int with) {
        status = Math.max(status, with);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
