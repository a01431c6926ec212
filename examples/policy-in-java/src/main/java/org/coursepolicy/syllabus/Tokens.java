package org.coursepolicy.syllabus;

import org.coursepolicy.name.HolderKind;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;

/** "Every student receives 7 individual tokens", and every team 7 of its own. */
final class Tokens {
    static final String OWN = "own";
    static final String TEAM = "team";

    private Tokens() {}

    static TokenAccount ofStudents() {
        return Said.inLateWork("every student receives 7 individual tokens")
                .read(
                        "they are spent by themselves in the order in which work is handed in, unless the student declines; "
                                + "tokens spent on a version that is discarded are not given back")
                .means(TokenAccount.of(HolderKind.STUDENT, 7));
    }

    static TokenAccount ofTeams() {
        return Said.inLateWork("every team independently receives 7 team tokens")
                .read("the two accounts never mix, and team tokens that are left are worth nothing")
                .means(TokenAccount.of(HolderKind.TEAM, 7));
    }

    static Demand forHomeworkOneDayLate() {
        return Said.inLateWork("for each token a homework can be handed in 1 day late")
                .read("a day is a started 24 hours after the deadline; as many days are covered as tokens are left")
                .means(Demand.lateUnits(OWN, 1, Demand.Cover.PARTIAL));
    }

    static Demand forHomeworkDoneAgain() {
        return Said.inLateWork("for three tokens a homework can be redone").means(Demand.attempt(OWN, 3));
    }

    static Demand forMilestoneOneDayLate() {
        return Said.inLateWork("1 team token per day and milestone; without tokens, feedback and no credit")
                .read("all days are covered or none, and then no token is spent")
                .means(Demand.lateUnits(TEAM, 1, Demand.Cover.WHOLE));
    }

    static Demand forMilestoneDoneAgain() {
        return Said.inLateWork("3 team tokens to redo a milestone").means(Demand.attempt(TEAM, 3));
    }

    static Demand forLateQuiz() {
        return Said.inLateWork("for one token a quiz can be handed in late, any time before the final presentation")
                .means(Demand.lateness(OWN, 1));
    }

    static Demand forQuizDoneAgain() {
        return Said.inLateWork("or a graded quiz done again").means(Demand.attempt(OWN, 1));
    }
}
