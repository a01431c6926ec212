package org.university.rules;

import java.nio.file.Path;
import java.util.Map;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Document;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.record.CourseRecord;

/** The example course that uses both rules, read with all kinds that service loading finds. */
final class Studio {
    static final Path FOLDER = Path.of("studio");
    static final Path POLICY = FOLDER.resolve("studio.policy.json");
    static final Kinds KINDS = StandardKinds.installed(Studio.class.getClassLoader());
    static final PolicyJson JSON = PolicyJson.of(KINDS);

    private Studio() {}

    static CoursePolicy policy() {
        return JSON.read(CoursePolicy.KIND, Input.of(POLICY)).value();
    }

    static CoursePolicy policy(String text) {
        return JSON.read(CoursePolicy.KIND, Input.text("studio.policy.json", text))
                .value();
    }

    static Document<CourseRecord> record() {
        return JSON.read(CourseRecord.KIND, Input.of(FOLDER.resolve("studio.record.json")));
    }

    static Document<CourseRecord> record(String text) {
        return JSON.read(CourseRecord.KIND, Input.text("studio.record.json", text));
    }

    static Map<StudentId, StudentOutcome> outcomes(CoursePolicy policy, Document<CourseRecord> record) {
        try {
            return GradeEvaluator.of(policy).evaluate(record.value()).students();
        } catch (PolicyException unsuited) {
            throw record.locate(unsuited);
        }
    }
}
