package org.coursepolicy.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.Variant;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.outcome.SubmissionOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.rule.Step;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.Moment;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Reference;

/**
 * What can only help: a higher mark, a token more, an earlier hand-in; and, in examples, where each of them honestly does
 * not.
 */
class RisingProperties {
    private static final StudentId STUDENT = StudentId.of("s1");
    private static final Instant DUE = Instant.parse("2022-02-01T12:00:00Z");
    private static final Instant BEFORE_ALL = Instant.parse("2000-01-01T00:00:00Z");

    @Provide
    Arbitrary<Long> seeds() {
        return RandomCourse.seeds();
    }

    // ---- a higher mark

    /**
     * Policies are those of {@link RandomCourse#rising}: values are sums, products with what is not negative, greatest,
     * least, clamps, weights, points, equal and any, bands and cases that rise, rounding; penalties depend on lateness
     * alone, and peer factors on ratings alone.
     */
    @Property(tries = 500, seed = RandomCourse.FIXED)
    void aHigherMarkNeverLowersTheTotalOrTheLetter(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::rising).forEach(course -> {
            Map<StudentId, StudentOutcome> before = outcomes(course, course.record());
            for (ItemId item : course.record().scores().keySet()) {
                neverLowers(course, before, raised(course, item), "the marks of " + item);
            }
            for (Submission submission : course.record().submissions()) {
                neverLowers(course, before, raised(course, submission), "the marks of " + submission.id());
            }
        });
    }

    private static Map<StudentId, StudentOutcome> outcomes(RandomCourse course, CourseRecord record) {
        return course.evaluator().withoutExplanations().evaluate(record).students();
    }

    private static void neverLowers(
            RandomCourse course, Map<StudentId, StudentOutcome> before, CourseRecord better, String what) {
        outcomes(course, better).forEach((id, after) -> {
            StudentOutcome then = Optional.ofNullable(before.get(id)).orElseThrow();
            isNotLower(then.total(), after.total(), course + ", " + what);
            if (then.letter() instanceof Level low && after.letter() instanceof Level high) {
                assertThat(high.rank()).isLessThanOrEqualTo(low.rank());
            }
            then.items().forEach((item, outcome) -> assertThat(
                            Optional.ofNullable(after.items().get(item))
                                    .orElseThrow()
                                    .score()
                                    .earned())
                    .as("%s, %s of %s", course, item, what)
                    .isGreaterThanOrEqualTo(outcome.score().earned()));
        });
    }

    private static void isNotLower(Result before, Result after, String what) {
        if (before instanceof Quantity low && after instanceof Quantity high) {
            assertThat(high.amount()).as(what).isGreaterThanOrEqualTo(low.amount());
        }
    }

    /** Adds half a point, where that stays within what the item can earn. */
    private static CourseRecord raised(RandomCourse course, ItemId item) {
        Map<ItemId, Map<Holder, Mark>> scores =
                new LinkedHashMap<>(course.record().scores());
        Fraction most = most(course, item);
        Map<Holder, Mark> raised = new LinkedHashMap<>();
        Optional.ofNullable(scores.get(item))
                .orElseThrow()
                .forEach((holder, mark) -> raised.put(holder, raised(mark, most)));
        scores.put(item, raised);
        return Records.with(course.record(), scores, course.record().submissions());
    }

    private static CourseRecord raised(RandomCourse course, Submission submission) {
        Submission.Builder better = Submission.builder();
        better.id(submission.id())
                .item(submission.item())
                .by(submission.by())
                .at(submission.at())
                .as(submission.as())
                .addAllWith(submission.with())
                .returned(submission.returned())
                .score(submission.score().map(mark -> raised(mark, most(course, submission.item()))));
        submission
                .scores()
                .forEach((part, mark) -> better.putScores(part, raised(mark, most(course, submission, part))));
        return replaced(course.record(), submission, better.build());
    }

    private static CourseRecord replaced(CourseRecord record, Submission one, Submission other) {
        return Records.with(
                record,
                record.submissions().stream()
                        .map(each -> each.id().equals(one.id()) ? other : each)
                        .toList());
    }

    private static Fraction most(RandomCourse course, ItemId item) {
        return course.policy().resolved().values().stream()
                .flatMap(variant -> variant.find(item).stream())
                .map(RisingProperties::most)
                .findFirst()
                .orElseThrow();
    }

    private static Fraction most(RandomCourse course, Submission whole, ItemId part) {
        return course.policy().resolved().values().stream()
                .flatMap(variant ->
                        variant.find(whole.item()).stream().flatMap(node -> variant.findIn(node, part).stream()))
                .map(RisingProperties::most)
                .findFirst()
                .orElseThrow();
    }

    private static Fraction most(ItemNode node) {
        return node.points().plus(node.item().bonus());
    }

    private static Mark raised(Mark mark, Fraction most) {
        return mark instanceof Mark.Points points
                ? new Mark.Points(
                        points.points().plus(Fraction.of(1, 2)).min(most).max(points.points()))
                : mark;
    }

    // ---- a token more

    /**
     * Each token buys one unit, as far as tokens reach, and no redo has a price; see {@link Manner#THRIFTY}. Nothing reads
     * how many are spent: with a token more of one account, fewer of the next are spent (the course of seed -3221).
     */
    @Property(tries = 500, seed = RandomCourse.FIXED)
    void aTokenMoreLowersNothingWhereTokensBuyUnitByUnit(@ForAll("seeds") long seed) {
        RandomCourse.from(seed)
                .map(RandomCourse::thrifty)
                .filter(course -> !course.policy().toString().contains("aspect=" + TokenAccount.SPENT))
                .forEach(course -> neverLowers(
                        course,
                        outcomes(course, course.record()),
                        oneTokenMore(course, course.record()),
                        "a token more"));
    }

    /**
     * Whatever tokens buy of lateness, of the one item that is handed in once. A waiver takes tokens from lateness; a member
     * of a team also pays for what the team hands in; and what is best need not be to cover most.
     */
    @Property(tries = 500, seed = RandomCourse.FIXED)
    void aTokenMoreLeavesNoMoreUncoveredOfTheOnlyItemThatIsHandedIn(@ForAll("seeds") long seed) {
        Stream<RandomCourse> courses = RandomCourse.from(seed)
                .map(RandomCourse::of)
                .filter(course ->
                        !course.hasDemand(demand -> demand.members().isPresent() || demand.buys() == Demand.Buys.WAIVER)
                                && !course.hasAccount(account -> account.allocation() instanceof BestUse));
        courses.forEach(course -> {
            CourseRecord one = Records.with(course.record(), firstOfEach(course.record()));
            isNotMoreUncovered(course, one, oneTokenMore(course, one));
        });
    }

    /** Of each holder the first thing told that is no redo. */
    private static List<Submission> firstOfEach(CourseRecord record) {
        Map<Holder, Submission> first = new LinkedHashMap<>();
        record.submissions().stream()
                .filter(each -> !each.isRedo())
                .forEach(each -> first.putIfAbsent(each.by(), each));
        return List.copyOf(first.values());
    }

    /** Grants a token of each account to everybody before all that happens. */
    private static CourseRecord oneTokenMore(RandomCourse course, CourseRecord record) {
        List<TokenGrant> grants = new ArrayList<>(record.grants());
        Set<String> granted = new LinkedHashSet<>();
        record.students().forEach((id, student) -> course.policy()
                .variant(student.variant())
                .orElseThrow()
                .variant()
                .accounts()
                .forEach((name, account) -> {
                    List<Holder> holders = account.holder() == HolderKind.STUDENT
                            ? List.of(id.holder())
                            : record.teams().keySet().stream()
                                    .map(TeamId::holder)
                                    .toList();
                    holders.stream()
                            .filter(holder -> granted.add(name + " of " + holder))
                            .forEach(holder -> grants.add(grant(name.text(), holder, BEFORE_ALL)));
                }));
        return Records.with(record, record.submissions(), grants);
    }

    private static TokenGrant grant(String account, Holder holder, Instant at) {
        TokenGrant.Builder grant = TokenGrant.builder();
        return grant.id(EventId.of("one more of " + account + " for " + holder))
                .account(Name.of(account))
                .to(holder)
                .amount(1)
                .at(at)
                .reason("a gift")
                .build();
    }

    private static void isNotMoreUncovered(RandomCourse course, CourseRecord before, CourseRecord after) {
        Map<EventId, SubmissionOutcome> then = submissions(course, before);
        submissions(course, after).forEach((id, now) -> {
            SubmissionOutcome once = Optional.ofNullable(then.get(id)).orElseThrow();
            // Work that could not be paid is accepted when it can.
            boolean paid = once.status() == SubmissionOutcome.Status.REFUSED
                    && now.status() == SubmissionOutcome.Status.COUNTS;
            assertThat(now.status()).as("%s, %s", course, id).isEqualTo(paid ? now.status() : once.status());
            assertThat(uncovered(now)).as("%s, %s", course, id).isLessThanOrEqualTo(uncovered(once));
        });
    }

    private static Fraction uncovered(SubmissionOutcome outcome) {
        return outcome.late().minus(outcome.covered());
    }

    private static Map<EventId, SubmissionOutcome> submissions(RandomCourse course, CourseRecord record) {
        Map<EventId, SubmissionOutcome> all = new LinkedHashMap<>();
        GradeEvaluator.of(course.policy())
                .withoutExplanations()
                .evaluate(record)
                .students()
                .values()
                .forEach(student -> student.items().values().forEach(item -> item.submissions()
                        .forEach(each -> all.put(each.id(), each))));
        return all;
    }

    // ---- an earlier hand-in

    /**
     * Without tokens that come between; of the only version of something, where no member waits for others, and where tokens
     * do not go to something else because that is best.
     */
    @Property(tries = 500, seed = RandomCourse.FIXED)
    void whatIsHandedInEarlierIsNotLaterItself(
            @ForAll("seeds") long seed, @ForAll @IntRange(min = 1, max = 200) int hours) {
        Stream<RandomCourse> courses = RandomCourse.from(seed)
                .map(RandomCourse::of)
                .filter(course -> !course.hasRules(rules -> rules.complete() == HandIn.Complete.EVERY_MEMBER)
                        && !course.hasAccount(account -> account.allocation() instanceof BestUse
                                || account.grants().stream()
                                        .anyMatch(grant -> grant.from().isPresent())));
        courses.forEach(course -> {
            CourseRecord record = Records.with(course.record(), course.record().submissions(), List.of());
            for (Submission version : onlyVersions(record)) {
                isNotLater(course, record, version, Duration.ofHours(hours));
            }
        });
    }

    private static List<Submission> onlyVersions(CourseRecord record) {
        return record.submissions().stream()
                .filter(version -> !version.isRedo()
                        && record.submissions().stream()
                                .filter(other -> other.by().equals(version.by()))
                                .allMatch(other -> !other.item()
                                        .last()
                                        .equals(version.item().last())))
                .toList();
    }

    private static void isNotLater(RandomCourse course, CourseRecord record, Submission version, Duration by) {
        Submission.Builder earlier = Submission.builder();
        earlier.id(version.id())
                .item(version.item())
                .by(version.by())
                .at(version.at().minus(by))
                .returned(version.returned())
                .score(version.score())
                .putAllScores(version.scores());
        CourseRecord moved = replaced(record, version, earlier.build());
        Optional<SubmissionOutcome> before =
                Optional.ofNullable(submissions(course, record).get(version.id()));
        Optional<SubmissionOutcome> after =
                Optional.ofNullable(submissions(course, moved).get(version.id()));
        if (before.isPresent() && before.get().status() == SubmissionOutcome.Status.COUNTS) {
            assertThat(after.orElseThrow().status()).isEqualTo(SubmissionOutcome.Status.COUNTS);
            assertThat(after.get().late()).isLessThanOrEqualTo(before.get().late());
            assertThat(uncovered(after.get()))
                    .as("%s, %s", course, version.id())
                    .isLessThanOrEqualTo(uncovered(before.get()));
        }
    }

    // ---- where it does not hold

    @Example
    void aTokenMoreMayBuyADearUnitAndLeaveACheapOneUncovered() {
        CoursePolicy policy = policy(
                late(Demand.lateUnits("own", 2, Demand.Cover.PARTIAL)),
                late(Demand.lateUnits("own", 1, Demand.Cover.PARTIAL)));
        CourseRecord record = record(handed("e1", "a", 1, 10), handed("e2", "b", 2, 10));
        assertThat(earned(policy, record)).containsExactly(5L, 10L);
        assertThat(earned(policy, withGrant(record, BEFORE_ALL))).containsExactly(10L, 5L);
    }

    @Example
    void aTokenMoreMayCoverTheWholeOfOneItemAndLeaveNothingForAnother() {
        // Two units of a cost more than the one token there is; with another token they cost both.
        Item b = item("2022-02-02T12:00", rules().addDemands(whole()), LatePenalty.percentPerUnit(50));
        CoursePolicy policy = policy(late(whole()), b);
        CourseRecord record = record(handed("e1", "a", 25, 10), handed("e2", "b", 26, 10));
        assertThat(earned(policy, record)).containsExactly(0L, 10L);
        assertThat(earned(policy, withGrant(record, BEFORE_ALL))).containsExactly(10L, 5L);
    }

    @Example
    void aTokenMoreMayPayForARedoThatIsWorse() {
        HandIn.Builder again = rules().addDemands(Demand.attempt("own", 2))
                .attempts(AttemptLimits.builder()
                        .withoutEarlier(AttemptLimits.WithoutEarlier.ACCEPTED)
                        .late(AttemptLimits.Late.NEVER)
                        .build());
        Item redone = item(again, ResubmissionRule.replaces());
        CoursePolicy policy = policy(redone, Item.of(10));
        Submission.Builder redo = Submission.builder();
        redo.id(EventId.of("e2"))
                .item(ItemId.of("a"))
                .by(STUDENT.holder())
                .at(DUE.plusSeconds(60))
                .as(Submission.As.REDO)
                .score(new Mark.Points(Fraction.of(3)));
        CourseRecord record = record(handed("e1", "a", 0, 8), redo.build());
        assertThat(earned(policy, record)).startsWith(8L);
        assertThat(earned(policy, withGrant(record, BEFORE_ALL))).startsWith(3L);
    }

    @Example
    void whatIsHandedInEarlierMayTakeTheTokenOfSomethingElse() {
        CoursePolicy policy = policy(
                late(Demand.lateUnits("own", 1, Demand.Cover.PARTIAL)),
                late(Demand.lateUnits("own", 1, Demand.Cover.PARTIAL)));
        CourseRecord before = record(handed("e1", "a", 3, 2), handed("e2", "b", 2, 10));
        CourseRecord earlier = record(handed("e1", "a", 1, 2), handed("e2", "b", 2, 10));
        // Half of the maximum is taken for a unit that nothing covers: all of a, half of b.
        assertThat(earned(policy, before)).containsExactly(0L, 10L);
        assertThat(earned(policy, earlier)).containsExactly(2L, 5L);
    }

    @Example
    void whatIsHandedInEarlierMayComeBeforeTheTokenThatWouldHaveCoveredIt() {
        CoursePolicy policy = policy(0, late(Demand.lateUnits("own", 1, Demand.Cover.PARTIAL)), Item.of(10));
        CourseRecord before = record(handed("e1", "a", 3, 10));
        CourseRecord earlier = record(handed("e1", "a", 1, 10));
        Instant between = DUE.plus(Duration.ofHours(2));
        assertThat(earned(policy, withGrant(before, between))).startsWith(10L);
        assertThat(earned(policy, withGrant(earlier, between))).startsWith(5L);
    }

    private static HandIn.Builder rules() {
        HandIn.Builder rules = HandIn.builder();
        return rules.clock(Elapsed.startedDays()).counts(HandIn.Counts.LAST);
    }

    private static Item late(Demand demand) {
        return item(rules().addDemands(demand), LatePenalty.percentPerUnit(50));
    }

    private static Demand whole() {
        return Demand.lateUnits("own", 1, Demand.Cover.WHOLE);
    }

    private static Item item(HandIn.Builder rules, Step... steps) {
        return item("2022-02-01T12:00", rules, steps);
    }

    private static Item item(String due, HandIn.Builder rules, Step... steps) {
        Item.Builder item = Item.builder();
        return item.points(Fraction.of(10))
                .due(Moment.parse(due))
                .handIn(rules.build())
                .addPipeline(steps)
                .build();
    }

    private static CoursePolicy policy(Item a, Item b) {
        return policy(1, a, b);
    }

    private static CoursePolicy policy(int tokens, Item a, Item b) {
        Variant.Builder variant = Variant.builder();
        variant.putAccounts(Name.of("own"), TokenAccount.of(HolderKind.STUDENT, tokens))
                .item("a", a)
                .item("b", b)
                .total(Reference.percent("a"))
                .scale(GradeScale.inclusively()
                        .cutoff("pass", 50)
                        .otherwise("fail")
                        .build());
        CoursePolicy.Builder policy = CoursePolicy.builder();
        return policy.title("two items")
                .zone(ZoneId.of("UTC"))
                .base(variant.build())
                .build();
    }

    private static Submission handed(String id, String item, int hoursLate, long points) {
        Submission.Builder submission = Submission.builder();
        return submission
                .id(EventId.of(id))
                .item(ItemId.of(item))
                .by(STUDENT.holder())
                .at(DUE.plus(Duration.ofHours(hoursLate)))
                .score(new Mark.Points(Fraction.of(points)))
                .build();
    }

    private static CourseRecord record(Submission... submissions) {
        return CourseRecord.builder()
                .student(STUDENT)
                .addSubmissions(submissions)
                .build();
    }

    private static CourseRecord withGrant(CourseRecord record, Instant at) {
        return Records.with(record, record.submissions(), List.of(grant("own", STUDENT.holder(), at)));
    }

    /** The points earned of both items. */
    private static List<Long> earned(CoursePolicy policy, CourseRecord record) {
        StudentOutcome outcome =
                GradeEvaluator.of(policy).evaluate(record, STUDENT).orElseThrow();
        return outcome.items().values().stream()
                .map(item -> (long) item.score().earned().toIntExact())
                .toList();
    }
}
