package org.coursepolicy.result;

import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Characters;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/**
 * One mark of an ordered scale: a letter, "pass", "good citizen".
 *
 * @param name the mark as people write it, 1 to 64 visible characters
 * @param rank its position from the top of its scale; 0 is the best
 * @param worth the number it stands for, for example 100 for a passed part; empty if it has none
 */
public record Level(String name, int rank, Optional<Fraction> worth) implements Result {
    /**
     * Checks the name.
     *
     * @param name the mark as people write it
     * @param rank its position from the top of its scale
     * @param worth the number it stands for
     * @throws RejectedException if the name is blank, longer than 64 characters, or has characters that cannot be seen
     */
    public Level {
        RejectedException.unless(
                !name.isBlank() && name.length() <= 64 && name.codePoints().noneMatch(Characters::isHidden),
                Code.RANGE,
                "",
                "another text",
                "1 to 64 visible characters");
    }

    /** Returns the mark as people write it. */
    @Override
    public String toString() {
        return name;
    }
}
