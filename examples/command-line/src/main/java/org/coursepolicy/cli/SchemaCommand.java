package org.coursepolicy.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.json.CaseFile;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of a format. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema of a format, with which an editor completes and explains.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
    /** The formats that there are. */
    enum Format {
        POLICY,
        RECORD,
        OUTCOME,
        CASES
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "policy, record, outcome or cases.")
    private Format format;

    @Override
    public Integer call() {
        PolicyJson json = PolicyJson.standard();
        PrintWriter out = spec.commandLine().getOut();
        out.print(
                switch (format) {
                    case POLICY -> json.schema(CoursePolicy.KIND);
                    case RECORD -> json.schema(CourseRecord.KIND);
                    case OUTCOME -> json.schema(CourseOutcome.KIND);
                    case CASES -> CaseFile.schema(json);
                });
        out.flush();
        return 0;
    }
}
