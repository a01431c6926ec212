package org.coursepolicy.time;

import java.util.regex.Pattern;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Name;

/**
 * When something is, as a policy writes it: a {@link Moment}, or an event of the course whose moment stands elsewhere.
 *
 * <p>For example {@code "2022-01-26T23:59"}, or {@code "final-presentation"}.
 */
public sealed interface When permits Moment, When.AtEvent {
    /** The type of a member that says when something is. */
    Type<When> TYPE = Types.text(TextForm.matching(
                    "a date and time, or the name of an event",
                    Pattern.compile("(" + Moment.PATTERN + ")|(" + Name.PATTERN.pattern() + ")"),
                    64,
                    "2022-01-26T23:59",
                    "2022-01-26T23:59:00-05:00",
                    "final-presentation"))
            .as(When::parse, When::toString);

    /**
     * At an event of the course.
     *
     * @param event the event's name
     */
    record AtEvent(Name event) implements When {
        /** Returns the event's name. */
        @Override
        public String toString() {
            return event.text();
        }
    }

    /**
     * Reads a moment, or the name of an event.
     *
     * @param text a date and time in ISO 8601, or a name
     * @return the moment or event
     * @throws org.coursepolicy.problem.RejectedException if it is neither
     */
    static When parse(String text) {
        boolean date = !text.isEmpty() && Character.digit(text.charAt(0), 10) >= 0;
        return date ? Moment.parse(text) : event(text);
    }

    /**
     * Returns an event of the course.
     *
     * @param name the event's name
     * @return when that event is
     */
    static When event(String name) {
        return new AtEvent(Name.of(name));
    }
}
