package org.university.rules;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One run of {@code course-policy} in a virtual machine of its own, from the top of the project.
 *
 * @param status the exit status
 * @param told what it printed, errors among it
 */
record ProgramRun(int status, String told) {
    private static final Path ROOT = Path.of("..", "..");

    static ProgramRun withRules(List<String> arguments) throws IOException, InterruptedException {
        return run(classPath(), arguments);
    }

    /** The same class path without the classes of this module, as for somebody who has no such jar. */
    static ProgramRun withoutRules(List<String> arguments) throws IOException, InterruptedException {
        Path own = Path.of("target").toAbsolutePath();
        return run(classPath().stream().filter(path -> !path.startsWith(own)).toList(), arguments);
    }

    private static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toList();
    }

    private static ProgramRun run(List<Path> classPath, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "org.coursepolicy.cli.Main"));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new ProgramRun(process.waitFor(), told.replace("\r\n", "\n"));
    }
}
