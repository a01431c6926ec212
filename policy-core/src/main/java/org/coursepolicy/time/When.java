package org.coursepolicy.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/**
 * When something is, as a policy writes it: a {@link Moment}, or a time that is counted from an {@link Anchor}.
 *
 * <p>For example {@code "2022-01-26T23:59"}, {@code "final-presentation"}, {@code "due+PT48H"} for 48 hours after the
 * deadline, {@code "due of p2"} for the deadline of another item, {@code "returned+P7D"} for seven days of the calendar after
 * the mark came back.
 */
public sealed interface When permits Moment, When.Relative {
    /** The pattern of a time that is counted from something. */
    Pattern RELATIVE = Pattern.compile("(due of (?<item>" + ItemId.PATTERN + ")|(?<name>" + Name.PATTERN
            + "))(?<shift>[+-]" + Shift.LENGTH + ")?");

    /** The type of a member that says when something is. */
    Type<When> TYPE = Types.text(TextForm.matching(
                    "a date and time, or a time counted from an event or deadline",
                    Pattern.compile(
                            "(" + Moment.PATTERN + ")|(" + RELATIVE.pattern().replaceAll("\\?<\\w+>", "") + ")"),
                    128,
                    "2022-01-26T23:59",
                    "due+PT48H",
                    "2022-01-26T23:59:00-05:00",
                    "final-presentation",
                    "due of p2"))
            .as(When::parse, When::toString);

    /**
     * A time that is counted from something.
     *
     * @param anchor from what
     * @param shift how much later or earlier
     */
    record Relative(Anchor anchor, Shift shift) implements When {
        /** Returns for example "final-presentation" or "due+PT48H". */
        @Override
        public String toString() {
            return anchor.toString() + shift;
        }
    }

    /**
     * Reads a time.
     *
     * @param text a date and time in ISO 8601, or an anchor, perhaps with a shift
     * @return the time
     * @throws RejectedException if it is neither
     */
    static When parse(String text) {
        if (!text.isEmpty() && Character.digit(text.charAt(0), 10) >= 0) {
            return Moment.parse(text);
        }
        Matcher matcher = RELATIVE.matcher(text);
        RejectedException.unless(
                matcher.matches(),
                Code.RANGE,
                "",
                "\"" + text + "\"",
                "a date and time, or a time counted from an event or deadline, such as due+PT48H");
        String item = matcher.group("item");
        String shift = matcher.group("shift");
        Anchor anchor = item == null ? Anchor.named(matcher.group("name")) : new Anchor.DueOf(ItemId.of(item));
        return new Relative(anchor, shift == null ? Shift.NONE : Shift.parse(shift));
    }

    /**
     * Returns an event of the course.
     *
     * @param name the event's name
     * @return when that event is
     */
    static When event(String name) {
        return new Relative(new Anchor.Event(Name.of(name)), Shift.NONE);
    }
}
