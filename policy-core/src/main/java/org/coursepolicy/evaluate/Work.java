package org.coursepolicy.evaluate;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.coursepolicy.outcome.SubmissionOutcome;

/**
 * An item that one holder handed in, settled.
 *
 * @param attempts the attempts, at least one
 * @param submissions what became of each submission, in order
 * @param waived whether a waiver was bought
 */
record Work(List<Attempt> attempts, List<SubmissionOutcome> submissions, boolean waived) {
    Work {
        attempts = ImmutableList.copyOf(attempts);
        submissions = ImmutableList.copyOf(submissions);
    }

    /** Work of which a few attempts are known, and nothing else. */
    static Work of(List<Attempt> attempts) {
        return new Work(attempts, List.of(), false);
    }

    /** Counts the attempts that were handed in. */
    long handedIn() {
        return attempts.stream()
                .filter(attempt -> attempt.submission().isPresent())
                .count();
    }
}
