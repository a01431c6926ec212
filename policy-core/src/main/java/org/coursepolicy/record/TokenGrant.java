package org.coursepolicy.record;

import java.time.Instant;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.time.Moment;
import org.immutables.value.Value;

/**
 * Tokens given to one student or team beyond those of the policy, for example two more after a week of illness.
 */
@Value.Immutable
public abstract sealed class TokenGrant implements Event permits ImmutableTokenGrant {
    /** How documents describe it. */
    public static final Kind<TokenGrant> KIND = Kind.of(
                    "token-grant",
                    TokenGrant.class,
                    "Tokens given beyond those of the policy.",
                    TokenGrant::builder,
                    Builder::build)
            .required(
                    "id", Types.EVENT, TokenGrant::id, Builder::id, "its id; an event of the same id is the same event")
            .required("account", Types.NAME, TokenGrant::account, Builder::account, "the account")
            .required("to", Types.HOLDER, TokenGrant::to, Builder::to, "the student, or the team")
            .required("amount", Types.whole("tokens", 1, 10_000), TokenGrant::amount, Builder::amount, "how many")
            .required("at", Moment.INSTANT, TokenGrant::at, Builder::at, "when")
            .required("reason", Types.PROSE, TokenGrant::reason, Builder::reason, "why")
            .build();

    TokenGrant() {}

    /**
     * Returns its id.
     *
     * @return the id
     */
    @Override
    public abstract EventId id();

    /**
     * Returns the account.
     *
     * @return the name of an account of the policy
     */
    public abstract Name account();

    /**
     * Returns who gets them.
     *
     * @return a student or team, as the account says
     */
    public abstract Holder to();

    /**
     * Returns how many.
     *
     * @return tokens, 1 to 10,000
     */
    public abstract Integer amount();

    /**
     * Returns when it happened.
     *
     * @return the instant
     */
    @Override
    public abstract Instant at();

    /**
     * Returns why.
     *
     * @return one line of prose
     */
    public abstract String reason();

    /** Refuses no tokens and too many. */
    @Value.Check
    void check() {
        RejectedException.unless(
                amount() >= 1 && amount() <= 10_000, Code.RANGE, "amount", amount(), "from 1 to 10,000 tokens");
    }

    /**
     * Starts a token grant.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link TokenGrant}. */
    public static final class Builder extends ImmutableTokenGrant.Builder {
        Builder() {}
    }
}
