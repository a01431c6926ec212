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
    private final boolean full;

    private Ratings(List<Mark> known, byte[][][] codes, boolean full) {
        this.known = List.copyOf(known);
        this.codes = codes;
        this.full = full;
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
        byte least = Byte.MAX_VALUE;
        for (byte[][] ofRater : codes) {
            for (byte[] ofTeams : ofRater) {
                least = (byte) Math.min(least, least(ofTeams, known.size()));
            }
        }
        return new Ratings(known, codes, least > 0);
    }

    private static byte least(byte[] codes, int most) {
        byte least = (byte) most;
        for (byte code : codes) {
            if (code < 0 || code > most) {
                throw new IllegalArgumentException("`codes` must be from 0 to " + most);
            }
            least = (byte) Math.min(least, code);
        }
        return least;
    }

    /** Tells whether nobody left a rating out. */
    boolean isFull() {
        return full;
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
