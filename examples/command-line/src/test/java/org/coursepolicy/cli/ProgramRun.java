package org.coursepolicy.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import picocli.CommandLine;

/**
 * One run of the program in a test.
 *
 * @param status the exit status
 * @param out what it printed
 * @param err what it printed as errors
 */
record ProgramRun(int status, String out, String err) {
    static ProgramRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine program = Main.program();
        program.setOut(new PrintWriter(out));
        program.setErr(new PrintWriter(err));
        int status =
                program.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new ProgramRun(
                status, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
    }
}
