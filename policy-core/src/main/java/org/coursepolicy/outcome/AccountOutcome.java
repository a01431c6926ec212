package org.coursepolicy.outcome;

import java.util.Optional;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.immutables.value.Value;

/** What one account of tokens came to: for example 7 granted, 3 spent, 4 left. What is granted is spent or left. */
@Value.Immutable
public abstract sealed class AccountOutcome permits ImmutableAccountOutcome {
    private static final Type<Fraction> TOKENS = Types.number(NumberForm.notNegative("tokens"));

    /** How documents describe it. */
    public static final Kind<AccountOutcome> KIND = Kind.of(
                    "account-outcome",
                    AccountOutcome.class,
                    "What one account of tokens came to.",
                    AccountOutcome::builder,
                    Builder::build)
            .required("granted", TOKENS, AccountOutcome::granted, Builder::granted, "how many tokens were granted")
            .required("spent", TOKENS, AccountOutcome::spent, Builder::spent, "how many tokens are spent")
            .defaulted(
                    "expired",
                    TOKENS,
                    Fraction.ZERO,
                    AccountOutcome::expired,
                    Builder::expired,
                    "how many tokens expired before they were spent")
            .required("left", TOKENS, AccountOutcome::left, Builder::left, "how many tokens are left")
            .optional(
                    "explanation",
                    Explanation.KIND.asType(),
                    AccountOutcome::explanation,
                    Builder::explanation,
                    "what was granted and spent, in order")
            .build();

    AccountOutcome() {}

    /**
     * Returns how many tokens were granted.
     *
     * @return those of the start and all grants; of an unlimited account those that are spent
     */
    public abstract Fraction granted();

    /**
     * Returns how many tokens expired before they were spent.
     *
     * @return tokens, 0 or more; what is granted is spent, expired or left
     */
    @Value.Default
    public Fraction expired() {
        return Fraction.ZERO;
    }

    /**
     * Returns how many tokens are spent.
     *
     * @return tokens, 0 or more
     */
    public abstract Fraction spent();

    /**
     * Returns how many tokens are left.
     *
     * @return tokens, 0 or more
     */
    public abstract Fraction left();

    /**
     * Returns what was granted and spent, in order.
     *
     * @return the explanation; empty if the evaluation was asked for none
     */
    public abstract Optional<Explanation> explanation();

    /**
     * Starts an outcome.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link AccountOutcome}. */
    public static final class Builder extends ImmutableAccountOutcome.Builder {
        Builder() {}
    }
}
