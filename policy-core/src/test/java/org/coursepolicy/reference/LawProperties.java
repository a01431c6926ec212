package org.coursepolicy.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Variant;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.ItemOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.outcome.SubmissionOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.Team;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.token.Demand;
import org.coursepolicy.value.Bound;

/** What holds for every policy and every record, on random ones. */
class LawProperties {
    @Provide
    Arbitrary<Long> seeds() {
        return RandomCourse.seeds();
    }

    @Property(tries = 500, seed = RandomCourse.FIXED)
    void everyStepOfAnExplanationFollowsFromItsInputs(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(LawProperties::followsFromInputs);
    }

    private static void followsFromInputs(RandomCourse course) {
        course.evaluator().evaluate(course.record()).students().values().forEach(student -> {
            List<Explanation> all = new ArrayList<>();
            student.totalExplanation().ifPresent(all::add);
            student.letterExplanation().ifPresent(all::add);
            student.items().values().forEach(item -> item.explanation().ifPresent(all::add));
            int rules = (student.total().equals(StudentOutcome.NO_TOTAL) ? 0 : 1)
                    + (student.letter().equals(StudentOutcome.NO_SCALE) ? 0 : 1);
            assertThat(all).hasSize(student.items().size() + rules);
            all.addAll(student.let().values());
            student.accounts()
                    .values()
                    .forEach(account -> all.add(account.explanation().orElseThrow()));
            all.forEach(explanation -> assertThat(Recomputation.wrong(explanation))
                    .as("%s", course)
                    .isEmpty());
        });
    }

    @Property(tries = 500, seed = RandomCourse.FIXED)
    void theResultOfAnExplanationIsTheResult(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(LawProperties::isExplained);
    }

    private static void isExplained(RandomCourse course) {
        course.evaluator().evaluate(course.record()).students().values().forEach(student -> {
            assertThat(told(student.totalExplanation(), StudentOutcome.NO_TOTAL))
                    .isEqualTo(student.total());
            Result letter = told(student.letterExplanation(), StudentOutcome.NO_SCALE);
            assertThat(letter)
                    .isEqualTo(
                            student.open().isEmpty() || letter.equals(StudentOutcome.NO_SCALE)
                                    ? student.letter()
                                    : student.soFar().map(Result.class::cast).orElse(letter));
            assertThat(letter instanceof Level)
                    .isEqualTo(
                            student.letter() instanceof Level || student.soFar().isPresent());
            student.items().values().forEach(item -> assertThat(
                            item.explanation().orElseThrow().result())
                    .isEqualTo(item.score()));
            student.accounts().values().forEach(account -> assertThat(
                            account.explanation().orElseThrow().result())
                    .isEqualTo(Quantity.count(account.left())));
        });
    }

    private static Result told(Optional<Explanation> explanation, Result otherwise) {
        return explanation.map(Explanation::result).orElse(otherwise);
    }

    @Property(tries = 500, seed = RandomCourse.FIXED)
    void explanationsChangeNoNumber(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(LawProperties::isTheSameUnexplained);
    }

    private static void isTheSameUnexplained(RandomCourse course) {
        CourseOutcome with = course.evaluator().evaluate(course.record());
        CourseOutcome without = course.evaluator().withoutExplanations().evaluate(course.record());
        with.students().forEach((id, student) -> {
            StudentOutcome plain = without.students().get(id);
            assertThat(plain.total()).isEqualTo(student.total());
            assertThat(plain.letter()).isEqualTo(student.letter());
            assertThat(plain.soFar()).isEqualTo(student.soFar());
            assertThat(plain.open()).isEqualTo(student.open());
            student.items().forEach((item, outcome) -> {
                ItemOutcome same = plain.items().get(item);
                assertThat(same.raw()).isEqualTo(outcome.raw());
                assertThat(same.score()).isEqualTo(outcome.score());
                assertThat(same.state()).isEqualTo(outcome.state());
                assertThat(same.adjustments()).isEqualTo(outcome.adjustments());
                assertThat(same.submissions()).isEqualTo(outcome.submissions());
                assertThat(same.notices()).isEqualTo(outcome.notices());
            });
            assertThat(Compared.graded(plain)).isEqualTo(Compared.graded(student));
        });
    }

    @Property(tries = 500, seed = RandomCourse.FIXED)
    void theOrderOfTheRecordChangesNothing(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(LawProperties::isTheSameReversed);
    }

    private static void isTheSameReversed(RandomCourse course) {
        assertThat(course.evaluator()
                        .evaluate(Records.reversed(course.record()))
                        .students())
                .as("%s", course)
                .containsExactlyInAnyOrderEntriesOf(
                        course.evaluator().evaluate(course.record()).students());
    }

    @Property(tries = 300, seed = RandomCourse.FIXED)
    void whatIsToldTwiceHappensOnce(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(course -> assertThat(
                        course.evaluator().evaluate(Records.toldTwice(course.record())))
                .as("%s", course)
                .isEqualTo(course.evaluator().evaluate(course.record())));
    }

    /**
     * But for the ratings of others, which are a student's own matter; and where no member of a team decides for another:
     * by what all can pay, by handing in at all, or as the one by whom versions and redos are judged.
     */
    @Property(tries = 300, seed = RandomCourse.FIXED)
    void aStudentAloneGetsWhatTheStudentGetsAmongAll(@ForAll("seeds") long seed) {
        RandomCourse.from(seed)
                .map(RandomCourse::of)
                .filter(course -> !course.hasRules(LawProperties::areMembersTogether))
                .forEach(LawProperties::isTheSameAlone);
    }

    private static boolean areMembersTogether(HandIn rules) {
        return rules.complete() == HandIn.Complete.EVERY_MEMBER
                || rules.counts() == HandIn.Counts.BEST
                || rules.attempts().flatMap(AttemptLimits::when).isPresent()
                || rules.demands().stream()
                        .anyMatch(demand -> demand.members().equals(Optional.of(Demand.Members.ALL)));
    }

    private static void isTheSameAlone(RandomCourse course) {
        CourseRecord record = Records.withoutRatings(course.record());
        course.evaluator().evaluate(record).students().forEach((id, among) -> {
            CourseRecord alone = Records.onlyOf(record, List.of(id));
            assertThat(course.evaluator().evaluate(alone).students())
                    .as("%s", course)
                    .containsOnly(Map.entry(id, among));
        });
    }

    @Property(tries = 300, seed = RandomCourse.FIXED)
    void groupsWithoutCommonTeamsGetApartWhatTheyGetTogether(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(LawProperties::isTheSameInGroups);
    }

    private static void isTheSameInGroups(RandomCourse course) {
        Map<StudentId, StudentOutcome> apart = new LinkedHashMap<>();
        for (Set<StudentId> group : groups(course.record())) {
            CourseRecord only = Records.onlyOf(course.record(), group);
            apart.putAll(course.evaluator().evaluate(only).students());
        }
        assertThat(apart)
                .as("%s", course)
                .containsExactlyInAnyOrderEntriesOf(
                        course.evaluator().evaluate(course.record()).students());
    }

    /** Students who share a team, directly or through others. */
    private static Set<Set<StudentId>> groups(CourseRecord record) {
        Map<StudentId, Set<StudentId>> groups = new LinkedHashMap<>();
        record.students().keySet().forEach(student -> groups.put(student, Set.of(student)));
        for (Team team : record.teams().values()) {
            Set<StudentId> joined = new LinkedHashSet<>();
            team.members().keySet().forEach(member -> joined.addAll(groups.get(member)));
            joined.forEach(member -> groups.put(member, joined));
        }
        return new LinkedHashSet<>(groups.values());
    }

    @Property(tries = 300, seed = RandomCourse.FIXED)
    void aGroupIsEvaluatedAgainAfterANewFactAsIfAllWere(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(LawProperties::isTheSameAgain);
    }

    private static void isTheSameAgain(RandomCourse course) {
        List<Submission> submissions = course.record().submissions();
        if (submissions.isEmpty()) {
            return;
        }
        Submission last = submissions.get(submissions.size() - 1);
        List<Submission> others = submissions.stream()
                .filter(each -> !each.id().equals(last.id()))
                .toList();
        CourseOutcome before = course.evaluator().evaluate(Records.with(course.record(), others));
        assertThat(course.evaluator().evaluateAgain(before, course.record(), last.by()))
                .as("%s", course)
                .isEqualTo(course.evaluator().evaluate(course.record()));
    }

    // ---- tokens

    @Property(tries = 500, seed = RandomCourse.FIXED)
    void whatIsGrantedIsSpentExpiredOrLeft(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(LawProperties::areConserved);
    }

    private static void areConserved(RandomCourse course) {
        CourseRecord record = course.record();
        course.evaluator().evaluate(record).students().forEach((id, student) -> {
            Variant variant =
                    course.policy().variant(student.variant()).orElseThrow().variant();
            student.accounts().forEach((name, account) -> {
                assertThat(account.spent().plus(account.expired()).plus(account.left()))
                        .isEqualTo(account.granted());
                assertThat(account.expired().signum()).isNotNegative();
                assertThat(account.spent().signum()).isNotNegative();
                assertThat(account.left().signum()).isNotNegative();
                Explanation told = account.explanation().orElseThrow();
                variant.accounts().get(name).grant().ifPresent(grant -> assertThat(
                                told.inputs().get(0).result())
                        .as("%s, %s", course, told.toText())
                        .isEqualTo(Quantity.count(Fraction.of(grant))));
            });
            student.items().values().forEach(item -> item.submissions().forEach(each -> {
                assertThat(each.covered().signum()).isNotNegative();
                assertThat(each.covered()).isLessThanOrEqualTo(each.late());
                assertThat(each.reason().isPresent()).isEqualTo(each.status() != SubmissionOutcome.Status.COUNTS);
            }));
        });
    }

    // ---- time

    /** Also at every instant at which something happens. */
    @Property(tries = 100, seed = RandomCourse.FIXED)
    void aPolicyThatCouldBeBuiltEvaluatesEveryRecordThatSuitsItAtEveryInstant(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(course -> {
            GradeEvaluator evaluator = GradeEvaluator.of(course.policy());
            instants(course).forEach(instant -> evaluator.asOf(instant).evaluate(course.record()));
        });
    }

    private static Set<Instant> instants(RandomCourse course) {
        Set<Instant> instants = new TreeSet<>();
        course.record().submissions().forEach(each -> instants.add(each.at()));
        course.record().submissions().forEach(each -> each.returned().ifPresent(instants::add));
        course.record().grants().forEach(each -> instants.add(each.at()));
        course.record().requests().forEach(each -> instants.add(each.at()));
        course.policy().resolved().values().forEach(variant -> variant.variant().accounts().values().stream()
                .flatMap(account -> account.grants().stream())
                .forEach(grant -> {
                    grant.from().flatMap(variant.calendar()::at).ifPresent(instants::add);
                    grant.until().flatMap(variant.calendar()::at).ifPresent(instants::add);
                }));
        course.policy().resolved().values().stream()
                .flatMap(variant -> variant.items().stream())
                .forEach(node -> {
                    node.due().ifPresent(instants::add);
                    node.closes().ifPresent(instants::add);
                    node.redosClose().ifPresent(instants::add);
                });
        return instants;
    }

    @Property(tries = 300, seed = RandomCourse.FIXED)
    void afterTheLastEventMarksAndTokensAreThoseOfTheEnd(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(LawProperties::isTheEnd);
    }

    private static void isTheEnd(RandomCourse course) {
        GradeEvaluator evaluator = GradeEvaluator.of(course.policy()).withoutExplanations();
        Map<StudentId, StudentOutcome> end = evaluator.evaluate(course.record()).students();
        Instant late = Instant.parse("2100-01-01T00:00:00Z");
        evaluator.asOf(late).evaluate(course.record()).students().forEach((id, student) -> {
            Graded there = Compared.graded(end.get(id));
            Graded then = Compared.graded(student);
            assertThat(then.purses()).as("%s", course).isEqualTo(there.purses());
            student.items().forEach((item, outcome) -> assertThat(outcome.submissions())
                    .as("%s", course)
                    .isEqualTo(end.get(id).items().get(item).submissions()));
        });
    }

    @Property(tries = 300, seed = RandomCourse.FIXED)
    void evaluatingTwiceGivesTheSame(@ForAll("seeds") long seed) {
        RandomCourse.from(seed)
                .forEach(each -> assertThat(outcome(RandomCourse.of(each))).isEqualTo(outcome(RandomCourse.of(each))));
    }

    private static CourseOutcome outcome(RandomCourse course) {
        return course.evaluator().evaluate(course.record());
    }

    @Property(seed = RandomCourse.FIXED)
    void aHigherTotalNeverEarnsALowerLetter(
            @ForAll @IntRange(min = -10_000, max = 20_000) int one,
            @ForAll @IntRange(min = -10_000, max = 20_000) int other,
            @ForAll boolean strict) {
        GradeScale scale = (strict ? GradeScale.strictly() : GradeScale.inclusively())
                .cutoff("A", 93)
                .cutoff("B", 82)
                .cutoff("C", 60)
                .otherwise("F")
                .build();
        Level low = scale.letter(Fraction.of(Math.min(one, other), 100));
        Level high = scale.letter(Fraction.of(Math.max(one, other), 100));
        assertThat(high.rank()).isLessThanOrEqualTo(low.rank());
    }

    @Property(tries = 500, seed = RandomCourse.FIXED)
    void aHigherTotalNeverEarnsALowerLetterOnAnyScale(
            @ForAll("seeds") long seed, @ForAll @IntRange(min = -100, max = 1_500) int tenths) {
        if (RandomCourse.of(seed).policy().base().scale().orElse(null) instanceof GradeScale scale) {
            Fraction total = Fraction.of(tenths, 10);
            Stream<Fraction> cutoffs = scale.bands().values().stream().map(Bound::at);
            Stream.concat(cutoffs, Stream.of(Fraction.ZERO, Fraction.HUNDRED)).forEach(other -> {
                boolean higher = total.compareTo(other) >= 0;
                assertThat(scale.letter(higher ? total : other).rank())
                        .isLessThanOrEqualTo(
                                scale.letter(higher ? other : total).rank());
            });
        }
    }

    @Example
    void sixtyFourThreadsGetTheSame() throws Exception {
        for (long seed = 42; seed < 52; seed++) {
            getsTheSameInThreads(RandomCourse.of(seed));
        }
    }

    private static void getsTheSameInThreads(RandomCourse course) throws Exception {
        CourseOutcome alone = outcome(RandomCourse.of(course.seed()));
        GradeEvaluator shared = course.evaluator();
        List<Callable<CourseOutcome>> all = Collections.nCopies(64, () -> shared.evaluate(course.record()));
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            for (Future<CourseOutcome> outcome : threads.invokeAll(all)) {
                assertThat(outcome.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }
}
