package org.coursepolicy.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.record.Team.Membership;
import org.junit.jupiter.api.Test;

/** {@link CourseRecord}, {@link Student}, {@link Team} and {@link Mark}. */
class CourseRecordTest {
    private static final StudentId ANN = StudentId.of("ann");
    private static final StudentId BOB = StudentId.of("bob");
    private static final TeamId TEAM = TeamId.of("t1");
    private static final Instant START = Instant.parse("2022-02-01T00:00:00Z");
    private static final Instant END = Instant.parse("2022-03-01T00:00:00Z");

    private static CourseRecord.Builder roster() {
        return CourseRecord.builder().student(ANN).student(BOB);
    }

    private static List<Problem> problems(CourseRecord.Builder builder) {
        try {
            builder.build();
            return List.of();
        } catch (PolicyException wrong) {
            return wrong.problems();
        }
    }

    @Test
    void aRecordHoldsWhatWasWritten() {
        CourseRecord record = roster().points("midterm", ANN, 83)
                .mark("quiz", BOB.holder(), Mark.State.EXCUSED)
                .putTeams(TEAM, Team.of(ANN, BOB))
                .build();
        assertThat(record.scores().get(ItemId.of("midterm")))
                .containsExactly(Map.entry(ANN.holder(), new Mark.Points(Fraction.of(83))));
        assertThat(record.students()).containsOnlyKeys(ANN, BOB);
        assertThat(record.teams().get(TEAM).members()).containsOnlyKeys(ANN, BOB);
        assertThat(record.days()).isEmpty();
    }

    @Test
    void aSecondMarkForOneItemIsRefused() {
        CourseRecord.Builder record = roster().points("midterm", ANN, 83).points("midterm", BOB, 83);
        assertThatThrownBy(() -> record.points("midterm", ANN, 84))
                .isInstanceOf(RejectedException.class)
                .hasMessage("`scores` must be one mark for each holder but was a second mark");
    }

    @Test
    void laterChangesOfMapsChangeNothing() {
        Map<Holder, Mark> marks = new HashMap<>(Map.of(ANN.holder(), Mark.State.MISSING));
        CourseRecord record = roster().putScores(ItemId.of("midterm"), marks).build();
        marks.clear();
        assertThat(record.scores().get(ItemId.of("midterm"))).hasSize(1);
        assertThatThrownBy(() -> record.scores().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whoeverIsNotOnTheRosterIsToldAtEveryPlace() {
        StudentId stranger = StudentId.of("eve");
        LocalDate day = LocalDate.of(2022, 1, 19);
        List<Problem> problems = problems(roster().putTeams(TEAM, Team.of(ANN, stranger))
                .points("midterm", stranger, 1)
                .putDays(Name.of("lectures"), Map.of(stranger, List.of(day)))
                .putExcusedDays(Name.of("lectures"), Map.of(stranger, List.of(day))));
        assertThat(problems)
                .extracting(Problem::place)
                .containsExactlyInAnyOrder(
                        Place.of("teams", "t1", "members", "eve"),
                        Place.of("scores", "midterm", "eve"),
                        Place.of("days", "lectures", "eve"),
                        Place.of("excused-days", "lectures", "eve"));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(Code.REF);
            assertThat(problem.message()).doesNotContain("eve");
        });
    }

    @Test
    void anIdBelongsToAStudentOrToATeam() {
        assertThat(problems(roster().putTeams(TeamId.of("ann"), Team.of(BOB))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(Code.DUPLICATE);
                    assertThat(problem.place()).isEqualTo(Place.of("teams", "ann"));
                    assertThat(problem.message()).doesNotContain("ann");
                });
    }

    @Test
    void aTeamMayHaveAScore() {
        assertThat(problems(roster().putTeams(TEAM, Team.of(ANN))
                        .mark("m1", TEAM.holder(), new Mark.Points(Fraction.of(9)))))
                .isEmpty();
    }

    @Test
    void studentsAreInTheBaseVariantUnlessTheRecordSaysOther() {
        assertThat(Student.builder().build().variant()).isEqualTo(Name.of("base"));
        assertThat(Student.in(Name.of("phd")).variant()).isEqualTo(Name.of("phd"));
    }

    private static Membership membership(Instant from, Instant until) {
        return Membership.builder().from(from).until(until).build();
    }

    @Test
    void aMembershipHoldsFromItsFirstInstantUntilJustBeforeItsLast() {
        Membership membership = membership(START, END);
        assertThat(membership.covers(START.minusNanos(1))).isFalse();
        assertThat(membership.covers(START)).isTrue();
        assertThat(membership.covers(END.minusNanos(1))).isTrue();
        assertThat(membership.covers(END)).isFalse();
        assertThat(membership.isOpenEnded()).isFalse();
    }

    @Test
    void aMembershipWithoutEndHoldsAtTheEndOfTheCourse() {
        assertThat(Membership.builder().from(START).build().isOpenEnded()).isTrue();
        assertThat(Membership.builder().build().covers(START)).isTrue();
        assertThat(Membership.builder().until(END).build().covers(START)).isTrue();
    }

    @Test
    void aMembershipThatEndsBeforeItStartsIsRefused() {
        assertThatThrownBy(() -> membership(END, START))
                .isInstanceOf(RejectedException.class)
                .hasMessage("`until` must be later than `from` but was an earlier time");
        assertThatThrownBy(() -> membership(START, START)).isInstanceOf(RejectedException.class);
    }

    @Test
    void aStudentMayChangeTeams() {
        TeamId second = TeamId.of("t2");
        CourseRecord record = roster().putTeams(
                        TEAM,
                        Team.builder()
                                .putMembers(
                                        ANN, Membership.builder().until(START).build())
                                .build())
                .putTeams(
                        second,
                        Team.builder()
                                .putMembers(
                                        ANN, Membership.builder().from(START).build())
                                .build())
                .build();
        assertThat(record.teams()).containsOnlyKeys(TEAM, second);
    }

    @Test
    void aStudentInTwoTeamsAtOneTimeIsRefused() {
        TeamId second = TeamId.of("t2");
        assertThatThrownBy(() -> roster().putTeams(TEAM, Team.of(ANN, BOB))
                        .putTeams(second, Team.of(ANN))
                        .build())
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("/teams/t2/members/" + ANN + " CONFLICT: found a member of another team");
    }

    @Test
    void wordsForStatesAreStatesAndOtherWordsAreLevels() {
        assertThat(Mark.named("missing")).isEqualTo(Mark.State.MISSING).hasToString("missing");
        assertThat(Mark.named("excused")).isEqualTo(Mark.State.EXCUSED).hasToString("excused");
        assertThat(Mark.named("ungraded")).isEqualTo(Mark.State.UNGRADED).hasToString("ungraded");
        assertThat(Mark.named("pass")).isEqualTo(new Mark.AtLevel("pass")).hasToString("pass");
        assertThat(Mark.named("Missing")).isEqualTo(new Mark.AtLevel("Missing"));
    }

    @Test
    void recordsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(roster().build(), roster().build())
                .addEqualityGroup(
                        roster().points("midterm", ANN, 1).build(),
                        roster().putScores(
                                        ItemId.of("midterm"),
                                        Map.of(ANN.holder(), new Mark.Points(Fraction.parse("1.0"))))
                                .build())
                .addEqualityGroup(roster().title("other").build())
                .addEqualityGroup(Team.of(ANN, BOB), Team.of(ANN, BOB))
                .addEqualityGroup(Team.of(ANN))
                .addEqualityGroup(Student.in(Student.BASE), Student.builder().build())
                .testEquals();
    }
}
