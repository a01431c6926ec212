package org.coursepolicy.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.Name;
import org.coursepolicy.record.Submission;

/** What is settled before scores are computed: which attempts count, what tokens paid. */
interface Settled {
    /** The attempts that count, the first one first, so far as anything has happened. */
    List<Attempt> attempts(ReferenceWork work);

    ReferencePurse purse(Name account, Holder holder);

    boolean isWaived(ReferenceWork work);

    /** Where the marks of an attempt stand: in the record's scores, in what was handed in, or nowhere. */
    enum Marks {
        RECORDED,
        BROUGHT,
        MISSING,
        UNKNOWN
    }

    /**
     * An attempt that counts.
     *
     * @param submission what was handed in; empty if nothing was
     * @param late how many units late it is
     * @param early how many units before the deadline it was handed in
     * @param covered how many units are covered, for each who pays
     * @param marks where its marks stand
     * @param regrades what was handed in to have it looked at again, in order
     */
    record Attempt(
            Optional<Submission> submission,
            BigFraction late,
            BigFraction early,
            Map<Holder, BigFraction> covered,
            Marks marks,
            List<Submission> regrades) {
        static Attempt without(Marks marks) {
            return new Attempt(Optional.empty(), BigFraction.ZERO, BigFraction.ZERO, Map.of(), marks, List.of());
        }

        BigFraction covered(Holder payer) {
            return covered.getOrDefault(payer, BigFraction.ZERO);
        }

        BigFraction uncovered(Holder payer) {
            return late.subtract(covered(payer));
        }

        Attempt recorded() {
            return marks == Marks.UNKNOWN
                    ? new Attempt(submission, late, early, covered, Marks.RECORDED, regrades)
                    : this;
        }

        Attempt covering(Holder payer, BigFraction units) {
            Map<Holder, BigFraction> all = new HashMap<>(covered);
            all.put(payer, units);
            return new Attempt(submission, late, early, all, marks, regrades);
        }

        Attempt regraded(List<Submission> by) {
            return new Attempt(submission, late, early, covered, marks, by);
        }
    }

    /** What became of something handed in. */
    record Fate(String id, String status, BigFraction late, BigFraction covered) {}
}
