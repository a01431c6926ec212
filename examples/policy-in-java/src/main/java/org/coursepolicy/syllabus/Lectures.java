package org.coursepolicy.syllabus;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.coursepolicy.course.Item;
import org.coursepolicy.kind.Sentence;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Cases;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Value;

/** The lectures, and participation in them, 10 % of the grade. */
final class Lectures {
    static final String NAME = "lectures";
    static final LocalTime BEGIN = LocalTime.of(13, 25);

    private static final Set<DayOfWeek> DAYS_OF_WEEK = Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 19);
    private static final LocalDate LAST = LocalDate.of(2022, 4, 27);
    private static final LocalDate MIDTERM = LocalDate.of(2022, 3, 2);
    private static final LocalDate END_OF_BREAK = LocalDate.of(2022, 3, 11);

    private Lectures() {}

    /** Mondays and Wednesdays, but not from the midterm to the end of the break after it. */
    static List<LocalDate> days() {
        return FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> DAYS_OF_WEEK.contains(day.getDayOfWeek()))
                .filter(day -> day.isBefore(MIDTERM) || day.isAfter(END_OF_BREAK))
                .toList();
    }

    static Sessions withTokensThatAreLeft() {
        return published(sessions().plus(tokensThatAreLeft()));
    }

    static Sessions ofAuditors() {
        return published(sessions());
    }

    private static Sessions.Builder sessions() {
        return Sessions.builder().at(BEGIN).addAllOn(days());
    }

    private static Sessions published(Sessions.Builder lectures) {
        return Said.inSchedule("lectures Mondays and Wednesdays at 1:25 pm")
                .read("tokens never make more days than the lectures that count; the dates are as published, which are "
                        + "those of the spring; recitations and the midterm are no lectures; "
                        + "an excused lecture leaves the count")
                .means(lectures.build());
    }

    private static Value tokensThatAreLeft() {
        return Said.inLateWork("remaining tokens count as one participation day each")
                .read("for everybody alike: seven tokens and no lecture at all are 7 days of 26")
                .means(TokenAccount.left(Tokens.OWN));
    }

    static Item participation() {
        Value grade = Said.inParticipation("grades by the lectures in which a student was active at least once; "
                        + "0 % for no participation")
                .read("lectures alone count, recitations do not; one lecture or two is 0 %, "
                        + "for nothing else is said of them")
                .means(Cases.builder()
                        .when(mostLectures(), 100)
                        .when(overHalf(), 90)
                        .when(aQuarter(), 50)
                        .when(threeLectures(), 20)
                        .otherwise(0)
                        .build());
        return Item.builder().is(grade).build();
    }

    private static Requirement mostLectures() {
        return Sentence.of("100 %: most lectures")
                .read("most is three quarters of them, or more")
                .means(Comparison.atLeast(Sessions.share(NAME), 75));
    }

    private static Requirement overHalf() {
        return Sentence.of("90 %: over half of the lectures").means(Comparison.moreThan(Sessions.share(NAME), 50));
    }

    private static Requirement aQuarter() {
        return Sentence.of("50 %: 25 % of the lectures")
                .read("25 % itself is enough")
                .means(Comparison.atLeast(Sessions.share(NAME), 25));
    }

    private static Requirement threeLectures() {
        return Sentence.of("20 %: at least 3 lectures").means(Comparison.atLeast(Sessions.days(NAME), 3));
    }
}
