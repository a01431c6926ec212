package org.coursepolicy.json.tree;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;

/**
 * Collects what is wrong with one document, each mistake once however often its text is read.
 *
 * <p>A text may be read several times, for example once for the policy and once for each of its variants. Mutable; it
 * lives as long as one reading, in one thread.
 */
public final class Findings {
    /**
     * A problem, and where the author wrote what it is about.
     *
     * @param problem the problem, with its place in the resolved document
     * @param origin where it was written
     */
    public record Finding(Problem problem, Origin origin) {}

    private final List<Finding> kept = new ArrayList<>();
    /** Texts, and not records of their own: a set keeps texts apart quickly even if somebody makes their hashes equal. */
    private final Set<String> seen = new HashSet<>();

    private int untold;
    private boolean wellFormed = true;

    /** Starts an empty collection. */
    public Findings() {}

    /**
     * Adds a problem of what the document is made of, which a schema could have told: a name, type, word, form or range.
     *
     * @param problem the problem
     * @param origin where it was written
     */
    public void addOfForm(Problem problem, Origin origin) {
        wellFormed = false;
        add(problem, origin);
    }

    /**
     * Tells whether the document is made of what it should be made of, whatever it means.
     *
     * @return true unless there was a problem of form
     */
    public boolean isWellFormed() {
        return wellFormed;
    }

    /**
     * Adds a problem, unless it is known.
     *
     * @param problem the problem
     * @param origin where it was written
     */
    public void add(Problem problem, Origin origin) {
        String identity = String.join(
                "\n",
                origin.source(),
                origin.line() + ":" + origin.column(),
                problem.code() + origin.trail().toString(),
                problem.found(),
                problem.expected());
        if (seen.add(identity) && kept.size() < Problems.LIMIT) {
            kept.add(new Finding(problem, origin));
        }
    }

    /**
     * Counts problems that somebody else found and did not keep.
     *
     * @param more how many
     */
    public void addUntold(int more) {
        untold += more;
    }

    /**
     * Tells whether nothing was found wrong.
     *
     * @return true if there is no problem
     */
    public boolean isEmpty() {
        return count() == 0;
    }

    /**
     * Returns how many different problems there were, kept or not.
     *
     * @return the count
     */
    public int count() {
        return seen.size() + untold;
    }

    /**
     * Returns the problems in the order in which they were found.
     *
     * @return at most {@link Problems#LIMIT} problems
     */
    public List<Finding> list() {
        return ImmutableList.copyOf(kept);
    }
}
