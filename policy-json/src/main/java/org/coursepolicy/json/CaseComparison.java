package org.coursepolicy.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.evaluate.GradeEvaluator;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.AccountOutcome;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.ItemOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.outcome.SubmissionOutcome;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Quantity;

/** Compares what a policy makes of the facts of a case with what the case expects. */
final class CaseComparison {
    private final PolicyCase expected;
    private final List<String> differences = new ArrayList<>();

    private CaseComparison(PolicyCase expected) {
        this.expected = expected;
    }

    static List<String> differences(PolicyCase expected) {
        GradeEvaluator all = GradeEvaluator.of(expected.policy());
        CourseOutcome outcome = expected.asOf().map(all::asOf).orElse(all).evaluate(expected.record());
        CaseComparison comparison = new CaseComparison(expected);
        expected.expect().forEach((student, expectation) -> {
            Optional<StudentOutcome> found =
                    Optional.ofNullable(outcome.students().get(student));
            found.ifPresentOrElse(
                    came -> comparison.compare(student, expectation, came),
                    () -> comparison.differ(student, "a student of the record", "an outcome", "none"));
        });
        return List.copyOf(comparison.differences);
    }

    private void compare(StudentId student, PolicyCase.Expectation expectation, StudentOutcome came) {
        expectation.total().ifPresent(total -> {
            boolean same =
                    came.total() instanceof Quantity found && found.amount().equals(total);
            check(same, student, "total", total, came.total());
        });
        expectation.letter().ifPresent(letter -> {
            boolean same = came.letter() instanceof Level found && found.name().equals(letter);
            check(same, student, "letter", letter, came.letter());
        });
        expectation.soFar().ifPresent(letter -> {
            Optional<String> found = came.soFar().map(Level::name);
            check(found.equals(Optional.of(letter)), student, "letter so far", letter, found.orElse("none"));
        });
        expectation.open().ifPresent(open -> check(came.open().equals(open), student, "open", open, came.open()));
        ResolvedVariant variant = expected.policy().variant(came.variant()).orElseThrow();
        expectation.items().forEach((item, points) -> item(student, item, points, came, variant)
                .ifPresent(outcome -> check(
                        outcome.score().earned().equals(points), student, item.toString(), points, outcome.score())));
        expectation.notices().forEach((item, lines) -> item(student, item, lines, came, variant)
                .ifPresent(outcome -> check(
                        outcome.notices().equals(lines), student, "notices of " + item, lines, outcome.notices())));
        expectation.submissions().forEach((id, submission) -> compare(student, id, submission, came));
        expectation.accounts().forEach((name, account) -> compare(student, name, account, came));
    }

    private Optional<ItemOutcome> item(
            StudentId student, ItemId item, Object wanted, StudentOutcome came, ResolvedVariant variant) {
        List<ItemNode> found = variant.find(item);
        if (found.size() != 1) {
            differ(student, item.toString(), wanted, found.isEmpty() ? "no such item" : "several such items");
            return Optional.empty();
        }
        Map<ItemId, ItemOutcome> items = came.items();
        return Optional.of(Objects.requireNonNull(items.get(found.get(0).id())));
    }

    private void compare(StudentId student, EventId id, ExpectedSubmission expectation, StudentOutcome came) {
        Optional<SubmissionOutcome> submission = came.items().values().stream()
                .flatMap(item -> item.submissions().stream())
                .filter(each -> each.id().equals(id))
                .findFirst();
        if (submission.isEmpty()) {
            differ(student, "submission " + id, word(expectation.status()), "no such submission");
            return;
        }
        SubmissionOutcome found = submission.get();
        String reason = found.reason().map(why -> ": " + why).orElse("");
        check(
                found.status() == expectation.status(),
                student,
                "submission " + id,
                word(expectation.status()),
                word(found.status()) + reason);
        number(expectation.late(), found.late(), student, "units late of submission " + id);
        number(expectation.covered(), found.covered(), student, "units covered of submission " + id);
    }

    private static String word(SubmissionOutcome.Status status) {
        return Types.wordOf(status);
    }

    private void compare(StudentId student, Name name, ExpectedAccount expectation, StudentOutcome came) {
        Optional<AccountOutcome> account = Optional.ofNullable(came.accounts().get(name));
        if (account.isEmpty()) {
            differ(student, "account " + name, "an account", "none");
            return;
        }
        AccountOutcome found = account.get();
        number(expectation.granted(), found.granted(), student, "tokens granted of " + name);
        number(expectation.spent(), found.spent(), student, "tokens spent of " + name);
        number(expectation.expired(), found.expired(), student, "tokens expired of " + name);
        number(expectation.left(), found.left(), student, "tokens left of " + name);
    }

    private void number(Optional<Fraction> wanted, Fraction found, StudentId student, String what) {
        wanted.ifPresent(number -> check(found.equals(number), student, what, number, found));
    }

    private void check(boolean same, StudentId student, String what, Object wanted, Object found) {
        if (!same) {
            differ(student, what, wanted, found);
        }
    }

    private void differ(StudentId student, String what, Object wanted, Object found) {
        differences.add(student + ", " + what + ": expected " + wanted + ", but it is " + found);
    }
}
