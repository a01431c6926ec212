package org.coursepolicy.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.coursepolicy.outcome.CourseOutcome;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What the commands that evaluate take: a policy, a record, and perhaps an instant. */
final class Inputs {
    @Parameters(index = "0", paramLabel = "POLICY", description = "The policy, a .policy.json or .policy.yaml file.")
    private Path policy;

    @Parameters(
            index = "1",
            paramLabel = "RECORD",
            description = "The record: a .record.json or .record.yaml file, or a folder of CSV files.")
    private Path record;

    @Option(
            names = "--as-of",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "Look at the course as it stood then, such as 2022-03-04T12:00:00Z.")
    private Optional<Instant> asOf;

    CourseOutcome evaluate() throws IOException {
        return Documents.evaluate(policy, record, asOf);
    }

    /** Reads an instant with its offset. */
    static final class InstantConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException unreadable) {
                throw new TypeConversionException(
                        "expected a date and time with its offset, such as 2022-03-04T12:00:00Z, but was '" + text
                                + "'");
            }
        }
    }
}
