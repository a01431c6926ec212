package org.coursepolicy.batch;

import java.util.List;
import org.coursepolicy.record.Mark;

/**
 * How the members of many teams rated each other for one item: for each place of a rater and each place of who is rated, a
 * column over the teams.
 *
 * <p>A code is 0 where there is no rating, and otherwise one more than the position of the rating among those that there
 * are. The places of students in their teams are those of {@link Columns.Builder#teams}.
 */
public final class Ratings {
    private final List<Mark> known;
    private final byte[][][] codes;

    private Ratings(List<Mark> known, byte[][][] codes) {
        this.known = List.copyOf(known);
        this.codes = codes;
    }

    /**
     * Returns ratings.
     *
     * @param known the ratings that there are: words, or points for ratings that are numbers
     * @param codes for each place of a rater, each place of who is rated, and each team, the code
     * @return the ratings
     */
    public static Ratings of(List<Mark> known, byte[][][] codes) {
        if (known.size() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("`known` must have at most " + Byte.MAX_VALUE + " ratings");
        }
        for (byte[][] ofRater : codes) {
            for (byte[] ofTeams : ofRater) {
                for (byte code : ofTeams) {
                    if (code < 0 || code > known.size()) {
                        throw new IllegalArgumentException("`codes` must be from 0 to " + known.size());
                    }
                }
            }
        }
        return new Ratings(known, codes);
    }

    List<Mark> known() {
        return known;
    }

    /** How many places teams have. */
    int places() {
        return codes.length;
    }

    byte[] codes(int rater, int rated) {
        return codes[rater][rated];
    }
}
