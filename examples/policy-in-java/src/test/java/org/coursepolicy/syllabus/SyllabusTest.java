package org.coursepolicy.syllabus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.kind.Differences;
import org.junit.jupiter.api.Test;

/** The policy in Java is the policy in JSON. */
class SyllabusTest {
    private static final Path FILE = Path.of("..", "policies", "cmu", "cmu-mlip-f2022.policy.json");

    @Test
    void theSyllabusInJavaEqualsTheOneInJson() {
        CoursePolicy written = PolicyJson.of(StandardKinds.standard())
                .read(CoursePolicy.KIND, Input.of(FILE))
                .value();
        CoursePolicy built = Syllabus.policy();
        assertThat(Differences.places(CoursePolicy.KIND, built, written))
                .as("places at which Java and JSON differ: whoever changes the one changes the other")
                .isEmpty();
        assertThat(built).isEqualTo(written);
    }
}
