package org.coursepolicy.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.coursepolicy.cli.report.Page.Block;
import org.coursepolicy.cli.report.Page.Cell;
import org.coursepolicy.cli.report.Page.Row;
import org.coursepolicy.cli.report.Page.Section;
import org.coursepolicy.cli.report.Page.Table;
import org.coursepolicy.simulate.ArmResult;
import org.coursepolicy.simulate.NearCutoff;

/** How many totals stand near to a cutoff, where little decides. */
final class CutoffsSection {
    private CutoffsSection() {}

    /** Returns the section; none if no policy has cutoffs. */
    static List<Section> of(List<ArmResult> arms) {
        List<Block> blocks = new ArrayList<>();
        arms.stream().filter(arm -> !arm.nearCutoffs().isEmpty()).forEach(arm -> blocks.add(Block.of(table(arm))));
        if (blocks.isEmpty()) {
            return List.of();
        }
        return List.of(new Section(
                "cutoffs",
                "Near to cutoffs",
                List.of(
                        "A total is near if it is within " + Told.number(NearCutoff.MARGIN)
                                + " of the cutoff, in the unit of the total: a little more or less would have been another letter."),
                blocks));
    }

    private static Table table(ArmResult arm) {
        return new Table(
                "Totals near to the cutoffs of " + arm.label(),
                List.of("letter", "variant", "cutoff", "just below", "at it or just above", "share of students"),
                arm.nearCutoffs().stream()
                        .map(near -> new Row(
                                near.letter(),
                                List.of(
                                        Cell.words(near.variant()),
                                        Cell.number(near.cutoff().toString()),
                                        Cell.number(Told.count(near.below())),
                                        Cell.number(Told.count(near.from())),
                                        Cell.number(Told.percent(
                                                near.below() + near.from(),
                                                arm.all().students())))))
                        .toList());
    }
}
