package org.coursepolicy.generator;

import java.time.Duration;
import java.util.List;
import org.coursepolicy.name.Holder;

/** What happens to students in every class: one of each case that the policy has an answer to. */
final class StudentOccasions {
    /** The role of who copies. */
    static final String COPIES = "copies";

    private static final int NEARLY_ALL = 985;

    private final Occasions occasions;
    private final Casting casting;

    StudentOccasions(Occasions occasions, Casting casting) {
        this.occasions = occasions;
        this.casting = casting;
    }

    void happen() {
        ofLateWork();
        ofTokens();
        ofRedos();
        ofInstructor();
    }

    private Holder cast(String role) {
        return casting.student(role, student -> true).holder();
    }

    private void plan(String role, String item, Plan plan) {
        occasions.plan(cast(role), item, plan);
    }

    private void ofLateWork() {
        plan("in time to the second", "i3", Plan.handIn(Duration.ZERO));
        plan("seven seconds late", "i2", Plan.handIn("PT7S"));
        plan("late after a version in time", "i4", Plan.handIn(Duration.parse("-PT26H"), Duration.parse("PT11H12M")));
        plan("more than a week late", "i4", Plan.handIn("P8DT20M31S"));
        Holder quizzes = cast("forgets quizzes");
        List<String> forgotten = List.of("01-31", "02-07", "02-16", "02-28", "03-16", "03-28", "04-04", "04-18");
        for (int i = 0; i < forgotten.size(); i++) {
            occasions.plan(quizzes, "quiz-" + forgotten.get(i), Plan.handIn(Duration.ofMinutes(190 + 173L * i)));
        }
    }

    private void ofTokens() {
        Holder none = cast("has no tokens left");
        occasions.plan(none, "i1", Plan.handIn("P2DT15H4M"));
        occasions.plan(none, "i2", Plan.handIn("P2DT21H47M").passing(700).again("P19DT20H", NEARLY_ALL));
        occasions.plan(none, "i3", Plan.handIn("P1DT18H33M"));
        plan("keeps tokens, a few hours late", "i2", Plan.handIn("PT9H31M").declining("PT10H2M"));
        plan("keeps tokens, announced", "i1", Plan.handIn("PT20H14M").declining("-PT30H"));
        plan("keeps tokens, two days late", "i4", Plan.handIn("P1DT14H55M").declining("P1DT15H"));
        Holder granted = cast("is granted tokens");
        occasions.plan(granted, "i1", Plan.handIn("P2DT18H22M"));
        occasions.plan(granted, "i2", Plan.handIn("P1DT22H51M"));
        occasions.plan(granted, "i3", Plan.handIn("P2DT12H40M"));
        occasions.grant(
                granted, "own", 2, "2022-03-11T15:30:00Z", "two weeks in quarantine, as the health office confirms");
    }

    private void ofRedos() {
        plan("redoes for the worse", "i2", Plan.handIn("-PT5H9M").passing(880).again("P15DT17H30M", 560));
        plan(
                "redoes twice",
                "i1",
                Plan.handIn("-PT47M").passing(480).again("P12DT20H5M", 760).again("P33DT14H", NEARLY_ALL));
        plan("never handed in, but redoes", "i1", Plan.never().again("P40DT16H20M", NEARLY_ALL));
        plan(
                "redoes while the teams present",
                "i3",
                Plan.handIn("-PT2H")
                        .passing(640)
                        .again(new Plan.Redo(Duration.parse("P46DT13H8M"), NEARLY_ALL, false)));
        plan("redoes late work", "i3", Plan.handIn("P1DT10H3M").passing(600).again("P21DT19H", NEARLY_ALL));
    }

    private void ofInstructor() {
        Holder ill = cast("is ill");
        occasions.extend(ill, "i2", "P6D", "influenza; the doctor's note is on file");
        occasions.plan(ill, "i2", Plan.handIn("P5DT18H26M"));
        Holder mistaken = cast("has an extension of the wrong month");
        occasions.extend(mistaken, "i3", "-P20DT23H", "one week more, for a conference in that week");
        occasions.plan(mistaken, "i3", Plan.handIn("P1DT19H2M"));
        Holder hospital = cast("is in hospital to the end");
        occasions.extend(hospital, "i4", "P15D", "in hospital from April 18 to May 1");
        occasions.plan(hospital, "i4", Plan.handIn("P13DT11H40M"));
        Holder network = cast("has no network");
        occasions.waive(network, "i3", "the campus network was down from 22:40 to 00:30");
        occasions.plan(network, "i3", Plan.handIn("PT52M18S"));
        Holder appeal = cast("appeals");
        occasions.set(appeal, "i3", 95, "the appendix was overlooked; read again by hand on April 6");
        occasions.plan(appeal, "i3", Plan.handIn("-PT3H21M").passing(800));
        Holder copied = cast(COPIES);
        occasions.incident(copied, "i2", "P14DT15H", "three answers are those of another submission, word for word");
        occasions.plan(copied, "i2", Plan.handIn("-PT18M40S").again("P29DT20H11M", NEARLY_ALL));
    }
}
