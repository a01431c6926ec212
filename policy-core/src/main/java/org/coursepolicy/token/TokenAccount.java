package org.coursepolicy.token;

import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Reference;
import org.immutables.value.Value;

/**
 * An account of tokens that each student, or each team, holds: {@code "own": {"holder": "student", "grant": 7}}.
 *
 * <p>What tokens buy, the demands of items say. Values read an account by the aspects {@link #LEFT} and {@link #SPENT}.
 * Used alone:
 *
 * <pre>{@code
 * TokenLedger ledger = TokenAccount.of(HolderKind.STUDENT, 7).ledger(spending);
 * ledger.left(); // 4
 * }</pre>
 */
@Value.Immutable
public abstract sealed class TokenAccount implements Cited permits ImmutableTokenAccount {
    /** What sort of thing has the aspects below. */
    public static final String OWNER = "account";

    /** The most tokens that a policy may grant. */
    public static final int MOST = 10_000;

    /** How many tokens are left. */
    public static final Aspect LEFT =
            new Aspect("left", OWNER, Dimension.COUNT, "How many tokens of an account are left at the end.");

    /** How many tokens are spent. */
    public static final Aspect SPENT =
            new Aspect("spent", OWNER, Dimension.COUNT, "How many tokens of an account are spent.");

    /** How documents describe it. */
    public static final Kind<TokenAccount> KIND = Kind.of(
                    "account",
                    TokenAccount.class,
                    "An account of tokens that each student, or each team, holds.",
                    TokenAccount::builder,
                    Builder::build)
            .required(
                    "holder", Types.word(HolderKind.class), TokenAccount::holder, Builder::holder, "who holds one each")
            .required(
                    "grant",
                    Types.whole("tokens", 0, MOST),
                    TokenAccount::grant,
                    Builder::grant,
                    "how many tokens each holder has at the start")
            .cited(TokenAccount::cite, Builder::cite, TokenAccount::reading, Builder::reading)
            .build();

    TokenAccount() {}

    /**
     * Returns who holds one each.
     *
     * @return students or teams
     */
    public abstract HolderKind holder();

    /**
     * Returns how many tokens each holder has at the start.
     *
     * @return tokens, 0 to {@value #MOST}
     */
    public abstract Integer grant();

    /** Refuses fewer tokens than none, and too many. */
    @Value.Check
    void check() {
        RejectedException.unless(
                grant() >= 0 && grant() <= MOST, Code.RANGE, "grant", grant(), "from 0 to " + MOST + " tokens");
    }

    /**
     * Returns an account.
     *
     * @param holder who holds one each
     * @param grant how many tokens each holder has at the start
     * @return the account
     */
    public static TokenAccount of(HolderKind holder, int grant) {
        return builder().holder(holder).grant(grant).build();
    }

    /**
     * Refers to the tokens that are left of an account at the end.
     *
     * @param account the name of an account of the policy
     * @return the reference
     */
    public static Reference left(String account) {
        return Reference.to(ItemId.of(account), LEFT);
    }

    /**
     * Refers to the tokens that are spent of an account.
     *
     * @param account the name of an account of the policy
     * @return the reference
     */
    public static Reference spent(String account) {
        return Reference.to(ItemId.of(account), SPENT);
    }

    /**
     * Starts an account.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Replays what happened to one holder's account.
     *
     * @param events grants and spendings, in any order
     * @return the ledger
     * @throws RejectedException if two different events have the same id, or if all grants together are more than an
     *     {@code int} holds
     */
    public final TokenLedger ledger(Iterable<? extends TokenEvent> events) {
        return TokenLedger.replay(grant(), events);
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link TokenAccount}. */
    public static final class Builder extends ImmutableTokenAccount.Builder {
        Builder() {}
    }
}
