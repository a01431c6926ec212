package org.coursepolicy.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Submission}, {@link TokenRequest}, {@link TokenGrant} and {@link Incident}. */
class EventsTest {
    private static final Instant AT = Instant.parse("2022-01-27T15:00:00Z");
    private static final Mark EIGHTY_SEVEN = new Mark.Points(Fraction.of(87));

    private static Submission.Builder submission() {
        return Submission.builder()
                .id(EventId.of("e17"))
                .item(ItemId.of("i1"))
                .by(Holder.of("s01"))
                .at(AT);
    }

    private static TokenRequest.Builder request() {
        return TokenRequest.builder()
                .id(EventId.of("r3"))
                .by(Holder.of("s07"))
                .account(Name.of("own"))
                .item(ItemId.of("i2"))
                .at(AT);
    }

    private static TokenGrant.Builder grant() {
        return TokenGrant.builder()
                .id(EventId.of("g1"))
                .account(Name.of("own"))
                .to(Holder.of("s04"))
                .at(AT)
                .reason("a week of illness");
    }

    private static Incident.Builder incident() {
        return Incident.builder()
                .id(EventId.of("n1"))
                .type(Name.of("cheating"))
                .item(ItemId.of("i2"))
                .by(Holder.of("s09"))
                .at(AT);
    }

    @Test
    void workGradedAsAWholeBringsItsMark() {
        // The example of Submission.
        Submission graded = submission().score(EIGHTY_SEVEN).build();
        assertThat(graded.score()).contains(EIGHTY_SEVEN);
        assertThat(graded.isGraded()).isTrue();
        assertThat(graded.isRedo()).isFalse();
    }

    @Test
    void workGradedInPartsBringsAMarkForEach() {
        Map<ItemId, Mark> marks =
                Map.of(ItemId.of("structure"), Mark.named("pass"), ItemId.of("lessons"), Mark.named("fail"));
        Submission graded = submission().putAllScores(marks).build();
        assertThat(graded.scores()).isEqualTo(marks);
        assertThat(graded.isGraded()).isTrue();
    }

    @Test
    void workMayBeHandedInWithoutAMarkAndAsARedo() {
        Submission redo = submission().as(Submission.As.REDO).build();
        assertThat(redo.isGraded()).isFalse();
        assertThat(redo.isRedo()).isTrue();
    }

    @Test
    void aSubmissionIsAVersionARedoOrARegrade() {
        Submission version = submission().build();
        Submission redo = submission().asRedo().build();
        Submission regrade =
                submission().as(Submission.As.REGRADE).score(EIGHTY_SEVEN).build();
        assertThat(List.of(version, redo, regrade))
                .extracting(Submission::isVersion)
                .containsExactly(true, false, false);
        assertThat(List.of(version, redo, regrade))
                .extracting(Submission::isRedo)
                .containsExactly(false, true, false);
        assertThat(List.of(version, redo, regrade))
                .extracting(Submission::isRegrade)
                .containsExactly(false, false, true);
    }

    @Test
    void somethingMayComeWithItAndItsMarkMayComeBack() {
        Submission told = submission()
                .addWith(Name.of("reflection"), Name.of("plan"))
                .returned(AT.plusSeconds(60))
                .build();
        assertThat(told.with()).containsExactly(Name.of("reflection"), Name.of("plan"));
        assertThat(told.returned()).contains(AT.plusSeconds(60));
        assertThat(submission().build().with()).isEmpty();
        assertThat(submission().build().returned()).isEmpty();
    }

    @Test
    void aMarkOfTheWholeDoesNotStandBesideMarksOfParts() {
        assertThatThrownBy(() -> submission()
                        .score(EIGHTY_SEVEN)
                        .putScores(ItemId.of("structure"), Mark.named("pass"))
                        .build())
                .hasMessage("`scores` must be one or the other but was marks of parts beside a mark of the whole")
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.CONFLICT);
                    assertThat(refused.member()).contains("scores");
                });
    }

    @Test
    void tokensAreAskedForOrDeclined() {
        // The example of TokenRequest.
        TokenRequest declined = request().says(TokenRequest.Says.DECLINE).build();
        assertThat(declined.says()).isEqualTo(TokenRequest.Says.DECLINE);
        assertThat(declined.account()).isEqualTo(Name.of("own"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10_000})
    void tokensAreGrantedWithAReason(int amount) {
        // The example of TokenGrant is two more after a week of illness.
        TokenGrant granted = grant().amount(amount).build();
        assertThat(granted.amount()).isEqualTo(amount);
        assertThat(granted.reason()).isEqualTo("a week of illness");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE})
    void otherAmountsAreRefused(int amount) {
        assertThatThrownBy(() -> grant().amount(amount).build())
                .hasMessage("`amount` must be from 1 to 10,000 tokens but was " + amount)
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.code()).isEqualTo(Code.RANGE);
                    assertThat(refused.member()).contains("amount");
                });
    }

    @Test
    void anIncidentIsOfAKindThatThePolicyDeclares() {
        // The example of Incident; the Java type has another name for the kind, for each event has a kind() already.
        Incident cheating = incident().build();
        assertThat(cheating.type()).isEqualTo(Name.of("cheating"));
        assertThat(cheating.kind()).isSameAs(Incident.KIND);
        assertThat(cheating.reason()).isEmpty();
        assertThat(incident().reason("two programs alike").build().reason()).contains("two programs alike");
    }

    @Test
    void everyEventHasAnIdAndAnInstant() {
        Iterable<Event> events = List.of(
                submission().build(),
                request().says(TokenRequest.Says.SPEND).build(),
                grant().amount(2).build(),
                incident().build());
        assertThat(events).extracting(Event::id).extracting(EventId::text).containsExactly("e17", "r3", "g1", "n1");
        assertThat(events).extracting(Event::at).containsOnly(AT);
    }

    @Test
    void eventsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(
                        submission().score(EIGHTY_SEVEN).build(),
                        submission()
                                .score(new Mark.Points(Fraction.parse("87.0")))
                                .build())
                .addEqualityGroup(submission().build())
                .addEqualityGroup(
                        submission().as(Submission.As.REDO).build(),
                        submission().asRedo().build())
                .addEqualityGroup(submission().as(Submission.As.REGRADE).build())
                .addEqualityGroup(submission().addWith(Name.of("reflection")).build())
                .addEqualityGroup(submission().returned(AT).build())
                .addEqualityGroup(request().says(TokenRequest.Says.SPEND).build())
                .addEqualityGroup(request().says(TokenRequest.Says.DECLINE).build())
                .addEqualityGroup(grant().amount(2).build(), grant().amount(2).build())
                .addEqualityGroup(grant().amount(3).build())
                .addEqualityGroup(incident().build(), incident().build())
                .addEqualityGroup(incident().reason("two programs alike").build())
                .testEquals();
    }
}
