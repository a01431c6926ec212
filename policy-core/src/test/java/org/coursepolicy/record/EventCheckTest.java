package org.coursepolicy.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.coursepolicy.name.EventId;
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
import org.junit.jupiter.api.Test;

/** What a record's events are checked for, by building records. */
class EventCheckTest {
    private static final Instant NOON = Instant.parse("2022-02-01T12:00:00Z");
    private static final StudentId ANN = StudentId.of("ann");
    private static final StudentId BOB = StudentId.of("bob");
    private static final TeamId TEAM = TeamId.of("t1");
    private static final String STRANGER = "eve-the-stranger";

    private static CourseRecord.Builder roster() {
        return CourseRecord.builder().student(ANN).student(BOB).putTeams(TEAM, Team.of(ANN, BOB));
    }

    private static List<Problem> problems(CourseRecord.Builder record) {
        try {
            record.build();
            return List.of();
        } catch (PolicyException wrong) {
            return wrong.problems();
        }
    }

    private static Submission.Builder submission(String id, String by) {
        return submission(id, by, NOON);
    }

    private static Submission.Builder submission(String id, String by, Instant at) {
        return Submission.builder()
                .id(EventId.of(id))
                .item(ItemId.of("i1"))
                .by(Holder.of(by))
                .at(at);
    }

    private static TokenRequest request(String id, String by) {
        return TokenRequest.builder()
                .id(EventId.of(id))
                .by(Holder.of(by))
                .account(Name.of("own"))
                .item(ItemId.of("i1"))
                .at(NOON)
                .says(TokenRequest.Says.SPEND)
                .build();
    }

    private static TokenGrant grant(String id, String to, int amount) {
        return TokenGrant.builder()
                .id(EventId.of(id))
                .account(Name.of("own"))
                .to(Holder.of(to))
                .amount(amount)
                .at(NOON)
                .reason("illness")
                .build();
    }

    private static Incident.Builder incident(String id, String by) {
        return Incident.builder()
                .id(EventId.of(id))
                .type(Name.of("cheating"))
                .item(ItemId.of("i1"))
                .by(Holder.of(by))
                .at(NOON);
    }

    private static PeerRatings ratings(String item, String by, String... rated) {
        PeerRatings.Builder ratings =
                PeerRatings.builder().item(ItemId.of(item)).by(StudentId.of(by));
        for (String member : rated) {
            ratings.putOf(StudentId.of(member), Mark.named("good citizen"));
        }
        return ratings.build();
    }

    @Test
    void anEventMayBeToldTwice() {
        Submission event = submission("e1", "ann").build();
        Submission same = submission("e1", "ann").build();
        assertThat(problems(roster().addSubmissions(event, same, event))).isEmpty();
        assertThat(problems(roster().addGrants(grant("g1", "ann", 2), grant("g1", "ann", 2))))
                .isEmpty();
    }

    @Test
    void anotherContentUnderOneIdIsAConflictThatNamesTheMembers() {
        Submission one = submission("e1", "ann").build();
        Submission other = submission("e1", "ann", NOON.plusSeconds(1))
                .score(new Mark.Points(Fraction.of(87)))
                .build();
        assertThat(problems(roster().addSubmissions(one, other)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(Code.CONFLICT);
                    assertThat(problem.place()).isEqualTo(Place.of("submissions", "1", "id"));
                    assertThat(problem.found())
                            .isEqualTo("the id of the event at /submissions/0, which has another at and another score");
                    assertThat(problem.expected()).isEqualTo("an id of its own, or the same event");
                });
    }

    @Test
    void whoseAnEventIsIsNamedAsAMemberAndNotAsAPerson() {
        assertThat(problems(roster().addSubmissions(
                                submission("e1", "ann").build(),
                                submission("e1", "bob").build())))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.found()).endsWith("which has another by");
                    assertThat(problem.message()).doesNotContain("ann", "bob", "e1");
                });
    }

    @Test
    void everyLaterEventOfAnIdIsComparedWithTheFirst() {
        TokenGrant first = grant("g1", "ann", 1);
        assertThat(problems(roster().addGrants(first, grant("g1", "ann", 2), first, grant("g1", "ann", 3))))
                .extracting(Problem::place)
                .containsExactlyInAnyOrder(Place.of("grants", "1", "id"), Place.of("grants", "3", "id"));
    }

    @Test
    void twoKindsOfEventsDoNotShareAnId() {
        assertThat(problems(roster().addSubmissions(submission("e1", "ann").build())
                        .addRequests(request("e1", "ann"))
                        .addGrants(grant("e1", "ann", 1))
                        .addIncidents(incident("e1", "ann").build())))
                .hasSize(3)
                .allSatisfy(problem -> {
                    assertThat(problem.code()).isEqualTo(Code.CONFLICT);
                    assertThat(problem.found())
                            .isEqualTo("the id of the event at /submissions/0, which has another kind of event");
                });
    }

    @Test
    void whoeverIsNotOnTheRosterIsToldAtEveryPlaceAndNamedNowhere() {
        List<Problem> problems =
                problems(roster().addSubmissions(submission("e1", STRANGER).build())
                        .addRequests(request("r1", STRANGER))
                        .addGrants(grant("g1", STRANGER, 1))
                        .addIncidents(incident("n1", STRANGER).build())
                        .addExtensions(Extension.builder()
                                .item(ItemId.of("i1"))
                                .holder(Holder.of(STRANGER))
                                .until(NOON)
                                .reason("illness")
                                .build())
                        .addRulings(Ruling.builder()
                                .item(ItemId.of("i1"))
                                .holder(Holder.of(STRANGER))
                                .waives(Ruling.Waives.LATENESS)
                                .reason("the server was down")
                                .build())
                        .addRatings(ratings("m1", STRANGER, "ann"), ratings("m1", "ann", "bob", STRANGER)));
        assertThat(problems)
                .extracting(Problem::place)
                .containsExactlyInAnyOrder(
                        Place.of("submissions", "0", "by"),
                        Place.of("requests", "0", "by"),
                        Place.of("grants", "0", "to"),
                        Place.of("incidents", "0", "by"),
                        Place.of("extensions", "0", "for"),
                        Place.of("rulings", "0", "for"),
                        Place.of("ratings", "0", "by"),
                        Place.of("ratings", "1", "of", STRANGER));
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(Code.REF);
            assertThat(problem.message()).doesNotContain(STRANGER);
        });
    }

    @Test
    void teamsHandInAndStudentsRate() {
        assertThat(problems(roster().addSubmissions(submission("e1", "t1").build())
                        .addGrants(grant("g1", "t1", 1))
                        .addIncidents(incident("n1", "t1").build())))
                .isEmpty();
        assertThat(problems(roster().addRatings(ratings("m1", "t1", "ann"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.expected()).isEqualTo("a student of this record"));
    }

    @Test
    void aStudentRatesOnceForEachItem() {
        assertThat(problems(roster().addRatings(
                                ratings("m1", "ann", "bob"), ratings("m2", "ann", "bob"), ratings("m1", "bob", "ann"))))
                .isEmpty();
        assertThat(problems(roster().addRatings(ratings("m1", "ann", "bob"), ratings("m1", "ann", "ann"))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(Code.DUPLICATE);
                    assertThat(problem.place()).isEqualTo(Place.of("ratings", "1"));
                    assertThat(problem.message()).doesNotContain("ann");
                });
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(problems(roster().addSubmissions(
                                submission("e1", "ann").build(),
                                submission("e1", STRANGER).build())
                        .addRequests(request("e1", "ann"))))
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(Code.REF, Code.CONFLICT, Code.CONFLICT);
    }
}
