package org.coursepolicy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coursepolicy.course.Policies.examsWithTotal;
import static org.coursepolicy.course.Policies.let;
import static org.coursepolicy.course.Policies.problems;

import java.util.List;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.rule.Step;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.When;
import org.coursepolicy.token.Allocation;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.ByPriority;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.InOrder;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;

/** Accounts, their allocations and the demands on them: what building a policy refuses. */
class AccountsCheckTest {
    private static HandIn.Builder rules() {
        return rules(HandIn.Counts.LAST);
    }

    private static HandIn.Builder rules(HandIn.Counts counts) {
        return HandIn.builder().clock(Elapsed.startedDays()).counts(counts);
    }

    private static Item item(HolderKind holder, HandIn.Builder rules, Step... steps) {
        Item.Builder item = Item.builder().points(10);
        return item.holder(holder)
                .due(When.parse("2022-02-01T12:00"))
                .handIn(rules.build())
                .addPipeline(steps)
                .build();
    }

    private static Item ofStudents(HandIn.Builder rules, Step... steps) {
        return item(HolderKind.STUDENT, rules, steps);
    }

    private static Demand.Builder lateness(String account) {
        return Demand.builder().account(Name.of(account)).price(1).buys(Demand.Buys.LATENESS);
    }

    private static TokenAccount own(Allocation allocation) {
        return TokenAccount.builder()
                .holder(HolderKind.STUDENT)
                .grant(3)
                .allocation(allocation)
                .build();
    }

    /** One account of students, one of teams, and one item. */
    private static List<String> problemsWith(Item item) {
        return problemsWith(InOrder.bySubmission(), item);
    }

    private static List<String> problemsWith(Allocation allocation, Item item) {
        return problems(examsWithTotal()
                .account("own", own(allocation))
                .account("shared", TokenAccount.of(HolderKind.TEAM, 3))
                .item("i1", item));
    }

    // ---- whose account pays

    @Test
    void anUnknownAccountIsToldWithTheNearest() {
        assertThat(problemsWith(ofStudents(rules().addDemands(lateness("onw").build()))))
                .containsExactly("/items/i1/hand-in/demands/0/account REF: found \"onw\", expected the name of an "
                        + "account of this policy (own, shared); did you mean \"own\"?");
    }

    @Test
    void studentsDoNotPayFromAnAccountOfTeams() {
        assertThat(problemsWith(ofStudents(rules().addDemands(lateness("shared").build()))))
                .containsExactly("/items/i1/hand-in/demands/0 CONFLICT: found an account of teams, expected an account "
                        + "of students, who hand this in");
    }

    @Test
    void aTeamsWorkThatMembersPaySaysWhichMembers() {
        assertThat(problemsWith(
                        item(HolderKind.TEAM, rules().addDemands(lateness("own").build()))))
                .containsExactly("/items/i1/hand-in/demands/0 MISSING: found an account of students, for an item of "
                        + "teams, expected `members`: each or all, or an account of teams, which hand this in");
        for (Demand.Members members : Demand.Members.values()) {
            Demand said = lateness("own").members(members).build();
            assertThat(problemsWith(item(HolderKind.TEAM, rules().addDemands(said))))
                    .isEmpty();
        }
    }

    @Test
    void whoeverHandsInAndHasTheAccountNeedsNoMembers() {
        String superfluous = "/items/i1/hand-in/demands/0 CONFLICT: found `members`, expected left out: whoever hands "
                + "this in has the account";
        Demand ofTeam = lateness("shared").members(Demand.Members.EACH).build();
        assertThat(problemsWith(item(HolderKind.TEAM, rules().addDemands(ofTeam))))
                .contains(superfluous);
        Demand ofStudent = lateness("own").members(Demand.Members.ALL).build();
        assertThat(problemsWith(ofStudents(rules().addDemands(ofStudent)))).contains(superfluous);
    }

    @Test
    void allDemandsOnATeamsWorkChargeInOneWay() {
        Demand each = lateness("own").members(Demand.Members.EACH).build();
        Demand all = Demand.builder()
                .account(Name.of("own"))
                .price(1)
                .buys(Demand.Buys.ATTEMPT)
                .members(Demand.Members.ALL)
                .build();
        Demand team = Demand.attempt("shared", 1);
        for (Demand other : List.of(all, team)) {
            HandIn.Builder mixed = rules().addDemands(each, other).attempts(AttemptLimits.unlimited());
            assertThat(problemsWith(item(HolderKind.TEAM, mixed, ResubmissionRule.replaces())))
                    .containsExactly("/items/i1/hand-in CONFLICT: found demands on teams and members, or on members in "
                            + "two ways, for \"i1\", expected accounts of teams, or of members who are all charged in "
                            + "one way");
        }
    }

    @Test
    void studentsHaveNoMembersWhoAllHandIn() {
        assertThat(problemsWith(ofStudents(rules().complete(HandIn.Complete.EVERY_MEMBER))))
                .containsExactly("/items/i1/hand-in CONFLICT: found every member, of an item of students, "
                        + "expected an item of teams");
        assertThat(problemsWith(item(HolderKind.TEAM, rules().complete(HandIn.Complete.EVERY_MEMBER))))
                .isEmpty();
    }

    // ---- other orders than that of submission

    private static final String UNFIT =
            "/items/i1/hand-in/demands/0 CONFLICT: found an account that is not spent in the order of submission, "
                    + "expected the allocation by-submission; or one demand for lateness, spent by itself and not by "
                    + "all members, on an item whose versions and attempts do not depend on what is paid, and whose redos are "
                    + "never late";

    @Test
    void aPlainDemandMayBePaidInEveryOrder() {
        for (Allocation allocation :
                List.of(InOrder.byDeadline(), ByPriority.of("i1"), BestUse.of(Reference.percent("i1")))) {
            assertThat(problemsWith(
                            allocation,
                            ofStudents(rules().addDemands(lateness("own").build()))))
                    .isEmpty();
        }
    }

    @Test
    void whatIsPaidByDeadlineIsPaidByOneDemandWithoutConditions() {
        List<Item> unfit = List.of(
                ofStudents(rules().addDemands(lateness("own")
                        .spending(Demand.Spending.REQUESTED)
                        .build())),
                ofStudents(rules().addDemands(lateness("own")
                        .accepted(Closing.until(When.parse("due+P1D")))
                        .build())),
                ofStudents(rules(HandIn.Counts.AFFORDABLE)
                        .addDemands(lateness("own").build())),
                item(
                        HolderKind.TEAM,
                        rules().addDemands(lateness("own")
                                .members(Demand.Members.ALL)
                                .build())));
        assertThat(unfit).allSatisfy(item -> assertThat(problemsWith(InOrder.byDeadline(), item))
                .containsExactly(UNFIT));
        assertThat(unfit).allSatisfy(item -> assertThat(problemsWith(item)).isEmpty());
    }

    @Test
    void twoAccountsDoNotPayForOneLatenessByDeadline() {
        Variant.Builder variant = examsWithTotal()
                .account("own", own(InOrder.byDeadline()))
                .account("other", own(InOrder.bySubmission()))
                .item(
                        "i1",
                        ofStudents(rules().addDemands(
                                        lateness("own").build(),
                                        lateness("other").build())));
        assertThat(problems(variant)).containsExactly(UNFIT);
    }

    @Test
    void redosThatDependOnPointsAreNotBesideAnotherOrder() {
        AttemptLimits.Builder limits = AttemptLimits.builder()
                .withoutEarlier(AttemptLimits.WithoutEarlier.ACCEPTED)
                .late(AttemptLimits.Late.NEVER);
        HandIn.Builder again = rules().addDemands(lateness("own").build())
                .attempts(limits.when(Comparison.atMost(Reference.to("old"), 5)).build());
        Item item = ofStudents(again, ResubmissionRule.replaces());
        assertThat(problemsWith(InOrder.byDeadline(), item)).containsExactly(UNFIT);
        assertThat(problemsWith(item)).isEmpty();
    }

    @Test
    void redosThatMayBeLateAreNotBesideAnotherOrder() {
        AttemptLimits limits = AttemptLimits.builder()
                .withoutEarlier(AttemptLimits.WithoutEarlier.ACCEPTED)
                .late(AttemptLimits.Late.FROM_DEADLINE)
                .build();
        HandIn.Builder again = rules().addDemands(lateness("own").build()).attempts(limits);
        Item item = ofStudents(again, ResubmissionRule.replaces());
        assertThat(problemsWith(InOrder.byDeadline(), item)).containsExactly(UNFIT);
        assertThat(problemsWith(item)).isEmpty();
    }

    @Test
    void theBestVersionIsPaidInTheBestWayOrNotAtAll() {
        Item best =
                ofStudents(rules(HandIn.Counts.BEST).addDemands(lateness("own").build()));
        String expected = "/items/i1/hand-in/demands/0 CONFLICT: found tokens for the lateness of whichever version is "
                + "best, expected an account with the allocation best, or another version that counts";
        assertThat(problemsWith(best)).containsExactly(expected);
        assertThat(problemsWith(InOrder.byDeadline(), best)).containsExactly(expected);
        assertThat(problemsWith(BestUse.of(Reference.percent("i1")), best)).isEmpty();
    }

    @Test
    void theBestUseIsOfOneStudentAndNotOfTheMembersOfATeam() {
        Item ofTeam = item(
                HolderKind.TEAM,
                rules().addDemands(lateness("own").members(Demand.Members.EACH).build()));
        assertThat(problemsWith(BestUse.of(Reference.percent("i1")), ofTeam)).containsExactly(UNFIT);
    }

    @Test
    void aPriorityNamesItemsThatAreThere() {
        Item item = ofStudents(rules().addDemands(lateness("own").build()));
        assertThat(problemsWith(ByPriority.of("midtern"), item))
                .containsExactly("/accounts/own/allocation/priority REF: found \"midtern\", expected the id of an item "
                        + "(final, i1, midterm); did you mean \"midterm\"?");
        Item group = Item.builder().item("a", Item.of(5)).build();
        Variant.Builder twice = examsWithTotal()
                .account("own", own(ByPriority.of("a")))
                .item("g1", group)
                .item("g2", group);
        assertThat(problems(twice))
                .singleElement()
                .asString()
                .startsWith("/accounts/own/allocation/priority REF: found \"a\", expected an id that one item has");
    }

    // ---- tokens that are earned or without end

    private static List<String> earning(Value earned) {
        TokenAccount.Builder account =
                TokenAccount.builder().holder(HolderKind.STUDENT).grant(1);
        Variant.Builder variant = examsWithTotal()
                .account("own", account.earned(earned).build())
                .account("other", TokenAccount.of(HolderKind.STUDENT, 1))
                .item("i1", ofStudents(rules().addDemands(lateness("own").build())))
                .item("i2", ofStudents(rules().addDemands(lateness("other").build())))
                .item("survey", ofStudents(rules()));
        return problems(let(variant, "late-in-all", Reference.to(ItemId.of("i1"), Aspect.LATE_UNITS)));
    }

    @Test
    void tokensAreEarnedByWhatNoTokenChanges() {
        assertThat(earning(Reference.to(ItemId.of("survey"), Aspect.ATTEMPTS))).isEmpty();
        assertThat(earning(TokenAccount.spent("other")))
                .containsExactly(
                        "/accounts/own/earned CONFLICT: found tokens, expected values on which no token has an "
                                + "effect");
        assertThat(earning(Reference.to(ItemId.of("i2"), Aspect.ATTEMPTS)))
                .containsExactly("/accounts/own/earned CONFLICT: found \"i2\", for which tokens may pay, expected "
                        + "values on which no token has an effect");
        assertThat(earning(Reference.to("late-in-all"))).anyMatch(problem -> problem.contains("\"i1\""));
    }

    @Test
    void tokensThatAreEarnedAreACount() {
        assertThat(earning(Reference.to("midterm")))
                .containsExactly("/accounts/own/earned CONFLICT: found points, expected a count of tokens");
    }

    @Test
    void whatIsLeftOfAnUnlimitedAccountIsNotRead() {
        Variant.Builder variant = examsWithTotal().account("own", TokenAccount.unlimited(HolderKind.STUDENT));
        let(variant, "used", TokenAccount.spent("own"));
        assertThat(problems(variant)).isEmpty();
        let(variant, "rest", TokenAccount.left("own"));
        assertThat(problems(variant))
                .containsExactly("/let/rest CONFLICT: found what is left of \"own\", which is unlimited, expected what "
                        + "is spent of it");
    }
}
