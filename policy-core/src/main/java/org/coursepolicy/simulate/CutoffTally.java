package org.coursepolicy.simulate;

import java.util.ArrayList;
import java.util.List;

/** Counts the totals that are near the cutoffs of a variant. Mutable; for one thread. */
final class CutoffTally {
    private final Cutoffs cutoffs;
    private final long[] below;
    private final long[] from;

    CutoffTally(Cutoffs cutoffs) {
        this.cutoffs = cutoffs;
        this.below = new long[cutoffs.letters().size()];
        this.from = new long[below.length];
    }

    void add(double total) {
        for (int c = 0; c < below.length; c++) {
            double above = total - cutoffs.near().get(c);
            if (above >= 0 && above < NearCutoff.MARGIN) {
                from[c]++;
            } else if (above < 0 && above >= -NearCutoff.MARGIN) {
                below[c]++;
            }
        }
    }

    List<NearCutoff> results() {
        List<NearCutoff> results = new ArrayList<>();
        for (int c = 0; c < below.length; c++) {
            results.add(new NearCutoff(
                    cutoffs.variant(), cutoffs.letters().get(c), cutoffs.exact().get(c), below[c], from[c]));
        }
        return results;
    }
}
