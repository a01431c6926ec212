package org.coursepolicy.json.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.DocumentException;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rows of the table of bad inputs that are too large for files, or that are about streams. */
@Timeout(60)
class LargeInputsTest {
    private static final PolicyJson JSON = PolicyJson.standard();

    /** A brace, and then a gibibyte of spaces. */
    private static final class Padded extends InputStream {
        private static final long LENGTH = 1L << 30;
        private long given;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(length, LENGTH - given);
            Arrays.fill(target, offset, offset + count, (byte) ' ');
            if (given == 0) {
                target[offset] = '{';
            }
            given += count;
            return count == 0 ? -1 : count;
        }
    }

    @Test
    void aGibibyteIsRefusedAtTheLimitOfItsLength() {
        Padded stream = new Padded();
        assertThatThrownBy(() -> JSON.read(CoursePolicy.KIND, Input.stream("s", stream)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("LIMIT : found more, expected at most 33554432 characters in a document");
        assertThat(stream.given).isLessThan(34 << 20);
    }

    @Test
    void aLongTextIsRefusedBeforeItIsKept() {
        Input input = Input.text("t", "{\"title\": \"" + "x".repeat(20 << 20) + "\"}");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThatThrownBy(() -> JSON.read(CoursePolicy.KIND, input)).hasMessageContaining("LIMIT /title");
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16 << 20);
    }

    @Test
    void aStreamThatFailsMidwayKeepsItsCauseAndStaysOpen() {
        IOException failure = new IOException("unplugged");
        boolean[] closed = new boolean[1];
        InputStream broken = new InputStream() {
            private int given;

            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (given++ > 0) {
                    throw failure;
                }
                target[offset] = '{';
                return 1;
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        assertThatThrownBy(() -> JSON.read(CoursePolicy.KIND, Input.stream("s", broken)))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(failure);
        assertThat(closed[0]).isFalse();
    }

    private static String course(int items) {
        return IntStream.range(0, items)
                .mapToObj(i -> "\"i" + i + "\": {\"points\": 10, \"due\": \"2026-09-09T23:59\", \"hand-in\": {}}")
                .collect(Collectors.joining(
                        ",\n",
                        "{\"formatVersion\": 1, \"title\": \"Large\", \"zone\": \"UTC\", \"conventions\": \"plain-1\","
                                + " \"items\": {\"all\": {\"items\": {\n",
                        "}}}, \"total\": {\"percent\": \"all\"},"
                                + " \"scale\": {\"cutoffs\": {\"bands\": {\"pass\": 50}, \"else\": \"fail\"}}}"));
    }

    private static String submissions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\": \"e" + i + "\", \"item\": \"i" + i
                        + "\", \"by\": \"s\", \"at\": \"2026-09-08T12:00:00Z\", \"score\": 5}")
                .collect(Collectors.joining(
                        ",\n", "{\"formatVersion\": 1, \"students\": {\"s\": {}}, \"submissions\": [\n", "]}"));
    }

    private static long milliseconds(int size) {
        String course = course(size);
        String facts = submissions(size);
        long start = System.nanoTime();
        CoursePolicy policy =
                JSON.read(CoursePolicy.KIND, Input.text("p", course)).value();
        CourseRecord record =
                JSON.read(CourseRecord.KIND, Input.text("r", facts)).value();
        assertThat(GradeEvaluator.of(policy).evaluate(record).students()).hasSize(1);
        return (System.nanoTime() - start) / 1_000_000;
    }

    @Test
    void tenThousandItemsAndSubmissionsAreReadAndEvaluatedInTimeThatGrowsWithThem() {
        milliseconds(1_000);
        long small = milliseconds(2_000);
        long large = milliseconds(10_000);
        assertThat(large).as("against %d ms for a fifth", small).isLessThan(Math.max(2_000, 15 * small));
    }
}
