package org.coursepolicy.evaluate;

import java.util.Optional;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.record.Mark;
import org.coursepolicy.result.Levels;

/** Checks that marks are of the levels, or within the points, that a policy says. */
final class MarkCheck {
    private final Problems problems;

    MarkCheck(Problems problems) {
        this.problems = problems;
    }

    void check(Place place, Mark mark, ItemNode node) {
        Optional<Levels> levels = node.levels();
        if (mark instanceof Mark.Points points) {
            Fraction most = node.points().plus(node.item().bonus());
            if (levels.isPresent()) {
                note(Code.TYPE, place, "points", "a level: " + names(levels.get()));
            } else if (points.points().signum() < 0 || points.points().compareTo(most) > 0) {
                note(Code.RANGE, place, points.points() + " points", "from 0 to " + most + " points");
            }
        } else if (mark instanceof Mark.AtLevel level) {
            if (levels.isEmpty()) {
                note(Code.TYPE, place, "a word", "points, or missing, excused or ungraded");
            } else {
                known(place, level, levels.get(), "a level of this item");
            }
        }
    }

    /** Tells whether there is nothing to say of a rating. */
    static boolean isRating(Mark rating, Optional<Levels> levels) {
        return rating instanceof Mark.AtLevel level
                ? levels.isPresent() && levels.get().find(level.level()).isPresent()
                : !(rating instanceof Mark.Points) || levels.isEmpty();
    }

    void checkRating(Place place, Mark rating, Optional<Levels> levels) {
        if (rating instanceof Mark.Points && levels.isPresent()) {
            note(Code.TYPE, place, "a number", "a word: " + names(levels.get()));
        } else if (rating instanceof Mark.AtLevel level) {
            if (levels.isPresent()) {
                known(place, level, levels.get(), "a word of the peer ratings");
            } else {
                note(Code.TYPE, place, "a word", "a number");
            }
        }
    }

    private void known(Place place, Mark.AtLevel level, Levels levels, String expected) {
        if (levels.find(level.level()).isEmpty()) {
            problems.add(Problem.unknown(Code.ENUM, place, level.level(), expected, levels.names()));
        }
    }

    private static String names(Levels levels) {
        return String.join(", ", levels.names());
    }

    private void note(Code code, Place place, String found, String expected) {
        problems.add(Problem.of(code, place, found, expected));
    }
}
