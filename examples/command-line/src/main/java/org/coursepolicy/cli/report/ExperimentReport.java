package org.coursepolicy.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.coursepolicy.cli.report.Page.Section;
import org.coursepolicy.simulate.ArmResult;
import org.coursepolicy.simulate.Comparison;
import org.coursepolicy.simulate.ExperimentResult;

/** The report of an experiment: one HTML page with its pictures in it, without scripts, that loads nothing. */
public final class ExperimentReport {
    private ExperimentReport() {}

    /**
     * Writes the report. The same result gives the same page on the same Java with the same fonts.
     *
     * @param result what came out
     * @param program which program made it, with its version
     * @return HTML
     */
    public static String html(ExperimentResult result, String program) {
        return page(ShortLabels.of(result), program).toHtml();
    }

    static Page page(ExperimentResult result, String program) {
        List<ArmResult> compared = compared(result);
        List<Section> sections = new ArrayList<>();
        sections.add(OriginSection.of(result, program));
        sections.addAll(MovesSection.of(result.comparisons()));
        sections.add(LettersSection.of(compared));
        sections.add(TotalsSection.of(compared));
        for (int i = 0; i < result.comparisons().size(); i++) {
            sections.add(ShiftSection.of(i + 1, result.comparisons().get(i)));
        }
        sections.addAll(GroupsSection.of(result.groups(), compared, result.comparisons()));
        sections.addAll(CutoffsSection.of(compared));
        sections.addAll(SensitivitySection.of(result.sensitivity()));
        String first = result.arms().get(0).label();
        return new Page(
                compared.size() == 1
                        ? "What students get under " + first
                        : "What changes from " + first + " to "
                                + String.join(
                                        ", ",
                                        result.comparisons().stream()
                                                .map(Comparison::to)
                                                .toList()),
                Told.count(result.students())
                        + (result.origin().simulated()
                                ? " invented students, the same under every policy. They are as their model has them: it"
                                        + " tells what rules do, and not what any class of persons will do."
                                : " students of a record, the same under every policy."),
                sections);
    }

    /** The first policy and those it is compared with, without its variations. */
    private static List<ArmResult> compared(ExperimentResult result) {
        return result.arms().subList(0, result.comparisons().size() + 1);
    }
}
