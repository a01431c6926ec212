package org.coursepolicy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.coursepolicy.cli.csv.RecordFolder;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Document;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.record.CourseRecord;

/** Reads the documents that the commands name, with the kinds of every provider on the class path. */
final class Documents {
    private Documents() {}

    static PolicyJson json() {
        return PolicyJson.of(StandardKinds.installed(Documents.class.getClassLoader()))
                .withDocumentKinds(CoursePolicy.KIND, CourseRecord.KIND, CourseOutcome.KIND);
    }

    static CoursePolicy policy(Path path) throws IOException {
        return policyDocument(path).value();
    }

    static Document<CoursePolicy> policyDocument(Path path) throws IOException {
        return json().read(CoursePolicy.KIND, Input.of(readable(path)));
    }

    /** Evaluates a record by a policy; what does not suit the policy is told at its place in the record. */
    static CourseOutcome evaluate(Path policyPath, Path recordPath, Optional<Instant> asOf) throws IOException {
        boolean tables = Files.isDirectory(recordPath);
        if (!tables) {
            readable(recordPath);
        }
        CoursePolicy policy = policy(policyPath);
        GradeEvaluator all = GradeEvaluator.of(policy);
        GradeEvaluator evaluator = asOf.map(all::asOf).orElse(all);
        return tables ? RecordFolder.evaluate(recordPath, policy, evaluator) : evaluateDocument(recordPath, evaluator);
    }

    /** Reads a record: a document, or a folder of tables, which only a policy tells how to read. */
    static CourseRecord record(Path path, Optional<CoursePolicy> policy) throws IOException {
        if (Files.isDirectory(path)) {
            CoursePolicy known = policy.orElseThrow(() -> new IOException(
                    path + " is a folder of tables, which are read by a policy; name it with --policy"));
            return RecordFolder.read(path, known);
        }
        return json().read(CourseRecord.KIND, Input.of(readable(path))).value();
    }

    private static CourseOutcome evaluateDocument(Path recordPath, GradeEvaluator evaluator) {
        Document<CourseRecord> record = json().read(CourseRecord.KIND, Input.of(recordPath));
        try {
            return evaluator.evaluate(record.value());
        } catch (PolicyException unsuited) {
            throw record.locate(unsuited);
        }
    }

    /** Reads a record; one of tables is checked by a policy, whose words are those of its cells. */
    static Document<CourseRecord> record(Path recordPath, CoursePolicy policy) throws IOException {
        if (!Files.isDirectory(recordPath)) {
            return json().read(CourseRecord.KIND, Input.of(readable(recordPath)));
        }
        CourseRecord record = RecordFolder.read(recordPath, policy);
        String text = json().write(CourseRecord.KIND, record);
        return json().read(CourseRecord.KIND, Input.text(recordPath + " as a document", text));
    }

    private static Path readable(Path path) throws IOException {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new IOException("cannot read the file " + path);
        }
        return path;
    }
}
