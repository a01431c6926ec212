package org.coursepolicy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.course.Policies.examsWithTotal;
import static org.coursepolicy.course.Policies.policy;
import static org.coursepolicy.course.Policies.problems;

import java.time.Instant;
import java.util.List;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.Passing;
import org.coursepolicy.time.When;
import org.coursepolicy.token.DatedGrant;
import org.coursepolicy.token.TokenAccount;
import org.junit.jupiter.api.Test;

/** Times that are counted from others: what each is, and what building refuses. */
class TimesTest {
    private static Item.Builder ten() {
        return Item.builder().points(10);
    }

    private static Item due(String when) {
        return ten().due(When.parse(when)).build();
    }

    private static HandIn.Builder rules() {
        return HandIn.builder().clock(Elapsed.startedDays()).counts(HandIn.Counts.LAST);
    }

    private static Item handedIn(HandIn.Builder rules) {
        return ten().due(When.parse("2022-02-01T12:00")).handIn(rules.build()).build();
    }

    private static List<String> problemsWith(Item... items) {
        Variant.Builder variant = examsWithTotal().event("last-class", "2022-05-02T10:00");
        for (int i = 0; i < items.length; i++) {
            variant.item("i" + (i + 1), items[i]);
        }
        return problems(variant);
    }

    private static ItemNode node(Variant.Builder variant, String item) {
        ResolvedVariant resolved =
                policy(variant.build()).build().variant(Name.of("base")).orElseThrow();
        return resolved.find(ItemId.of(item)).get(0);
    }

    // ---- what is sound

    @Test
    void deadlinesAreCountedFromEventsAndFromOtherDeadlines() {
        Variant.Builder variant = examsWithTotal()
                .event("last-class", "2022-05-02T10:00")
                .item("i1", due("last-class-P1D"))
                .item("i2", due("due of i1-PT1H"))
                .item("i3", due("due of i2"));
        assertThat(node(variant, "i1").due()).contains(Instant.parse("2022-05-01T14:00:00Z"));
        assertThat(node(variant, "i2").due()).contains(Instant.parse("2022-05-01T13:00:00Z"));
        assertThat(node(variant, "i3").due()).contains(Instant.parse("2022-05-01T13:00:00Z"));
    }

    @Test
    void aDeadlineMayBeCountedFromTheDayOnWhichWorkIsGivenOut() {
        Variant.Builder variant = examsWithTotal()
                .item(
                        "i1",
                        ten().issued(When.parse("2022-03-12T12:00"))
                                .due(When.parse("issued+P7D"))
                                .build());
        // The clocks change in between: a week of the calendar has an hour less.
        assertThat(node(variant, "i1").due()).contains(Instant.parse("2022-03-19T16:00:00Z"));
        assertThat(node(variant, "i1").given()).contains(Fraction.of(167, 24));
    }

    @Test
    void theDayOnWhichWorkIsGivenOutPassesToTheItemsInside() {
        Item.Builder group = Item.builder();
        group.issued(When.parse("2022-02-01T12:00"))
                .item("a", due("issued+P7D"))
                .item(
                        "b",
                        ten().issued(When.parse("2022-02-02T12:00"))
                                .due(When.parse("issued+P7D"))
                                .build());
        Variant.Builder variant = examsWithTotal().item("group", group.build());
        assertThat(node(variant, "group/a").due()).contains(Instant.parse("2022-02-08T17:00:00Z"));
        assertThat(node(variant, "group/b").due()).contains(Instant.parse("2022-02-09T17:00:00Z"));
    }

    @Test
    void daysAreGivenOnlyWhereBothEndsAreKnown() {
        Variant.Builder variant = examsWithTotal()
                .item("i1", due("2022-02-01T12:00"))
                .item("i2", ten().issued(When.parse("2022-02-01T12:00")).build());
        assertThat(node(variant, "i1").given()).isEmpty();
        assertThat(node(variant, "i2").given()).isEmpty();
    }

    @Test
    void anItemIsNamedByItsIdOrByTheEndOfIt() {
        Item group = Item.builder().item("m1", due("2022-02-01T12:00")).build();
        assertThat(problems(examsWithTotal().item("group", group).item("i1", due("due of m1+P1D"))))
                .isEmpty();
        assertThat(problems(examsWithTotal().item("group", group).item("i1", due("due of group/m1"))))
                .isEmpty();
    }

    @Test
    void closingsMayBeCountedFromAllAnchors() {
        for (String when : List.of("due+PT48H", "due of i1", "last-class", "2022-02-03T12:00", "issued+P21D")) {
            Item.Builder item = ten().issued(When.parse("2022-01-15T12:00"))
                    .due(When.parse("2022-02-01T12:00"))
                    .handIn(rules().accepted(Closing.until(When.parse(when)))
                            .regrades(Closing.until(When.parse("returned+P7D")))
                            .attempts(AttemptLimits.builder()
                                    .withoutEarlier(AttemptLimits.WithoutEarlier.ACCEPTED)
                                    .late(AttemptLimits.Late.NEVER)
                                    .accepted(Closing.until(When.parse("returned+P14D")))
                                    .from(When.parse("returned"))
                                    .build())
                            .build())
                    .addPipeline(ResubmissionRule.replaces());
            assertThat(problemsWith(item.build())).isEmpty();
        }
    }

    // ---- what nothing has

    @Test
    void anUnknownEventIsToldWithTheNearest() {
        assertThat(problemsWith(due("last-clas+P1D")))
                .containsExactly("/items/i1/due REF: found \"last-clas\", expected a date and time, or the name of an "
                        + "event of this policy (last-class); did you mean \"last-class\"?");
        assertThat(problemsWith(handedIn(rules().accepted(Closing.before(When.event("last-clas"))))))
                .containsExactly(
                        "/items/i1/hand-in/accepted REF: found \"last-clas\", expected a date and time, or the name of "
                                + "an event of this policy (last-class); did you mean \"last-class\"?");
    }

    @Test
    void anUnknownItemIsToldWithTheNearest() {
        assertThat(problemsWith(due("due of midtern")))
                .containsExactly("/items/i1/due REF: found \"midtern\", expected the id of an item of this variant "
                        + "(final, i1, midterm); did you mean \"midterm\"?");
    }

    @Test
    void anIdThatSeveralItemsHaveIsToldWithAllOfThem() {
        Item group = Item.builder().item("a", due("2022-02-01T12:00")).build();
        Variant.Builder variant =
                examsWithTotal().item("g1", group).item("g2", group).item("i1", due("due of a"));
        assertThat(problems(variant))
                .singleElement()
                .asString()
                .startsWith("/items/i1/due REF: found \"a\", expected one of the items with that name (g1/a, g2/a)");
    }

    @Test
    void anItemThatIsNeverDueHasNoDeadlineToCountFrom() {
        assertThat(problemsWith(due("due of midterm+P1D")))
                .containsExactly("/items/i1/due REF: found \"due of midterm\", which is never due, "
                        + "expected an item with a deadline");
    }

    @Test
    void workThatIsNeverGivenOutHasNoDayToCountFrom() {
        assertThat(problemsWith(due("issued+P7D")))
                .containsExactly("/items/i1/due REF: found \"issued\", of an item without `issued`, "
                        + "expected an item that has it, or another time");
    }

    @Test
    void aClosingCannotBeCountedFromADeadlineThatIsNotThere() {
        Item never = ten().handIn(
                        rules().accepted(Closing.until(When.parse("due+PT48H"))).build())
                .build();
        assertThat(problemsWith(never))
                .singleElement()
                .asString()
                .contains("/items/i1/hand-in", "REF: found \"due\", of an item that is never due");
    }

    @Test
    void onlyNewAttemptsAndRegradesWaitForAMark() {
        String waits = "CONFLICT: found \"returned\", expected another time; only new attempts wait for a mark";
        Closing returned = Closing.until(When.parse("returned+P1D"));
        assertThat(problemsWith(due("returned+P7D"))).containsExactly("/items/i1/due " + waits);
        assertThat(problemsWith(handedIn(rules().accepted(returned))))
                .singleElement()
                .asString()
                .startsWith("/items/i1/hand-in")
                .endsWith(waits);
        assertThat(problemsWith(handedIn(HandIn.builder()
                        .clock(Passing.builder().moment("returned").build())
                        .counts(HandIn.Counts.LAST))))
                .singleElement()
                .asString()
                .startsWith("/items/i1/hand-in/clock")
                .endsWith(waits);
    }

    @Test
    void whatNobodyHandsInHasNoDeadlineOfItsOwn() {
        TokenAccount.Builder account =
                TokenAccount.builder().holder(HolderKind.STUDENT).grant(1);
        account.addGrants(DatedGrant.builder()
                .amount(1)
                .from(When.parse("due-P7D"))
                .until(When.parse("issued"))
                .build());
        assertThat(problems(examsWithTotal().account("own", account.build())))
                .containsExactly(
                        "/accounts/own/grants/0/from REF: found \"due\", expected an event, or the deadline of an item",
                        "/accounts/own/grants/0/until REF: found \"issued\", expected an event, "
                                + "or the deadline of an item");
    }

    // ---- circles and names

    private static String circle(String place, String when) {
        return place + " CONFLICT: found \"" + when + "\", a time that is counted from itself, "
                + "expected times of which none needs itself";
    }

    @Test
    void aTimeThatIsCountedFromItselfIsToldThereAndNothingElse() {
        for (String itself : List.of("due+P1D", "due of i1")) {
            assertThat(problemsWith(due(itself))).containsExactly(circle("/items/i1/due", itself));
        }
        for (String itself : List.of("issued", "issued+P1D")) {
            Item item = ten().issued(When.parse(itself))
                    .due(When.parse("2022-02-01T12:00"))
                    .build();
            assertThat(problemsWith(item)).containsExactly(circle("/items/i1/issued", itself));
        }
    }

    @Test
    void deadlinesThatAreCountedFromEachOtherAreACircle() {
        assertThat(problemsWith(due("due of i2+P1D"), due("due of i1+P1D")))
                .containsExactly(circle("/items/i1/due", "due of i2+P1D"));
        assertThat(problemsWith(due("due of i3"), due("due of i1"), due("due of i2")))
                .containsExactly(circle("/items/i1/due", "due of i3"));
    }

    @Test
    void aCircleMayGoThroughTheDayOnWhichWorkIsGivenOut() {
        Item alone =
                ten().issued(When.parse("due")).due(When.parse("issued+P7D")).build();
        assertThat(problemsWith(alone)).containsExactly(circle("/items/i1/due", "issued+P7D"));
        Item first = ten().issued(When.parse("due of i2"))
                .due(When.parse("issued+P7D"))
                .build();
        Item second = ten().due(When.parse("due of i1+P7D")).build();
        assertThat(problemsWith(first, second)).containsExactly(circle("/items/i1/due", "issued+P7D"));
    }

    @Test
    void noEventHasTheNameOfAnAnchor() {
        for (String word : List.of("due", "issued", "returned")) {
            assertThat(problems(examsWithTotal().event(word, "2022-05-02T10:00")))
                    .containsExactly("/events/" + word + " CONFLICT: found \"" + word
                            + "\", expected another name; times are counted from it");
        }
        assertThat(problems(examsWithTotal().event("due-date", "2022-05-02T10:00")))
                .isEmpty();
    }

    @Test
    void aTimeThatManyItemsTakeFromAboveIsWrongOnce() {
        Item group = Item.builder()
                .due(When.parse("last-clas"))
                .item("a", Item.of(10))
                .item("b", Item.of(10))
                .build();
        assertThat(problemsWith(group)).hasSize(1);
    }

    @Test
    void datesInAnOrderThatNoItemHasAreRefused() {
        assertThat(problemsWith(ten().issued(When.parse("2022-02-02T12:00"))
                        .due(When.parse("2022-02-01T12:00"))
                        .build()))
                .containsExactly(
                        "/items/i1/due CONFLICT: found due 2022-02-01T12:00:00, given out 2022-02-02T12:00:00, "
                                + "expected an item that is given out before it is due");
        assertThat(problemsWith(handedIn(rules().accepted(Closing.until(When.parse("2022-01-31T12:00"))))))
                .singleElement()
                .asString()
                .startsWith(
                        "/items/i1/hand-in/accepted CONFLICT: found closed 2022-01-31T12:00:00, due 2022-02-01T12:00:00, "
                                + "expected an item that is accepted until it is due, at least");
    }

    @Test
    void whatIsTakenFromAboveIsToldOnce() {
        Item part = ten().build();
        assertThat(problemsWith(Item.builder()
                        .issued(When.parse("2022-02-02T12:00"))
                        .due(When.parse("2022-02-01T12:00"))
                        .item("a", part)
                        .build()))
                .hasSize(1);
    }

    @Test
    void datesThatMeetOrAreCountedFromOthersAreTaken() {
        assertThat(problemsWith(
                        handedIn(rules().accepted(Closing.before(When.parse("2022-02-01T12:00")))),
                        ten().issued(When.parse("2022-02-01T12:00"))
                                .due(When.parse("2022-02-01T12:00"))
                                .build(),
                        handedIn(rules().accepted(Closing.until(When.parse("due-PT1H"))))))
                .isEmpty();
    }
}
