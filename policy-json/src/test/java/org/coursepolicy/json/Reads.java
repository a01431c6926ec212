package org.coursepolicy.json;

import java.util.List;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.ToyPolicy;
import org.coursepolicy.kind.Toys;

/** Reads toy documents for tests; single quotes in them stand for double quotes. */
public final class Reads {
    /** A reader and writer of toy documents. */
    public static final PolicyJson JSON =
            PolicyJson.of(Toys.KINDS).withDocumentKinds(ToyPolicy.KIND, ToyPolicy.Facts.KIND);

    private Reads() {}

    /** Reads a policy that must be right. */
    public static Document<ToyPolicy> policy(String... lines) {
        return JSON.read(ToyPolicy.KIND, input(lines));
    }

    /** Makes an input named p.json of lines with single quotes. */
    public static Input input(String... lines) {
        return Input.text("p.json", text(lines));
    }

    /** Joins lines, and turns single quotes to double ones. */
    public static String text(String... lines) {
        return String.join("\n", lines).replace('\'', '"');
    }

    /** Reads a policy that must be wrong. */
    public static List<String> problems(String... lines) {
        return problems(ToyPolicy.KIND, input(lines));
    }

    /** Reads a document that must be wrong. */
    public static List<String> problems(Kind<?> kind, Input input) {
        return failure(kind, input).problems().stream()
                .map(DocumentProblem::toString)
                .toList();
    }

    /** Reads a document that must be wrong. */
    public static DocumentException failure(Kind<?> kind, Input input) {
        try {
            JSON.read(kind, input);
        } catch (DocumentException exception) {
            return exception;
        }
        throw new AssertionError("nothing was found wrong");
    }
}
