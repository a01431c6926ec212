package org.coursepolicy.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.ItemOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.outcome.SubmissionOutcome;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Submission;
import org.coursepolicy.result.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the seed, the class has every case that the policy has an answer to, and looks like a class. */
class InventedClassTest {
    private static final CoursePolicy POLICY = PolicyJson.of(StandardKinds.standard())
            .read(CoursePolicy.KIND, Input.of(Path.of("..", "policies", "cmu", "cmu-mlip-f2022.policy.json")))
            .value();

    /** Something that was handed in, and what became of it. */
    private record Handed(ItemId item, Submission submission, ItemOutcome work, SubmissionOutcome outcome) {
        boolean isRefused(String why) {
            return outcome.status() == SubmissionOutcome.Status.REFUSED
                    && outcome.reason().orElseThrow().contains(why);
        }

        boolean counts() {
            return outcome.status() == SubmissionOutcome.Status.COUNTS;
        }

        boolean isLate() {
            return outcome.late().signum() > 0;
        }

        Fraction uncovered() {
            return outcome.late().minus(outcome.covered());
        }

        Duration afterDeadline() {
            Instant due = POLICY.resolved().values().stream()
                    .flatMap(variant -> variant.find(item).stream())
                    .findFirst()
                    .flatMap(node -> node.due())
                    .orElseThrow();
            return Duration.between(due, submission.at());
        }

        /** By how many points a redo changed the score. */
        Fraction gain() {
            return changed(work, "resubmission");
        }
    }

    private static Fraction changed(ItemOutcome work, String step) {
        return work.adjustments().stream()
                .filter(adjustment -> adjustment.step().equals(step))
                .map(ItemOutcome.Adjustment::points)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static CourseOutcome graded(CourseRecord record) {
        return GradeEvaluator.of(POLICY).withoutExplanations().evaluate(record);
    }

    /** Everything handed in; what a team handed in once. */
    private static List<Handed> handedIn(CourseRecord record, CourseOutcome outcome) {
        Map<EventId, Submission> submissions =
                record.submissions().stream().collect(Collectors.toMap(Submission::id, Function.identity()));
        Set<EventId> seen = new HashSet<>();
        List<Handed> handed = new ArrayList<>();
        outcome.students().values().forEach(student -> student.items()
                .forEach((item, work) -> work.submissions().stream()
                        .filter(each -> seen.add(each.id()))
                        .forEach(each -> handed.add(new Handed(item, submissions.get(each.id()), work, each)))));
        return handed;
    }

    @ParameterizedTest
    @ValueSource(longs = {Main.SEED, 1, 2, 3})
    void workIsHandedInInEveryWay(long seed) {
        CourseRecord record = new InventedClass(POLICY, seed).record();
        List<Handed> handed = handedIn(record, graded(record));

        assertThat(handed).hasSameSizeAs(record.submissions());
        List<Predicate<Handed>> ways = List.of(
                each -> each.afterDeadline().isZero(),
                each -> each.isLate() && each.afterDeadline().compareTo(Duration.ofMinutes(1)) < 0,
                each -> each.isLate() && each.uncovered().signum() == 0,
                each -> each.isLate() && each.uncovered().equals(each.outcome().late()),
                each -> each.isLate()
                        && each.uncovered().signum() > 0
                        && each.outcome().covered().signum() > 0,
                each -> !each.work().notices().isEmpty(),
                each -> each.outcome().status() == SubmissionOutcome.Status.SUPERSEDED,
                each -> each.submission().isRedo() && each.gain().signum() > 0,
                each -> each.submission().isRedo() && each.gain().signum() < 0,
                each -> each.submission().isRedo()
                        && each.counts()
                        && each.work().submissions().size() == 1,
                each -> each.isRefused("tokens"),
                each -> each.isRefused("closed"));
        for (int i = 0; i < ways.size(); i++) {
            assertThat(handed).as("way %s", i).anyMatch(ways.get(i));
        }
        assertThat(handed).filteredOn(Handed::isLate).hasSizeLessThan(handed.size() / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {Main.SEED, 1, 2, 3})
    void everyOtherFactOccursAndHasItsEffect(long seed) {
        CourseRecord record = new InventedClass(POLICY, seed).record();
        CourseOutcome outcome = graded(record);

        assertThat(record.requests()).isNotEmpty();
        assertThat(record.grants()).isNotEmpty();
        assertThat(record.extensions()).hasSizeGreaterThan(2);
        assertThat(record.ratings()).hasSizeGreaterThan(250);
        assertThat(record.incidents()).hasSize(2);
        assertThat(record.rulings()).hasSize(2);
        for (String step : List.of("late-penalty", "resubmission", "peer-adjustment", "incidents", "ruling")) {
            assertThat(works(outcome))
                    .as(step)
                    .anyMatch(work -> changed(work, step).signum() != 0);
        }
        assertThat(works(outcome)).anyMatch(work -> work.notices().toString().contains("peer factor"));
    }

    private static Stream<ItemOutcome> works(CourseOutcome outcome) {
        return outcome.students().values().stream().flatMap(student -> student.items().values().stream());
    }

    @ParameterizedTest
    @ValueSource(longs = {Main.SEED, 1, 2, 3})
    void theClassLooksLikeOne(long seed) {
        CourseOutcome outcome = graded(new InventedClass(POLICY, seed).record());

        assertThat(outcome.students().values())
                .allMatch(student -> student.open().isEmpty());
        List<StudentOutcome> graded = outcome.students().values().stream()
                .filter(student -> !student.variant().text().equals("audit"))
                .toList();
        assertThat(graded)
                .filteredOn(student ->
                        letter(student).startsWith("A") || letter(student).startsWith("B"))
                .hasSizeBetween(graded.size() * 7 / 10, graded.size() * 95 / 100);
        assertThat(graded).filteredOn(student -> left(student).signum() > 0).hasSizeGreaterThan(graded.size() / 2);
    }

    private static String letter(StudentOutcome student) {
        return ((Level) student.letter()).name();
    }

    private static Fraction left(StudentOutcome student) {
        return student.accounts().get(Name.of("own")).left();
    }

    @Test
    void theStudentWhomTheReadmeShowsHasAllAtOnce() {
        CourseRecord record = new InventedClass(POLICY, Main.SEED).record();
        StudentOutcome student = graded(record).students().get(StudentId.of("s63"));

        ItemOutcome late = student.items().get(ItemId.of("individual/i2"));
        ItemOutcome redone = student.items().get(ItemId.of("individual/i3"));
        ItemOutcome rated = student.items().get(ItemId.of("group/m2"));
        assertThat(late.submissions()).anyMatch(each -> each.covered().equals(Fraction.of(2)));
        assertThat(changed(redone, "resubmission").signum()).isPositive();
        assertThat(changed(rated, "peer-adjustment").signum()).isNegative();
        assertThat(left(student)).isEqualTo(Fraction.of(2));
        assertThat(student.items().get(ItemId.of("participation")).score().earned())
                .isEqualTo(Fraction.HUNDRED);
    }
}
