package org.coursepolicy.cli;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a policy and a record to start from. */
@Command(
        name = "init",
        description = "Writes a small policy, and a folder of CSV files with a record, to start from.",
        mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
    private static final String POLICY = "policy.json";
    private static final String RECORD = "record";
    private static final List<String> FILES = List.of(POLICY, RECORD + "/roster.csv", RECORD + "/scores.csv");

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Where to; made if it is not there.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        for (String name : List.of(POLICY, RECORD)) {
            if (Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(
                        folder.resolve(name) + " is there already, and is left as it is; choose another folder");
            }
        }
        Files.createDirectories(folder.resolve(RECORD));
        for (String file : FILES) {
            byte[] content = Resources.toByteArray(Resources.getResource(InitCommand.class, "start/" + file));
            Files.write(folder.resolve(file), content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("Wrote a policy, " + folder.resolve(POLICY) + ", and a record, the CSV files in "
                + folder.resolve(RECORD) + ".");
        out.println("Next:");
        out.println("  course-policy grade " + word(folder.resolve(POLICY)) + " " + word(folder.resolve(RECORD)));
        out.flush();
        return 0;
    }

    /** Returns a path as a shell takes it for one word. */
    private static String word(Path path) {
        String text = path.toString();
        return text.matches("[\\w./\\\\:-]+") ? text : "\"" + text + "\"";
    }
}
