package org.coursepolicy.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.coursepolicy.cli.csv.FolderException;
import org.coursepolicy.json.DocumentException;
import org.coursepolicy.json.DocumentProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The program {@code course-policy}: grades a class, explains grades, checks a policy, runs cases, compares
 * policies, and gives one to start from.
 *
 * <p>Exit status: 0 if all is well, 1 if a document has errors or a case differs, 2 if the program was called wrongly.
 */
@Command(
        name = "course-policy",
        description = "Grades a course by its policy, and explains every number.",
        mixinStandardHelpOptions = true,
        version = Main.VERSION,
        subcommands = {
            InitCommand.class,
            GradeCommand.class,
            ExplainCommand.class,
            CheckCommand.class,
            ConformCommand.class,
            SimulateCommand.class,
            CompareCommand.class,
            PseudonymiseCommand.class,
            SchemaCommand.class
        })
public final class Main {
    static final String VERSION = "course-policy 0.1.0-SNAPSHOT";
    static final int DOCUMENT_ERRORS = 1;
    static final int WRONG_USE = 2;

    private Main() {}

    /**
     * Runs the program, and ends the virtual machine with its exit status if that is not 0.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        // Charts are drawn into files; nothing shall look for a screen.
        System.setProperty("java.awt.headless", "true");
        CommandLine program = program();
        program.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        program.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        int status = program.execute(arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns the program; a test gives it other streams. */
    static CommandLine program() {
        CommandLine program = new CommandLine(new Main());
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setExecutionExceptionHandler(Main::report);
        program.setParameterExceptionHandler(Main::misused);
        return program;
    }

    /** Tells errors of documents one a line; anything else that fails is told in one line too. */
    private static int report(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof DocumentException errors) {
            tell(errors, command.getErr());
            return DOCUMENT_ERRORS;
        }
        if (failure instanceof FolderException errors) {
            errors.lines().forEach(command.getErr()::println);
            return DOCUMENT_ERRORS;
        }
        command.getErr().println("course-policy: " + failure.getMessage());
        return WRONG_USE;
    }

    /** Tells what is wrong with a document, one mistake a line. */
    static void tell(DocumentException errors, PrintWriter err) {
        for (DocumentProblem problem : errors.problems()) {
            err.println(problem);
        }
        int untold = errors.count() - errors.problems().size();
        if (untold > 0) {
            err.println("and " + untold + " more");
        }
        err.println(errors.help());
    }

    private static int misused(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println("course-policy: " + failure.getMessage());
        command.getErr().println("Try 'course-policy --help'.");
        return WRONG_USE;
    }
}
