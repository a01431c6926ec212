package org.coursepolicy.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.Name;
import org.coursepolicy.reference.Settled.Attempt;

/**
 * What is settled, but for some works and purses.
 *
 * @param base what is settled
 * @param instead the attempts at some works
 * @param purses some purses
 */
record ReferenceTrial(Settled base, Map<ReferenceWork, List<Attempt>> instead, Map<PurseKey, ReferencePurse> purses)
        implements Settled {
    @Override
    public List<Attempt> attempts(ReferenceWork work) {
        return Optional.ofNullable(instead.get(work)).orElseGet(() -> base.attempts(work));
    }

    @Override
    public ReferencePurse purse(Name account, Holder holder) {
        return Optional.ofNullable(purses.get(new PurseKey(account, holder)))
                .orElseGet(() -> base.purse(account, holder));
    }

    @Override
    public boolean isWaived(ReferenceWork work) {
        return base.isWaived(work);
    }
}
