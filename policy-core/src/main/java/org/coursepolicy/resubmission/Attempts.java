package org.coursepolicy.resubmission;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.coursepolicy.result.Score;

/**
 * The attempts at one item after the first one, each with its score as the steps before {@link ResubmissionRule} leave
 * it.
 *
 * @param later the scores, in the order of the attempts
 */
public record Attempts(List<Score> later) {
    /**
     * Copies the scores.
     *
     * @param later the scores, in the order of the attempts
     */
    public Attempts {
        later = ImmutableList.copyOf(later);
    }
}
