package org.coursepolicy.json;

import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;

/**
 * What is expected of an account of tokens; what is not said is not compared.
 *
 * @param granted how many tokens are granted
 * @param spent how many tokens are spent
 * @param expired how many tokens expired before they were spent
 * @param left how many tokens are left
 */
public record ExpectedAccount(
        Optional<Fraction> granted, Optional<Fraction> spent, Optional<Fraction> expired, Optional<Fraction> left) {
    private static final Type<Fraction> TOKENS = Types.number(NumberForm.notNegative("tokens"));

    static final Kind<ExpectedAccount> KIND = Kind.of(
                    "expected-account",
                    ExpectedAccount.class,
                    "What a case expects of an account of tokens; what is absent is not compared.",
                    Draft::new,
                    Draft::build)
            .optional(
                    "granted",
                    TOKENS,
                    ExpectedAccount::granted,
                    (draft, granted) -> draft.granted = Optional.of(granted),
                    "how many tokens are granted")
            .optional(
                    "spent",
                    TOKENS,
                    ExpectedAccount::spent,
                    (draft, spent) -> draft.spent = Optional.of(spent),
                    "how many tokens are spent")
            .optional(
                    "expired",
                    TOKENS,
                    ExpectedAccount::expired,
                    (draft, expired) -> draft.expired = Optional.of(expired),
                    "how many tokens expired before they were spent")
            .optional(
                    "left",
                    TOKENS,
                    ExpectedAccount::left,
                    (draft, left) -> draft.left = Optional.of(left),
                    "how many tokens are left")
            .build();

    private static final class Draft {
        private Optional<Fraction> granted = Optional.empty();
        private Optional<Fraction> spent = Optional.empty();
        private Optional<Fraction> expired = Optional.empty();
        private Optional<Fraction> left = Optional.empty();

        ExpectedAccount build() {
            return new ExpectedAccount(granted, spent, expired, left);
        }
    }
}
