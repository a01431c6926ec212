package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.coursepolicy.course.CoursePolicy;
import org.junit.jupiter.api.Test;

/** A name that nothing has is told where it stands, however short it is written, with the names that are known there. */
class MistakenNamesTest {
    private static void read(String item, String total) {
        String policy = """
                {"formatVersion": 1, "title": "x", "zone": "UTC", "conventions": "plain-1",
                 "items": {"exam": 100, "homework": %s},
                 "total": %s,
                 "scale": {"cutoffs": {"bands": {"pass": 50}, "else": "fail"}}}
                """.formatted(item, total);
        PolicyJson.standard().read(CoursePolicy.KIND, Input.text("policy", policy));
    }

    @Test
    void aBareNameOfAnItem() {
        assertThatThrownBy(() -> read("100", "{\"sum\": [\"exam\", \"homwork\"]}"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("3:28: REF /total/sum/1: found \"homwork\"")
                .hasMessageContaining("(exam, homework); did you mean \"homework\"?");
    }

    @Test
    void aNameThatStepsOfWorkHandedInKnow() {
        String homework = "{\"points\": 100, \"due\": \"2026-09-09T23:59\", \"hand-in\": {}, \"pipeline\": "
                + "[{\"late-penalty\": {\"takes\": {\"product\": [10, \"uncoverd\"]}}}]}";
        assertThatThrownBy(() -> read(homework, "{\"percent\": \"exam\"}"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("REF /items/homework/pipeline/0/late-penalty/takes/product/1: found \"uncoverd\"")
                .hasMessageContaining("did you mean \"uncovered\"?");
    }
}
