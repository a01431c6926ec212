package org.coursepolicy.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.ItemOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Team;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.value.Bound;

/** What holds for every policy and every record, on random ones. */
class LawProperties {
    @Provide
    Arbitrary<Long> seeds() {
        return RandomCourse.seeds();
    }

    @Property(tries = 500)
    void everyStepOfAnExplanationFollowsFromItsInputs(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(LawProperties::followsFromInputs);
    }

    private static void followsFromInputs(RandomCourse course) {
        course.evaluator().evaluate(course.record()).students().values().forEach(student -> {
            List<Explanation> all = new ArrayList<>();
            student.totalExplanation().ifPresent(all::add);
            student.letterExplanation().ifPresent(all::add);
            student.items().values().forEach(item -> item.explanation().ifPresent(all::add));
            assertThat(all).hasSize(student.items().size() + 2);
            all.addAll(student.let().values());
            all.forEach(explanation -> assertThat(Recomputation.wrong(explanation))
                    .as("%s", course)
                    .isEmpty());
        });
    }

    @Property(tries = 500)
    void theResultOfAnExplanationIsTheResult(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(LawProperties::isExplained);
    }

    private static void isExplained(RandomCourse course) {
        course.evaluator().evaluate(course.record()).students().values().forEach(student -> {
            assertThat(student.totalExplanation().orElseThrow().result()).isEqualTo(student.total());
            Result letter = student.letterExplanation().orElseThrow().result();
            assertThat(letter)
                    .isEqualTo(
                            student.open().isEmpty()
                                    ? student.letter()
                                    : student.soFar().map(Result.class::cast).orElse(letter));
            assertThat(letter instanceof Level)
                    .isEqualTo(
                            student.letter() instanceof Level || student.soFar().isPresent());
            student.items().values().forEach(item -> assertThat(
                            item.explanation().orElseThrow().result())
                    .isEqualTo(item.score()));
        });
    }

    @Property(tries = 500)
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
            });
        });
    }

    @Property(tries = 500)
    void theOrderOfTheRecordChangesNothing(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(LawProperties::isTheSameReversed);
    }

    private static void isTheSameReversed(RandomCourse course) {
        CourseRecord record = course.record();
        CourseRecord.Builder turned = CourseRecord.builder();
        turned.title(record.title())
                .putAllStudents(reversed(record.students(), student -> student))
                .putAllTeams(reversed(record.teams(), LawProperties::reversedTeam))
                .putAllScores(reversed(record.scores(), marks -> reversed(marks, mark -> mark)))
                .putAllDays(reversed(record.days(), days -> reversed(days, LawProperties::reversedList)))
                .putAllExcusedDays(reversed(record.excusedDays(), days -> reversed(days, LawProperties::reversedList)));
        Copies.reversed(record, turned);
        assertThat(course.evaluator().evaluate(turned.build()).students())
                .containsExactlyInAnyOrderEntriesOf(
                        course.evaluator().evaluate(record).students());
    }

    private static <K, V> Map<K, V> reversed(Map<K, V> map, UnaryOperator<V> inner) {
        Map<K, V> reversed = new LinkedHashMap<>();
        List<K> keys = new ArrayList<>(map.keySet());
        Collections.reverse(keys);
        keys.forEach(key -> reversed.put(key, inner.apply(map.get(key))));
        return reversed;
    }

    private static Team reversedTeam(Team team) {
        return Team.builder()
                .putAllMembers(reversed(team.members(), member -> member))
                .build();
    }

    private static <A> List<A> reversedList(List<A> list) {
        List<A> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    @Property(tries = 300)
    void aStudentAloneGetsWhatTheStudentGetsAmongAll(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(LawProperties::isTheSameAlone);
    }

    private static void isTheSameAlone(RandomCourse course) {
        // What the members of a team think of each other is their company's to say.
        CourseRecord unrated = unrated(course.record());
        course.evaluator().evaluate(unrated).students().forEach((id, among) -> {
            CourseRecord alone = alone(unrated, id);
            assertThat(course.evaluator().evaluate(alone).students())
                    .as("%s", course)
                    .containsOnly(Map.entry(id, among));
        });
    }

    private static CourseRecord unrated(CourseRecord record) {
        CourseRecord.Builder unrated = CourseRecord.builder();
        unrated.putAllStudents(record.students())
                .putAllTeams(record.teams())
                .putAllScores(record.scores())
                .putAllDays(record.days())
                .putAllExcusedDays(record.excusedDays())
                .addAllSubmissions(record.submissions())
                .addAllExtensions(record.extensions())
                .addAllRequests(record.requests())
                .addAllGrants(record.grants())
                .addAllIncidents(record.incidents())
                .addAllRulings(record.rulings());
        return unrated.build();
    }

    private static CourseRecord alone(CourseRecord record, StudentId student) {
        CourseRecord.Builder alone = CourseRecord.builder();
        alone.putStudents(student, record.students().get(student));
        List<Holder> kept = new ArrayList<>(List.of(student.holder()));
        for (Map.Entry<TeamId, Team> team : record.teams().entrySet()) {
            if (team.getValue().members().containsKey(student)) {
                kept.add(team.getKey().holder());
                alone.putTeams(
                        team.getKey(),
                        Team.builder()
                                .putMembers(student, team.getValue().members().get(student))
                                .build());
            }
        }
        record.scores().forEach((item, marks) -> alone.putScores(item, only(marks, kept)));
        record.days().forEach((sessions, days) -> alone.putDays(sessions, only(days, List.of(student))));
        record.excusedDays().forEach((sessions, days) -> alone.putExcusedDays(sessions, only(days, List.of(student))));
        Copies.events(record, alone, kept::contains);
        return alone.build();
    }

    @Property(tries = 300)
    void groupsWithoutCommonTeamsGetApartWhatTheyGetTogether(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::of).forEach(LawProperties::isTheSameInGroups);
    }

    private static void isTheSameInGroups(RandomCourse course) {
        Map<StudentId, StudentOutcome> apart = new LinkedHashMap<>();
        for (Set<StudentId> group : groups(course.record())) {
            apart.putAll(
                    course.evaluator().evaluate(onlyOf(course.record(), group)).students());
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

    private static CourseRecord onlyOf(CourseRecord record, Set<StudentId> group) {
        List<Holder> kept = new ArrayList<>();
        group.forEach(student -> kept.add(student.holder()));
        CourseRecord.Builder only = CourseRecord.builder();
        only.putAllStudents(only(record.students(), group));
        record.teams().forEach((id, team) -> {
            if (group.containsAll(team.members().keySet())) {
                kept.add(id.holder());
                only.putTeams(id, team);
            }
        });
        record.scores().forEach((item, marks) -> only.putScores(item, only(marks, kept)));
        record.days().forEach((sessions, days) -> only.putDays(sessions, only(days, group)));
        record.excusedDays().forEach((sessions, days) -> only.putExcusedDays(sessions, only(days, group)));
        Copies.events(record, only, kept::contains);
        return only.build();
    }

    @Property(tries = 300)
    void evaluatingTwiceGivesTheSame(@ForAll("seeds") long seed) {
        RandomCourse.from(seed)
                .forEach(each -> assertThat(outcome(RandomCourse.of(each))).isEqualTo(outcome(RandomCourse.of(each))));
    }

    private static CourseOutcome outcome(RandomCourse course) {
        return course.evaluator().evaluate(course.record());
    }

    private static <K, V> Map<K, V> only(Map<K, V> map, Collection<K> kept) {
        Map<K, V> only = new LinkedHashMap<>(map);
        only.keySet().retainAll(kept);
        return only;
    }

    /**
     * Policies are those of {@link RandomCourse#rising}: sums, products with positive constants, greatest, least, clamps,
     * weights, points, equal and any, bands and cases that rise, rounding.
     */
    @Property(tries = 500)
    void raisingAScoreNeverLowersTheTotalOrTheLetterOfARisingPolicy(@ForAll("seeds") long seed) {
        RandomCourse.from(seed).map(RandomCourse::rising).forEach(LawProperties::rises);
    }

    private static void rises(RandomCourse course) {
        GradeEvaluator evaluator = course.evaluator().withoutExplanations();
        CourseOutcome before = evaluator.evaluate(course.record());
        for (ItemId item : course.record().scores().keySet()) {
            CourseRecord raised = raised(course, item);
            evaluator.evaluate(raised).students().forEach((id, after) -> {
                StudentOutcome then = before.students().get(id);
                if (then.total() instanceof Quantity low && after.total() instanceof Quantity high) {
                    assertThat(high.amount()).as("%s, %s raised", course, item).isGreaterThanOrEqualTo(low.amount());
                }
                if (then.letter() instanceof Level low && after.letter() instanceof Level high) {
                    assertThat(high.rank()).isLessThanOrEqualTo(low.rank());
                }
            });
        }
    }

    /** Adds half a point, where that stays within what the item can earn. */
    private static CourseRecord raised(RandomCourse course, ItemId item) {
        Map<ItemId, Map<Holder, Mark>> scores =
                new LinkedHashMap<>(course.record().scores());
        Fraction most = course.policy().resolved().values().stream()
                .flatMap(variant -> variant.find(item).stream())
                .findFirst()
                .map(LawProperties::most)
                .orElseThrow();
        Map<Holder, Mark> raised = new LinkedHashMap<>();
        scores.get(item).forEach((holder, mark) -> raised.put(holder, raised(mark, most)));
        scores.put(item, raised);
        CourseRecord record = course.record();
        CourseRecord.Builder higher = CourseRecord.builder();
        higher.putAllStudents(record.students())
                .putAllTeams(record.teams())
                .putAllScores(scores)
                .putAllDays(record.days())
                .putAllExcusedDays(record.excusedDays());
        Copies.events(record, higher);
        return higher.build();
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

    @Property
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

    @Property(tries = 500)
    void aHigherTotalNeverEarnsALowerLetterOnAnyScale(
            @ForAll("seeds") long seed, @ForAll @IntRange(min = -100, max = 1_500) int tenths) {
        if (RandomCourse.of(seed).policy().base().scale() instanceof GradeScale scale) {
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
