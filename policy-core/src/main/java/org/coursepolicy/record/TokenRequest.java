package org.coursepolicy.record;

import java.time.Instant;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.time.Moment;
import org.immutables.value.Value;

/**
 * Asks that tokens be spent on an item, or declines that they are spent.
 *
 * <p>For example {@code {"id": "r3", "by": "s07", "account": "own", "item": "i2", "at": "2022-02-24T09:00:00-05:00", "says":
 * "decline"}}: late days on i2 cost points, and the tokens are kept.
 */
@Value.Immutable
public abstract sealed class TokenRequest implements Event permits ImmutableTokenRequest {
    /** How documents describe it. */
    public static final Kind<TokenRequest> KIND = Kind.of(
                    "token-request",
                    TokenRequest.class,
                    "Asks for tokens to be spent, or declines it.",
                    TokenRequest::builder,
                    Builder::build)
            .required(
                    "id",
                    Types.EVENT,
                    TokenRequest::id,
                    Builder::id,
                    "its id; an event of the same id is the same event")
            .required("by", Types.HOLDER, TokenRequest::by, Builder::by, "the student, or the team")
            .required("account", Types.NAME, TokenRequest::account, Builder::account, "the account")
            .required("item", Types.ITEM, TokenRequest::item, Builder::item, "the item")
            .required("at", Moment.INSTANT, TokenRequest::at, Builder::at, "when")
            .required(
                    "says",
                    Types.word(Says.class),
                    TokenRequest::says,
                    Builder::says,
                    "whether tokens shall be spent on late days of the item")
            .build();

    /** What is asked. */
    public enum Says {
        /** Tokens shall be spent, where the policy spends them only when asked. */
        SPEND,
        /** No tokens shall be spent, where the policy spends them by itself. */
        DECLINE
    }

    TokenRequest() {}

    /**
     * Returns its id.
     *
     * @return the id
     */
    @Override
    public abstract EventId id();

    /**
     * Returns who asks.
     *
     * @return a student or team, as the account says
     */
    public abstract Holder by();

    /**
     * Returns the account.
     *
     * @return the name of an account of the policy
     */
    public abstract Name account();

    /**
     * Returns the item.
     *
     * @return the id, or the end of one
     */
    public abstract ItemId item();

    /**
     * Returns when it happened.
     *
     * @return the instant
     */
    @Override
    public abstract Instant at();

    /**
     * Returns whether tokens shall be spent.
     *
     * @return spend or decline
     */
    public abstract Says says();

    /**
     * Starts a token request.
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

    /** Builds a {@link TokenRequest}. */
    public static final class Builder extends ImmutableTokenRequest.Builder {
        Builder() {}
    }
}
