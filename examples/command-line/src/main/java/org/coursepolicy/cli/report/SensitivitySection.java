package org.coursepolicy.cli.report;

import java.util.List;
import org.coursepolicy.cli.report.Page.Section;
import org.coursepolicy.simulate.Comparison;

/** How much follows from small variations of the first policy. */
final class SensitivitySection {
    private SensitivitySection() {}

    /** Returns the section; none if nothing was varied. */
    static List<Section> of(List<Comparison> variations) {
        if (variations.isEmpty()) {
            return List.of();
        }
        return List.of(new Section(
                "sensitivity",
                "What small variations do",
                List.of("The first policy against variations of itself, with the same students."),
                List.of(MovesSection.block("variation", variations))));
    }
}
