package org.coursepolicy.json;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.kind.Types.Alternative;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.SubmissionOutcome.Status;

/**
 * What is expected of something handed in; what is not said is not compared.
 *
 * @param status what becomes of it
 * @param late how many units late it is
 * @param covered how many of these units are covered
 */
public record ExpectedSubmission(Status status, Optional<Fraction> late, Optional<Fraction> covered) {
    private static final Type<Fraction> UNITS = Types.number(NumberForm.notNegative("late units"));

    private static final Kind<ExpectedSubmission> KIND = Kind.of(
                    "expected-submission",
                    ExpectedSubmission.class,
                    "What a case expects of something handed in; what is absent is not compared.",
                    Draft::new,
                    Draft::build)
            .defaulted(
                    "status",
                    Types.word(Status.class),
                    Status.COUNTS,
                    ExpectedSubmission::status,
                    (draft, status) -> draft.status = status,
                    "what becomes of it")
            .optional(
                    "late",
                    UNITS,
                    ExpectedSubmission::late,
                    (draft, late) -> draft.late = Optional.of(late),
                    "how many units late it is")
            .optional(
                    "covered",
                    UNITS,
                    ExpectedSubmission::covered,
                    (draft, covered) -> draft.covered = Optional.of(covered),
                    "how many of these units are covered")
            .build();

    static final Type<ExpectedSubmission> TYPE = Types.either(List.of(
            new Alternative<>(
                    Types.word(Status.class).as(ExpectedSubmission::of, ExpectedSubmission::status),
                    expected -> expected.equals(of(expected.status()))),
            new Alternative<>(KIND.asType(), expected -> true)));

    private static ExpectedSubmission of(Status status) {
        return new ExpectedSubmission(status, Optional.empty(), Optional.empty());
    }

    private static final class Draft {
        private Status status = Status.COUNTS;
        private Optional<Fraction> late = Optional.empty();
        private Optional<Fraction> covered = Optional.empty();

        ExpectedSubmission build() {
            return new ExpectedSubmission(status, late, covered);
        }
    }
}
