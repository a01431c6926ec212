package org.coursepolicy.cli;

import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coursepolicy.simulate.ExperimentResult;

/** The page that {@code --html} writes: the tables of the terminal. */
final class ResultPage {
    private ResultPage() {}

    static void write(ExperimentResult result, Path path) throws IOException {
        StringWriter tables = new StringWriter();
        ExperimentTable.print(result, new PrintWriter(tables));
        Files.writeString(
                path,
                "<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>What students would get</title>\n<pre>\n"
                        + HtmlEscapers.htmlEscaper().escape(tables.toString()) + "</pre>\n</html>\n",
                StandardCharsets.UTF_8);
    }
}
