package org.coursepolicy.syllabus;

import org.coursepolicy.kind.Sentence;

/** The sections of the syllabus, from which the sentences come. */
final class Said {
    private Said() {}

    static Sentence inLogistics(String says) {
        return Sentence.of("Logistics", says);
    }

    static Sentence inSchedule(String says) {
        return Sentence.of("Schedule", says);
    }

    static Sentence inGrading(String says) {
        return Sentence.of("Grading", says);
    }

    static Sentence inParticipation(String says) {
        return Sentence.of("Participation", says);
    }

    static Sentence inReadingQuizzes(String says) {
        return Sentence.of("Reading quizzes", says);
    }

    static Sentence inTeamwork(String says) {
        return Sentence.of("Teamwork", says);
    }

    static Sentence inPeerRatings(String says) {
        return Sentence.of("Teamwork, and the page for peer ratings", says);
    }

    static Sentence inLateWork(String says) {
        return Sentence.of("Late work policy and resubmissions", says);
    }

    static Sentence inAuditing(String says) {
        return Sentence.of("Auditing", says);
    }

    static Sentence inHonesty(String says) {
        return Sentence.of("Academic honesty", says);
    }
}
