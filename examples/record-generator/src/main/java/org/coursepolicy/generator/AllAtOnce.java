package org.coursepolicy.generator;

import java.time.Duration;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;

/**
 * One student to whom everything happens: late work that tokens pay, a redo, a peer factor below 1, and tokens left over
 * that make up for lectures.
 */
final class AllAtOnce {
    private static final int LEFT = 2;
    private static final int MOST = 75;

    private final Roster roster;
    private final Lectures lectures;

    AllAtOnce(Roster roster, Lectures lectures) {
        this.roster = roster;
        this.lectures = lectures;
    }

    void happen(Occasions occasions, Casting casting) {
        StudentId student = casting.student("has all at once", this::needsTokensForLectures);
        TeamId own = roster.lastTeam(student);
        TeamId team = casting.team("has a member with all at once", own::equals);
        Holder holder = student.holder();
        occasions.plan(holder, "i2", Plan.handIn(Duration.parse("-PT40M"), Duration.parse("P1DT15H26M")));
        occasions.plan(holder, "i3", Plan.handIn("-PT2H13M").passing(640).again("P14DT18H41M", 985));
        occasions.opinion(
                team,
                "m2",
                (rater, rated) ->
                        !rated.equals(student) || rater.equals(student) ? "good citizen" : "needs improvement");
    }

    /** Tells whether a student was active in just too few lectures, and in enough with the tokens that are left. */
    private boolean needsTokensForLectures(StudentId student) {
        int enough = MOST * lectures.counted(student);
        int days = lectures.days(student);
        return 100 * days < enough && 100 * (days + LEFT) >= enough;
    }
}
