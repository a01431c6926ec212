package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.reference.LentCourse;

/** Random policies, records and outcomes are written in one form, which is read back to the same. */
class CanonicalFormProperties {
    private static final PolicyJson JSON = PolicyJson.standard();
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.+-])[-+]?\\d[\\w.+-]*");
    private static final Pattern SHORTEST = Pattern.compile("0|-?(?:0|[1-9]\\d*)\\.\\d*[1-9]|-?[1-9]\\d*");
    private static final Pattern RATIO = Pattern.compile(": \"(-?\\d+)/(\\d+)\"");
    private static final BigInteger TEN = BigInteger.TEN;

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs().withoutEdgeCases().dontShrink();
    }

    @Property(tries = 100)
    void whatIsWrittenIsReadToTheSame(@ForAll("seeds") long seed) {
        LentCourse course = LentCourse.of(seed);
        comesBack(CoursePolicy.KIND, course.policy());
        comesBack(CourseRecord.KIND, course.record());
        comesBack(CourseOutcome.KIND, course.outcome());
    }

    private static <T> void comesBack(Kind<T> kind, T value) {
        String written = JSON.write(kind, value);
        T again = JSON.read(kind, Input.bytes("written", written.getBytes(StandardCharsets.UTF_8)))
                .value();
        assertThat(again).isEqualTo(value);
        assertThat(JSON.write(kind, again)).isEqualTo(written);
        numbersAreShortest(written);
        ratiosAreExact(written);
    }

    private static void numbersAreShortest(String written) {
        NUMBER.matcher(TEXT.matcher(written).replaceAll("\"\"")).results().forEach(number -> assertThat(number.group())
                .matches(SHORTEST));
    }

    /** In lowest terms, and only where there is no decimal. */
    private static void ratiosAreExact(String written) {
        RATIO.matcher(written).results().forEach(ratio -> {
            BigInteger over = new BigInteger(ratio.group(1));
            BigInteger under = new BigInteger(ratio.group(2));
            assertThat(over.gcd(under)).as(ratio.group()).isEqualTo(BigInteger.ONE);
            assertThat(TEN.pow(200).mod(under)).as(ratio.group()).isNotEqualTo(BigInteger.ZERO);
        });
    }
}
