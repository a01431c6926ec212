package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.incident.IncidentRule;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.kind.Types;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.AccountOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.outcome.SubmissionOutcome;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.Incident;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.record.Ruling;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.Team;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Levels;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.AnyAggregate;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.rule.Notice;
import org.coursepolicy.rule.Step;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.Moment;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.FirstPresent;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;

/** Corners of work that is handed in, most of them found by the reference evaluator. */
class WorkEdgesTest {
    private static final StudentId ANNE = StudentId.of("anne");
    private static final StudentId BEN = StudentId.of("ben");
    private static final TeamId TEAM = new TeamId("t1");
    private static final Instant DUE = Instant.parse("2022-02-01T12:00:00Z");
    private static final Name CHEATING = Name.of("cheating");
    private static final Name PHD = Name.of("phd");

    // ---- names inside rules

    @Test
    void aNumberThatStandsForRatingsNobodyGaveIsAFactor() {
        PeerAdjustment.Builder adjustment = PeerAdjustment.builder();
        adjustment
                .self(PeerAdjustment.Self.COUNTED)
                .factor(FirstPresent.builder()
                        .addOf(Reference.to(PeerAdjustment.OWN), Constant.of(2))
                        .build())
                .undefined(Fraction.ONE);
        CoursePolicy policy = policy(variant -> variant.item("m1", item(10, adjustment.build())));
        CourseRecord.Builder record = roster().points("m1", ANNE, 3);
        assertThat(score(evaluated(policy, record), "m1")).isEqualTo(of(6, 10));
    }

    @Test
    void whateverIsReadOfUnitsLateIsTheirNumber() {
        LatePenalty.Builder penalty = LatePenalty.builder();
        penalty.takes(Reference.percent(Step.LATE)).of(LatePenalty.Of.POINTS).floor(Fraction.ZERO);
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(penalty.build())));
        CourseRecord.Builder record = roster().addSubmissions(submission("e1", "hw", ANNE.holder(), 30, 8));
        assertThat(score(evaluated(policy, record), "hw")).isEqualTo(of(6, 10));
    }

    @Test
    void anAccountOfTheNameOfSomethingElseInARuleIsStillTheAccount() {
        Value tokens = Reference.to(ItemId.of("new"), TokenAccount.LEFT);
        HandIn.Builder again = rules().attempts(attempts().build());
        Item item = handedIn(again, ResubmissionRule.of(Arithmetic.product(tokens, point())));
        CoursePolicy policy =
                policy(variant -> variant.putAccounts(Name.of("new"), TokenAccount.of(HolderKind.STUDENT, 3))
                        .item("hw", item));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 8), redo("e2", "hw", ANNE.holder(), 1, 9));
        assertThat(score(evaluated(policy, record), "hw")).isEqualTo(of(3, 10));
    }

    // ---- incidents

    @Test
    void whatFollowsFromAnIncidentMayReadAnItem() {
        CoursePolicy policy = policy(variant -> variant.putIncidents(CHEATING, costs(Reference.to("exam")))
                .item("hw", item(10, IncidentsStep.of()))
                .item("exam", Item.of(10)));
        CourseRecord.Builder record = roster().points("hw", ANNE, 8).points("exam", ANNE, 4);
        record.addIncidents(incident("n1", "hw", ANNE.holder()));
        assertThat(score(evaluated(policy, record), "hw")).isEqualTo(of(4, 10));
    }

    @Test
    void whatFollowsFromAnIncidentCannotReadTheItemToWhichItHappens() {
        assertThatThrownBy(() -> policy(variant -> variant.putIncidents(CHEATING, costs(Reference.to("hw")))
                        .item("hw", item(10, IncidentsStep.of()))))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("\"hw\", which reads itself");
    }

    private static IncidentRule costs(Value score) {
        IncidentRule.Builder rule = IncidentRule.builder();
        return rule.score(score).protects(IncidentRule.Protects.COUNTS).build();
    }

    private static Incident incident(String id, String item, Holder by) {
        Incident.Builder incident = Incident.builder();
        return incident.id(EventId.of(id))
                .type(CHEATING)
                .item(ItemId.of(item))
                .by(by)
                .at(DUE)
                .build();
    }

    // ---- what is not settled

    @Test
    void aLetterWaitsForWhatStepsRead() {
        Becomes.Builder becomes = Becomes.builder();
        Step atMostExam = becomes.value(Arithmetic.least(Reference.to(Step.SCORE), Reference.to("exam")))
                .build();
        CoursePolicy policy = policy(
                variant -> variant.item("hw", item(10, atMostExam)).item("exam", Item.of(10)), Reference.percent("hw"));
        assertThat(evaluated(policy, roster().points("hw", ANNE, 8)).open()).containsExactly("exam");
        assertThat(evaluated(policy, roster()).open()).containsExactly("exam", "hw");
        assertThat(evaluated(policy, roster().mark("hw", ANNE.holder(), Mark.State.EXCUSED))
                        .open())
                .isEmpty();
    }

    @Test
    void aGroupIsNotMissedBesideWhatIsMissedOfIt() {
        Item.Builder group = Item.builder();
        group.item("a", Item.of(10)).item("b", Item.of(10));
        CoursePolicy policy = policy(
                variant -> variant.item("hw", group.build()),
                Arithmetic.sum(Reference.percent("hw/a"), Reference.percent("hw")));
        assertThat(evaluated(policy, roster().points("b", ANNE, 5)).open()).containsExactly("hw/a");
    }

    @Test
    void whatAnswersNeedDoesNotWaitForAnswersThatAreNotNeeded() {
        Item.Builder group = Item.builder();
        group.item("a", Item.of(10)).item("b", Item.of(10)).aggregate(AnyAggregate.of(1));
        CoursePolicy policy = policy(variant -> variant.item("exam", group.build()), Reference.percent("exam"));
        assertThat(evaluated(policy, roster().points("b", ANNE, 5)).open()).isEmpty();
        assertThat(evaluated(policy, roster()).open()).containsExactly("exam");
    }

    @Test
    void aBonusThatAStepTookAwayIsGradedStill() {
        LatePenalty.Builder all = LatePenalty.builder();
        all.takes(Reference.to(Step.SCORE)).of(LatePenalty.Of.POINTS).floor(Fraction.ZERO);
        Becomes.Builder five = Becomes.builder();
        Item.Builder bonus = Item.builder();
        bonus.bonus(Fraction.of(10))
                .handIn(rules().attempts(attempts().build()).build())
                .addPipeline(
                        all.build(),
                        ResubmissionRule.replaces(),
                        five.value(Constant.of(5)).build());
        CoursePolicy policy = policy(variant -> variant.item("hw", bonus.build()));
        CourseRecord.Builder record = roster().addSubmissions(submission("e1", "hw", ANNE.holder(), 0, 8));
        assertThat(score(evaluated(policy, record), "hw")).isEqualTo(of(5, 0));
    }

    // ---- redos and versions

    @Test
    void redosHaveTheirOwnClosingWhereItIsStated() {
        HandIn.Builder again = rules().accepted(Closing.until(Moment.parse("2022-02-01T12:00")))
                .attempts(attempts()
                        .accepted(Closing.until(Moment.parse("2022-02-03T12:00")))
                        .build());
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(again, ResubmissionRule.replaces())));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 6),
                        submission("e2", "hw", ANNE.holder(), 1, 7),
                        redo("e3", "hw", ANNE.holder(), 48, 8),
                        redo("e4", "hw", ANNE.holder(), 49, 9));
        StudentOutcome outcome = evaluated(policy, record);
        assertThat(statuses(outcome, "hw")).containsExactly("counts", "refused", "counts", "refused");
        assertThat(score(outcome, "hw")).isEqualTo(of(8, 10));
    }

    @Test
    void redosCloseWithTheItemWhereNothingElseIsStated() {
        HandIn.Builder again = rules().accepted(Closing.before(Moment.parse("2022-02-02T12:00")))
                .attempts(attempts().build());
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(again, ResubmissionRule.replaces())));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 6),
                        redo("e2", "hw", ANNE.holder(), 23, 8),
                        redo("e3", "hw", ANNE.holder(), 24, 9));
        assertThat(statuses(evaluated(policy, record), "hw")).containsExactly("counts", "counts", "refused");
    }

    @Test
    void aVersionThatIsSupersededLaterWasHandedInBeforeARedo() {
        HandIn.Builder again = rules().attempts(attempts().build());
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(again, ResubmissionRule.keepsHigher())));
        CourseRecord.Builder record = roster().addSubmissions(
                        submission("e1", "hw", ANNE.holder(), 0, 6),
                        redo("e2", "hw", ANNE.holder(), 1, 9),
                        submission("e3", "hw", ANNE.holder(), 2, 7));
        StudentOutcome outcome = evaluated(policy, record);
        assertThat(statuses(outcome, "hw")).containsExactly("superseded", "counts", "counts");
        assertThat(score(outcome, "hw")).isEqualTo(of(9, 10));
    }

    @Test
    void nothingIsMissingBeforeItIsDue() {
        AttemptLimits.Builder always = AttemptLimits.builder();
        always.withoutEarlier(AttemptLimits.WithoutEarlier.ACCEPTED).late(AttemptLimits.Late.NEVER);
        HandIn.Builder again = rules().attempts(always.build());
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(again, ResubmissionRule.replaces())));
        CourseRecord.Builder record = roster().addSubmissions(redo("e1", "hw", ANNE.holder(), -5, 6));
        assertThat(score(evaluated(policy, record, -4), "hw")).isEqualTo(Score.pending(Fraction.of(10)));
        assertThat(score(evaluated(policy, record, 0), "hw")).isEqualTo(of(6, 10));
    }

    @Test
    void marksOfTheVersionThatCountsAreNotKnownWhileAnEarlierOneIsAllThereIs() {
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn()));
        CourseRecord.Builder record = roster().points("hw", ANNE, 9)
                .addSubmissions(
                        handed("e1", "hw", ANNE.holder(), 0).build(),
                        handed("e2", "hw", ANNE.holder(), 5).build());
        assertThat(score(evaluated(policy, record, 4), "hw")).isEqualTo(Score.pending(Fraction.of(10)));
        assertThat(score(evaluated(policy, record, 5), "hw")).isEqualTo(of(9, 10));
        CoursePolicy first = policy(variant -> variant.item("hw", handedIn(rules(HandIn.Counts.FIRST))));
        assertThat(score(evaluated(first, record, 4), "hw")).isEqualTo(of(9, 10));
    }

    @Test
    void marksOfWhatIsHandedInLaterAreNoEarlierWork() {
        HandIn.Builder again = rules().attempts(attempts().build());
        CoursePolicy policy = policy(variant -> variant.item("hw", handedIn(again, ResubmissionRule.replaces())));
        CourseRecord.Builder record = roster().points("hw", ANNE, 5)
                .addSubmissions(
                        redo("e1", "hw", ANNE.holder(), 1, 9),
                        handed("e2", "hw", ANNE.holder(), 5).build());
        assertThat(statuses(evaluated(policy, record, 4), "hw")).containsExactly("refused");
        assertThat(statuses(evaluated(policy, record, 5), "hw")).containsExactly("refused", "counts");
    }

    // ---- accounts

    @Test
    void aTeamHasOneAccountWhicheverVariantsItsMembersAreOf() {
        HandIn.Builder paid = rules().addDemands(perUnit("shared"));
        Item milestone = ofTeam(paid, LatePenalty.percentPerUnit(50));
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(each -> shared(each).item("m1", milestone).item("m2", milestone), Constant.of(0)))
                .putVariants(PHD, variant(each -> shared(each).item("m1", milestone), Constant.of(0)));
        CourseRecord.Builder record = CourseRecord.builder();
        record.student(ANNE).putStudents(BEN, Student.in(PHD)).putTeams(TEAM, Team.of(ANNE, BEN));
        record.addSubmissions(
                submission("e1", "m2", TEAM.holder(), 1, 10), submission("e2", "m1", TEAM.holder(), 2, 10));
        Map<StudentId, StudentOutcome> outcomes = GradeEvaluator.of(policy.build())
                .withoutExplanations()
                .evaluate(record.build())
                .students();
        outcomes.values().forEach(outcome -> {
            assertThat(score(outcome, "m1")).isEqualTo(of(5, 10));
            assertThat(Objects.requireNonNull(outcome.accounts().get(Name.of("shared"))))
                    .extracting(AccountOutcome::spent, AccountOutcome::left)
                    .containsExactly(Fraction.ONE, Fraction.ZERO);
        });
        assertThat(outcomes).hasSize(2);
    }

    @Test
    void tokensAreNotLeftOverWhileARedoCanStillCostThem() {
        Demand.Builder price = Demand.builder();
        HandIn.Builder again = rules().accepted(Closing.until(Moment.parse("2022-02-01T12:00")))
                .addDemands(price.account(Name.of("own"))
                        .price(3)
                        .buys(Demand.Buys.ATTEMPT)
                        .build())
                .attempts(attempts()
                        .accepted(Closing.until(Moment.parse("2022-02-03T12:00")))
                        .build());
        CoursePolicy policy = policy(
                variant -> variant.putAccounts(Name.of("own"), TokenAccount.of(HolderKind.STUDENT, 3))
                        .item("hw", handedIn(again, ResubmissionRule.replaces())),
                Arithmetic.product(point(), Reference.to(ItemId.of("own"), TokenAccount.LEFT)));
        Result three = Quantity.points(Fraction.of(3));
        assertThat(evaluated(policy, roster(), 1).open()).containsExactly("own");
        assertThat(evaluated(policy, roster(), 49).total()).isEqualTo(three);
        Extension.Builder extension = Extension.builder();
        CourseRecord.Builder extended = roster().addExtensions(extension
                .item(ItemId.of("hw"))
                .holder(ANNE.holder())
                .until(DUE.plusSeconds(60 * 3600))
                .reason("illness")
                .build());
        assertThat(evaluated(policy, extended, 49).open()).containsExactly("own");
        assertThat(evaluated(policy, extended, 61).total()).isEqualTo(three);
    }

    private static Demand perUnit(String account) {
        Demand.Builder demand = Demand.builder();
        return demand.account(Name.of(account))
                .price(1)
                .buys(Demand.Buys.LATE_UNIT)
                .cover(Demand.Cover.PARTIAL)
                .build();
    }

    private static Variant.Builder shared(Variant.Builder variant) {
        return variant.putAccounts(Name.of("shared"), TokenAccount.of(HolderKind.TEAM, 1));
    }

    private static Item ofTeam(HandIn.Builder rules, Step... steps) {
        Item.Builder item = Item.builder();
        return item.points(Fraction.of(10))
                .holder(HolderKind.TEAM)
                .due(Moment.parse("2022-02-01T12:00"))
                .handIn(rules.build())
                .addPipeline(steps)
                .build();
    }

    // ---- records that do not suit

    @Test
    void twoScoresThatAreSetForOneItemAreRefused() {
        CoursePolicy policy = policy(variant -> variant.item("hw", grouped(Item.of(10))));
        CourseRecord.Builder record =
                roster().addRulings(ruling("part", ANNE.holder(), 5), ruling("hw/part", ANNE.holder(), 6));
        assertThatThrownBy(() -> evaluated(policy, record))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("/rulings/1");
        CourseRecord.Builder both =
                roster().addRulings(ruling("part", TEAM.holder(), 5), ruling("hw/part", ANNE.holder(), 6));
        assertThat(score(evaluated(policy, both), "hw/part")).isEqualTo(of(6, 10));
    }

    @Test
    void ratingsByOneMemberOfOneItemUnderTwoIdsAreRefused() {
        CoursePolicy policy = policy(variant -> variant.item("m", grouped(item(10, numbers()))));
        CourseRecord.Builder record = roster().addRatings(
                        rating("part", ANNE, new Mark.Points(Fraction.of(5))),
                        rating("m/part", ANNE, new Mark.Points(Fraction.of(4))));
        assertThatThrownBy(() -> evaluated(policy, record))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("/ratings/1");
    }

    @Test
    void aMarkOfWhatIsHandedInByItselfIsRefusedInWhatIsAroundIt() {
        Item.Builder outer = Item.builder();
        outer.item("text", Item.of(10)).item("inner", handedIn()).handIn(rules().build());
        CoursePolicy policy = policy(variant -> variant.item("hw", outer.build()));
        CourseRecord.Builder record = roster().addSubmissions(handed("e1", "hw", ANNE.holder(), 0)
                .putScores(ItemId.of("inner"), new Mark.Points(Fraction.of(3)))
                .build());
        assertThatThrownBy(() -> evaluated(policy, record))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("/submissions/0/scores/inner");
    }

    @Test
    void anIdThatMeansTwoItemsInTwoVariantsIsRefusedForATeam() {
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(each -> each.item("a", grouped(ofTeam(rules()))), Constant.of(0)))
                .putVariants(PHD, variant(each -> each.item("b", grouped(ofTeam(rules()))), Constant.of(0)));
        CourseRecord.Builder ambiguous = roster().addSubmissions(submission("e1", "part", TEAM.holder(), 0, 5));
        assertThatThrownBy(() -> evaluated(policy.build(), ambiguous))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("a/part or b/part");
        CourseRecord.Builder clear = roster().addSubmissions(submission("e1", "a/part", TEAM.holder(), 0, 5));
        assertThat(score(evaluated(policy.build(), clear), "a/part")).isEqualTo(of(5, 10));
    }

    @Test
    void whatHappensToATeamSuitsAllVariantsOfItsMembers() {
        Item ofTeam = ofTeam(rules(), IncidentsStep.of());
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(
                        each -> each.putIncidents(CHEATING, costs(Constant.of(0)))
                                .item("m", ofTeam),
                        Constant.of(0)))
                .putVariants(PHD, variant(each -> each.item("m", ofTeam), Constant.of(0)));
        CourseRecord.Builder record = roster().addIncidents(incident("n1", "m", TEAM.holder()));
        assertThatThrownBy(() -> evaluated(policy.build(), record))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("/incidents/0/kind");
    }

    @Test
    void ratingsSuitAllVariantsOfATeam() {
        PeerAdjustment.Builder words = PeerAdjustment.builder();
        words.self(PeerAdjustment.Self.COUNTED)
                .levels(Levels.of(Map.of("good", Fraction.ONE)))
                .factor(Reference.to(PeerAdjustment.OWN))
                .undefined(Fraction.ONE);
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(each -> each.item("m", grouped(Item.of(10), words.build())), Constant.of(0)))
                .putVariants(PHD, variant(each -> each.item("m", grouped(Item.of(10), numbers())), Constant.of(0)));
        CourseRecord.Builder record = CourseRecord.builder();
        record.student(ANNE).putStudents(BEN, Student.in(PHD)).putTeams(TEAM, Team.of(ANNE, BEN));
        record.points("part", ANNE, 5).addRatings(rating("m", BEN, new Mark.Points(Fraction.of(5))));
        assertThatThrownBy(() -> evaluated(policy.build(), record))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("/ratings/0/of/anne");
    }

    @Test
    void tokensOfAnAccountThatAStudentsVariantDoesNotHaveAreRefused() {
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(
                        each -> each.putAccounts(Name.of("own"), TokenAccount.of(HolderKind.STUDENT, 3))
                                .item("hw", Item.of(10)),
                        Constant.of(0)))
                .putVariants(PHD, variant(each -> each.item("hw", Item.of(10)), Constant.of(0)));
        CourseRecord.Builder record = CourseRecord.builder();
        TokenGrant.Builder grant = TokenGrant.builder();
        record.student(ANNE)
                .putStudents(BEN, Student.in(PHD))
                .addGrants(grant.id(EventId.of("g1"))
                        .account(Name.of("own"))
                        .to(BEN.holder())
                        .amount(1)
                        .at(DUE)
                        .reason("illness")
                        .build());
        assertThatThrownBy(() -> evaluated(policy.build(), record))
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("/grants/0/account");
    }

    @Test
    void whatTeamsHandInAndTheirAccountsAreTheSameInEveryVariant() {
        Item.Builder group = Item.builder();
        group.item("part", Item.of(10)).holder(HolderKind.TEAM);
        CoursePolicy.Builder works = CoursePolicy.builder();
        works.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(each -> each.item("m", group.build()), Constant.of(0)))
                .putVariants(
                        PHD,
                        variant(
                                each -> each.item(
                                        "m", group.handIn(rules().build()).build()),
                                Constant.of(0)));
        assertThatThrownBy(works::build)
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("an item of teams that differs");
        CoursePolicy.Builder accounts = CoursePolicy.builder();
        accounts.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(each -> shared(each).item("hw", Item.of(10)), Constant.of(0)))
                .putVariants(
                        PHD,
                        variant(
                                each -> each.putAccounts(Name.of("shared"), TokenAccount.of(HolderKind.STUDENT, 1))
                                        .item("hw", Item.of(10)),
                                Constant.of(0)));
        assertThatThrownBy(accounts::build)
                .isInstanceOf(PolicyException.class)
                .hasMessageContaining("an account of teams that differs");
    }

    private static Item grouped(Item part, Step... steps) {
        Item.Builder group = Item.builder();
        return group.item("part", part).addPipeline(steps).build();
    }

    private static Ruling ruling(String item, Holder holder, long points) {
        Ruling.Builder ruling = Ruling.builder();
        return ruling.item(ItemId.of(item))
                .holder(holder)
                .score(Fraction.of(points))
                .reason("by hand")
                .build();
    }

    private static PeerAdjustment numbers() {
        PeerAdjustment.Builder numbers = PeerAdjustment.builder();
        return numbers.self(PeerAdjustment.Self.COUNTED)
                .factor(Reference.to(PeerAdjustment.OWN))
                .undefined(Fraction.ONE)
                .build();
    }

    private static PeerRatings rating(String item, StudentId by, Mark mark) {
        PeerRatings.Builder ratings = PeerRatings.builder();
        return ratings.item(ItemId.of(item)).by(by).putOf(ANNE, mark).build();
    }

    // ---- what nothing drops

    @Test
    void whatNothingMayDropIsAwaitedBeforeOthersCount() {
        Item question = item(10, IncidentsStep.of());
        Item.Builder exam = Item.builder();
        exam.item("a", question).item("b", question).item("c", question).aggregate(AnyAggregate.of(2));
        CoursePolicy policy = policy(
                variant -> variant.putIncidents(CHEATING, costs(Constant.of(0))).item("exam", exam.build()),
                Reference.percent("exam"));
        CourseRecord.Builder record = roster().points("a", ANNE, 8).points("b", ANNE, 9);
        record.addIncidents(incident("n1", "c", ANNE.holder()));
        StudentOutcome waiting = evaluated(policy, record);
        assertThat(score(waiting, "exam")).isEqualTo(new Score(Fraction.of(9), Fraction.of(10), Fraction.of(10)));
        assertThat(waiting.open()).containsExactly("exam/c");
    }

    @Test
    void aMemberWhoseVariantHasNoSuchAccountSeesNone() {
        Item milestone = ofTeam(rules().addDemands(perUnit("shared")));
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(each -> shared(each).item("m1", milestone), Constant.of(0)))
                .putVariants(PHD, variant(each -> each.item("hw", Item.of(10)), Constant.of(0)));
        CourseRecord.Builder record = CourseRecord.builder();
        record.student(BEN).putStudents(ANNE, Student.in(PHD)).putTeams(TEAM, Team.of(ANNE, BEN));
        record.addSubmissions(submission("e1", "m1", TEAM.holder(), 1, 10));
        assertThat(evaluated(policy.build(), record).accounts()).isEmpty();
    }

    @Test
    void aLetterDoesNotWaitForWhatPeopleAreTold() {
        Reference days = Reference.to(ItemId.of("lectures"), Sessions.DAYS);
        Step told = Notice.when(Comparison.atLeast(days, 1), "well done");
        Step compared = Notice.when(Comparison.atLeast(Reference.to("exam"), 5), "and there");
        CoursePolicy policy = policy(
                variant -> variant.putSessions(
                                Name.of("lectures"), Sessions.on(LocalTime.NOON, LocalDate.of(2023, 1, 1)))
                        .item("hw", item(10, told, compared))
                        .item("exam", Item.of(10)),
                Reference.percent("hw"));
        assertThat(evaluated(policy, roster().points("hw", ANNE, 8), 1).open()).isEmpty();
    }

    // ---- small courses

    private static Score of(long earned, long possible) {
        return Score.of(Fraction.of(earned), Fraction.of(possible));
    }

    private static Constant point() {
        Constant.Builder point = Constant.builder();
        return point.is(Fraction.ONE).unit(Dimension.POINTS).build();
    }

    private static Item item(long points, Step... steps) {
        Item.Builder item = Item.builder();
        return item.points(Fraction.of(points)).addPipeline(steps).build();
    }

    private static HandIn.Builder rules() {
        return rules(HandIn.Counts.LAST);
    }

    private static HandIn.Builder rules(HandIn.Counts counts) {
        HandIn.Builder rules = HandIn.builder();
        return rules.clock(Elapsed.startedDays()).counts(counts);
    }

    private static Item handedIn(Step... steps) {
        return handedIn(rules(), steps);
    }

    private static Item handedIn(HandIn.Builder rules, Step... steps) {
        Item.Builder item = Item.builder();
        return item.points(Fraction.of(10))
                .due(Moment.parse("2022-02-01T12:00"))
                .handIn(rules.build())
                .addPipeline(steps)
                .build();
    }

    private static Submission submission(String id, String item, Holder by, int hoursLate, long points) {
        return handed(id, item, by, hoursLate)
                .score(new Mark.Points(Fraction.of(points)))
                .build();
    }

    private static Submission.Builder handed(String id, String item, Holder by, int hoursLate) {
        Submission.Builder submission = Submission.builder();
        return submission.id(EventId.of(id)).item(ItemId.of(item)).by(by).at(DUE.plusSeconds(hoursLate * 3600L));
    }

    private static Submission redo(String id, String item, Holder by, int hoursLate, long points) {
        return handed(id, item, by, hoursLate)
                .as(Submission.As.REDO)
                .score(new Mark.Points(Fraction.of(points)))
                .build();
    }

    /** Free redos at any time, never late, only of what was handed in. */
    private static AttemptLimits.Builder attempts() {
        AttemptLimits.Builder attempts = AttemptLimits.builder();
        return attempts.withoutEarlier(AttemptLimits.WithoutEarlier.REFUSED).late(AttemptLimits.Late.NEVER);
    }

    private static CoursePolicy policy(Consumer<Variant.Builder> rules) {
        return policy(rules, Constant.of(0));
    }

    private static CoursePolicy policy(Consumer<Variant.Builder> rules, Value total) {
        CoursePolicy.Builder policy = CoursePolicy.builder();
        return policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(rules, total))
                .build();
    }

    private static Variant variant(Consumer<Variant.Builder> rules, Value total) {
        Variant.Builder variant = Variant.builder();
        rules.accept(variant);
        variant.total(total);
        variant.scale(
                GradeScale.inclusively().cutoff("pass", 50).otherwise("fail").build());
        return variant.build();
    }

    /** Anne and Ben, in one team. */
    private static CourseRecord.Builder roster() {
        CourseRecord.Builder record = CourseRecord.builder();
        return record.student(ANNE).student(BEN).putTeams(TEAM, Team.of(ANNE, BEN));
    }

    private static StudentOutcome evaluated(CoursePolicy policy, CourseRecord.Builder record) {
        return GradeEvaluator.of(policy).evaluate(record.build(), ANNE).orElseThrow();
    }

    private static StudentOutcome evaluated(CoursePolicy policy, CourseRecord.Builder record, int hoursAfterDue) {
        return GradeEvaluator.of(policy)
                .asOf(DUE.plusSeconds(hoursAfterDue * 3600L))
                .evaluate(record.build(), ANNE)
                .orElseThrow();
    }

    private static List<String> statuses(StudentOutcome outcome, String item) {
        return Objects.requireNonNull(outcome.items().get(ItemId.of(item))).submissions().stream()
                .map(SubmissionOutcome::status)
                .map(Types::wordOf)
                .toList();
    }

    private static Score score(StudentOutcome outcome, String item) {
        return Objects.requireNonNull(outcome.items().get(ItemId.of(item))).score();
    }
}
