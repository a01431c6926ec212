package org.coursepolicy.syllabus;

import org.coursepolicy.course.HandIn;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.When;

/** What holds for all work: until when it is accepted, and how a day is counted. */
final class HandingIn {
    static final String FINAL_PRESENTATION = "final-presentation";

    private HandingIn() {}

    /** A day is a started 24 hours, and the last version counts. */
    static HandIn.Builder until(Closing closing) {
        return HandIn.builder().accepted(closing).clock(Elapsed.startedDays()).counts(HandIn.Counts.LAST);
    }

    /** "Late submissions and resubmissions can be done at any point in the semester before the final presentations." */
    static HandIn.Builder beforeTheFinalPresentation() {
        return until(Closing.before(When.event(FINAL_PRESENTATION)));
    }
}
