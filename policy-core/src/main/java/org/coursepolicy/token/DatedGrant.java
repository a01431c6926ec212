package org.coursepolicy.token;

import java.util.Optional;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.time.When;
import org.immutables.value.Value;

/**
 * Tokens that are there from a time, or up to one: {@code {"amount": 1, "from": "week-2", "until": "week-3"}}.
 *
 * <p>Tokens that expire first are spent first.
 */
@Value.Immutable
public abstract sealed class DatedGrant permits ImmutableDatedGrant {
    /** How documents describe it. */
    public static final Kind<DatedGrant> KIND = Kind.of(
                    "dated-grant",
                    DatedGrant.class,
                    "Tokens that are there from a time, or up to one.",
                    DatedGrant::builder,
                    Builder::build)
            .required(
                    "amount",
                    Types.whole("tokens", 1, TokenAccount.MOST),
                    DatedGrant::amount,
                    Builder::amount,
                    "how many")
            .optional("from", When.TYPE, DatedGrant::from, Builder::from, "from when; from the start if absent")
            .optional(
                    "until",
                    When.TYPE,
                    DatedGrant::until,
                    Builder::until,
                    "up to when they can be spent, that time included; to the end if absent")
            .build();

    DatedGrant() {}

    /**
     * Returns how many tokens there are.
     *
     * @return tokens, 1 to {@value TokenAccount#MOST}
     */
    public abstract Integer amount();

    /**
     * Returns from when they can be spent.
     *
     * @return the time; empty for from the start
     */
    public abstract Optional<When> from();

    /**
     * Returns up to when they can be spent.
     *
     * @return the time, itself included; empty for to the end
     */
    public abstract Optional<When> until();

    /** Refuses no tokens and too many. */
    @Value.Check
    void check() {
        RejectedException.unless(
                amount() >= 1 && amount() <= TokenAccount.MOST,
                Code.RANGE,
                "amount",
                amount(),
                "from 1 to " + TokenAccount.MOST + " tokens");
    }

    /**
     * Starts a grant.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link DatedGrant}. */
    public static final class Builder extends ImmutableDatedGrant.Builder {
        Builder() {}
    }
}
