package org.coursepolicy.evaluate;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.coursepolicy.outcome.SubmissionOutcome;

/**
 * An item that one holder handed in, settled.
 *
 * @param attempts the attempts, at least one
 * @param submissions what became of each submission, in order
 */
record Work(List<Attempt> attempts, List<SubmissionOutcome> submissions) {
    Work {
        attempts = ImmutableList.copyOf(attempts);
        submissions = ImmutableList.copyOf(submissions);
    }
}
