package org.coursepolicy.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;

/**
 * Whatever the bytes, the readers answer with a document or with a {@link DocumentException}; and what was read comes back.
 *
 * <p>The build replays the inputs in {@code ReaderFuzzTestInputs}. A campaign looks for more, one target at a time:
 * {@code mvn -Pfuzz -pl policy-json -am test -Dtest=ReaderFuzzTest#policy -Dsurefire.failIfNoSpecifiedTests=false}. A find is
 * mended, gets a test with a name, and its input is kept.
 */
class ReaderFuzzTest {
    private static final String HALF_AN_HOUR = "30m";
    private static final PolicyJson JSON = PolicyJson.standard();
    private static final String BASE = """
            {"formatVersion": 1, "title": "T", "zone": "UTC", "conventions": "plain-1", "items": {"a": 10, "b": 20},
             "total": {"percent": "a"}, "scale": {"cutoffs": {"bands": {"pass": 50}, "else": "fail"}}}
            """;

    @FuzzTest(maxDuration = HALF_AN_HOUR)
    void policy(byte[] bytes) {
        read(CoursePolicy.KIND, input(bytes));
    }

    @FuzzTest(maxDuration = HALF_AN_HOUR)
    void record(byte[] bytes) {
        read(CourseRecord.KIND, input(bytes));
    }

    @FuzzTest(maxDuration = HALF_AN_HOUR)
    void outcome(byte[] bytes) {
        read(CourseOutcome.KIND, input(bytes));
    }

    @FuzzTest(maxDuration = HALF_AN_HOUR)
    void cases(byte[] bytes) {
        try {
            CaseFile.read(JSON, input(bytes));
        } catch (DocumentException refused) {
            check(refused);
        }
    }

    @FuzzTest(maxDuration = HALF_AN_HOUR)
    void yaml(byte[] bytes) {
        read(CoursePolicy.KIND, input(bytes).asYaml());
    }

    private static Input input(byte[] bytes) {
        return Input.bytes("d", bytes)
                .withBases(name -> name.isEmpty() ? Optional.empty() : Optional.of(Input.text(name, BASE)));
    }

    private static <T> void read(Kind<T> kind, Input input) {
        T value;
        try {
            value = JSON.read(kind, input).value();
        } catch (DocumentException refused) {
            check(refused);
            return;
        }
        String written = JSON.write(kind, value);
        T again = JSON.read(kind, Input.text("written", written)).value();
        if (!again.equals(value) || !JSON.write(kind, again).equals(written)) {
            throw new AssertionError("what was written was read to something else");
        }
    }

    private static void check(DocumentException refused) {
        List<String> lines = Splitter.on('\n').splitToList(String.valueOf(refused.getMessage()));
        boolean one = lines.size()
                == 1
                        + refused.problems().size()
                        + (refused.count() > refused.problems().size() ? 1 : 0);
        if (refused.problems().isEmpty() || !one) {
            throw new AssertionError("a problem is one line");
        }
    }
}
