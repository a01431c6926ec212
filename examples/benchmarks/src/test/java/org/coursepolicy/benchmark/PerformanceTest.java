package org.coursepolicy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page about performance can be written, and what else it tells of runs. */
class PerformanceTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "performance.md");

    @Test
    void aSectionIsReplacedAndWhatStandsAroundItStays() {
        String page = "before\n<!-- measured: a -->\nold\n<!-- measured: end -->\nafter\n";

        assertThat(MeasuredPage.with(page, Map.of("a", "new")))
                .isEqualTo("before\n<!-- measured: a -->\n\nnew\n\n<!-- measured: end -->\nafter\n");
    }

    @Test
    void aSectionThatThePageDoesNotHaveIsAMistake() {
        assertThatThrownBy(() -> MeasuredPage.with("nothing", Map.of("a", "new")))
                .hasMessageContaining("no section a");
    }

    @Test
    void thePageHasEverySectionOfTheReport() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(Report.SECTIONS)
                .allSatisfy(section -> assertThat(page).contains("<!-- measured: " + section + " -->"));
    }

    @Test
    void documentsAreRead() {
        ReadingBenchmark benchmark = new ReadingBenchmark(3);

        assertThat(benchmark.policy()).isEqualTo(Shape.policy());
        assertThat(benchmark.record().students()).hasSize(3);
        assertThat(benchmark.outcome().students()).hasSize(3);
    }

    @Test
    void aFreshVirtualMachineGradesAStudent() throws IOException, InterruptedException {
        assertThat(ColdStart.measure(1)).hasSize(2).doesNotContain(0);
    }
}
