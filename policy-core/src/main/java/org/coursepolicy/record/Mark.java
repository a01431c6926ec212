package org.coursepolicy.record;

import java.util.List;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.kind.Types.Alternative;
import org.coursepolicy.number.Fraction;

/**
 * What a grader recorded for an item: points, a level such as "pass", or one of the three states without either.
 *
 * <p>In a record: {@code 87}, {@code "pass"}, {@code "missing"}, {@code "excused"}, {@code "ungraded"}. An item without an
 * entry is ungraded.
 */
public sealed interface Mark {
    /** The type of a member that holds a mark. */
    Type<Mark> TYPE = Types.either(List.of(
            Alternative.of(
                    Points.class, Types.number(NumberForm.notNegative("points")).as(Points::new, Points::points)),
            new Alternative<>(
                    Types.text(TextForm.free("a level, missing, excused or ungraded", 64, "missing", "excused", "pass"))
                            .as(Mark::named, Mark::toString),
                    mark -> true)));

    /**
     * Points.
     *
     * @param points how many points, 0 or more
     */
    record Points(Fraction points) implements Mark {}

    /**
     * A level of the scale by which the item is marked.
     *
     * @param level the level's name
     */
    record AtLevel(String level) implements Mark {
        /** Returns the level's name. */
        @Override
        public String toString() {
            return level;
        }
    }

    /** A state without points. */
    enum State implements Mark {
        /** Nothing was handed in: 0 points. */
        MISSING,
        /** The work leaves the course for this holder. */
        EXCUSED,
        /** Not graded yet. */
        UNGRADED;

        /** Returns the state as records write it. */
        @Override
        public String toString() {
            return Types.wordOf(this);
        }
    }

    /**
     * Returns the state or level of a name.
     *
     * @param name "missing", "excused", "ungraded", or a level's name
     * @return the mark
     */
    static Mark named(String name) {
        for (State state : State.values()) {
            if (state.toString().equals(name)) {
                return state;
            }
        }
        return new AtLevel(name);
    }
}
