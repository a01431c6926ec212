package org.coursepolicy.cli.csv;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.time.Moment;

/** A cell with an instant, which people write in the time of the course and with a space. */
final class TimeSource extends CellSource {
    private static final Pattern WRITTEN =
            Pattern.compile("([12][0-9]{3}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?)"
                    + " ?(Z|[+-][0-9]{2}:[0-9]{2})?");
    private static final String EXPECTED = "a date and time, such as 2022-01-27 10:00";
    private static final String AS_TEXT =
            "in the spreadsheet, give the column the format yyyy-mm-dd hh:mm, and save it again";

    private final String text;
    private final ZoneId zone;

    TimeSource(CellProblems problems, Cell cell, String text, ZoneId zone) {
        super(problems, cell, text);
        this.text = text;
        this.zone = zone;
    }

    /** Returns the instant as a record writes it. */
    @Override
    public Optional<String> text(TextForm form) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return refused(Code.TIME, "another text", EXPECTED, Optional.of(AS_TEXT));
        }
        String offset = Optional.ofNullable(written.group(3)).orElse("");
        try {
            Moment moment = Moment.parse(written.group(1) + "T" + written.group(2) + offset);
            Optional<String> unusable = moment.unusableIn(zone);
            return unusable.isPresent()
                    ? ambiguous(moment, unusable.get())
                    : Optional.of(moment.in(zone).toString());
        } catch (RejectedException impossible) {
            return refused(Code.TIME, "a day or time that there is not", EXPECTED, Optional.empty());
        }
    }

    private Optional<String> ambiguous(Moment moment, String why) {
        ZoneOffset before = zone.getRules().getTransition(moment.local()).getOffsetBefore();
        String example = text.replace('T', ' ') + before;
        String reason = why.substring(why.indexOf(", ") + 2);
        return refused(Code.TIME, reason, "the time with its offset, such as " + example, Optional.empty());
    }
}
