package org.coursepolicy.peer;

import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.record.Mark;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Levels;

/**
 * A step that reads peer ratings, and says how they are written; the ratings of a record are held to it.
 *
 * <p>The interface is open: a host's step that reads a {@link RatingSheet} implements it beside {@link
 * org.coursepolicy.rule.Step}, and a wrong word in a record is then told at its place, as it is for {@link PeerAdjustment}.
 */
public interface ReadsRatings {
    /**
     * Returns the words of ratings.
     *
     * @return the levels, best first, and what each is worth; empty if ratings are numbers
     */
    Optional<Levels> levels();

    /**
     * Returns what a rating counts.
     *
     * @param rating a word or a number
     * @return the number
     * @throws RejectedException if the rating is a word that is none of the levels
     */
    default Fraction worth(Mark rating) {
        if (rating instanceof Mark.Points points) {
            return points.points();
        }
        return levels().flatMap(levels -> levels.find(rating.toString()))
                .flatMap(Level::worth)
                .orElseThrow(() -> new RejectedException(
                        Code.ENUM,
                        "",
                        "another word",
                        levels().map(levels -> "one of " + String.join(", ", levels.names()))
                                .orElse("a number")));
    }
}
