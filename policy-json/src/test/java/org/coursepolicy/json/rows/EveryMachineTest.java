package org.coursepolicy.json.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All files are answered the same, to the byte, whatever a machine is set to, and from many threads at once. */
class EveryMachineTest {
    /** What a machine with other settings runs. */
    public static final class Answers {
        private Answers() {}

        /** Tells what all files are answered with. */
        public static void main(String[] arguments) throws IOException {
            System.out.write(RowFiles.answers().getBytes(StandardCharsets.UTF_8));
            System.out.flush();
        }
    }

    @ParameterizedTest(name = "{0}-{1}, {2}, {3}")
    @CsvSource({
        "tr, TR, ISO-8859-9, Asia/Istanbul",
        "ar, EG, windows-1256, Australia/Lord_Howe",
        "de, DE, UTF-16, America/St_Johns"
    })
    void otherLocalesCharsetsAndZonesChangeNothing(String language, String country, String charset, String zone)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=" + language,
                "-Duser.country=" + country,
                "-Dfile.encoding=" + charset,
                "-Duser.timezone=" + zone,
                "-cp",
                System.getProperty("java.class.path"),
                Answers.class.getName());
        Process other = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answers = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).isZero();
        assertThat(answers).isEqualTo(RowFiles.answers());
    }

    @Test
    void sixtyFourThreadsGetTheSameAnswers() throws InterruptedException, ExecutionException {
        String alone = RowFiles.answers(5);
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Future<String>> answers = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> RowFiles.answers(5)))
                    .toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
