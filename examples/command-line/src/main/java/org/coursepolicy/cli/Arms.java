package org.coursepolicy.cli;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.json.Input;
import org.coursepolicy.simulate.Arm;

/** Policies as they join an experiment. */
final class Arms {
    private Arms() {}

    static Arm of(Path policy) throws IOException {
        return arm(policy.toString(), Documents.policy(policy));
    }

    /** The digest is that of the canonical text, so that layout, comments and short forms do not matter. */
    private static Arm arm(String label, CoursePolicy policy) {
        String text = Documents.json().write(CoursePolicy.KIND, policy);
        String digest =
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
        return new Arm(label, policy, "sha256:" + digest);
    }

    /** A policy that extends another, with one change; so what is wrong with it is told like anything in a policy. */
    static Arm varied(Path policy, String change) throws IOException {
        int equals = change.indexOf('=');
        if (!change.startsWith("/") || equals < 0) {
            throw new IOException("`--vary " + change
                    + "` should be a JSON pointer, an equals sign and a value, such as " + "/scale/cutoffs/bands/A=91");
        }
        String document = "{\"formatVersion\": 1, \"extends\": \"it\", \"changes\": {\"set\": {"
                + quoted(change.substring(0, equals)) + ": " + change.substring(equals + 1) + "}}}";
        Input input = Input.text("--vary " + change, document).withBases(reference -> Optional.of(Input.of(policy)));
        return arm(change, Documents.json().read(CoursePolicy.KIND, input).value());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
