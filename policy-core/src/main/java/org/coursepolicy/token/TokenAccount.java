package org.coursepolicy.token;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.kind.Cited;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.kind.Types.Alternative;
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

    /** What has no number of tokens. */
    private enum Grant {
        UNLIMITED
    }

    private static final Type<Optional<Integer>> GRANT = Types.either(List.of(
            new Alternative<>(
                    Types.whole("tokens", 0, MOST).as(Optional::of, Optional::orElseThrow), Optional::isPresent),
            new Alternative<>(
                    Types.word(Grant.class).as(word -> Optional.<Integer>empty(), grant -> Grant.UNLIMITED),
                    grant -> true)));

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
                    GRANT,
                    TokenAccount::grant,
                    (builder, grant) -> builder.grant(grant),
                    "how many tokens each holder has at the start, or unlimited: then what is spent is only counted")
            .defaulted(
                    "grants",
                    Types.list(DatedGrant.KIND.asType()),
                    List.of(),
                    TokenAccount::grants,
                    Builder::addAllGrants,
                    "tokens that are there from a time, or up to one, beside those of the start")
            .optional(
                    "earned",
                    org.coursepolicy.value.Value.TYPE,
                    TokenAccount::earned,
                    Builder::earned,
                    "how many tokens a student earns, a count; they are there from the start")
            .defaulted(
                    "allocation",
                    Allocation.FAMILY.asType(),
                    InOrder.bySubmission(),
                    TokenAccount::allocation,
                    Builder::allocation,
                    "in which order, or to what end, they are spent on lateness; by-submission if absent")
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
     * @return tokens, 0 to {@value #MOST}; empty for as many as are asked for
     */
    public abstract Optional<Integer> grant();

    /**
     * Returns tokens that are there from a time, or up to one.
     *
     * @return grants beside those of the start
     */
    public abstract List<DatedGrant> grants();

    /**
     * Returns how many tokens a student earns beside them.
     *
     * @return a count, of which a fraction of a token is none; empty if none can be earned
     */
    public abstract Optional<org.coursepolicy.value.Value> earned();

    /**
     * Returns in which order, or to what end, tokens are spent on lateness.
     *
     * @return the allocation, by submission unless stated
     */
    @Value.Default
    public Allocation allocation() {
        return InOrder.bySubmission();
    }

    /** Refuses too many tokens, and rules that decide nothing or cannot hold together. */
    @Value.Check
    void check() {
        grant().ifPresent(grant -> RejectedException.unless(
                grant >= 0 && grant <= MOST, Code.RANGE, "grant", grant, "from 0 to " + MOST + " tokens"));
        String unlimited = "left out where tokens are unlimited";
        RejectedException.unless(
                grant().isPresent() || grants().isEmpty(), Code.CONFLICT, "grants", "further tokens", unlimited);
        RejectedException.unless(
                grant().isPresent() || earned().isEmpty(), Code.CONFLICT, "earned", "further tokens", unlimited);
        RejectedException.unless(
                grant().isPresent() || isInOrderOfSubmission(),
                Code.CONFLICT,
                "allocation",
                "an allocation",
                unlimited);
        RejectedException.unless(
                earned().isEmpty() || holder() == HolderKind.STUDENT,
                Code.CONFLICT,
                "earned",
                "tokens that a team earns",
                "an account of students, or grants in the record");
        RejectedException.unless(
                !(allocation() instanceof BestUse) || holder() == HolderKind.STUDENT,
                Code.CONFLICT,
                "allocation",
                "the best use for a team",
                "an account of students, or another allocation");
        RejectedException.unless(
                isInOrderOfSubmission() || grants().isEmpty(),
                Code.CONFLICT,
                "grants",
                "tokens with a time, in another order than that of submission",
                "left out, or the allocation by-submission");
    }

    /**
     * Tells whether tokens are spent in the order in which work is handed in.
     *
     * @return true unless another allocation is stated
     */
    public final boolean isInOrderOfSubmission() {
        return allocation() instanceof InOrder order && order.order() == InOrder.Order.BY_SUBMISSION;
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
     * Returns an account that has as many tokens as are asked for, and counts them.
     *
     * @param holder who holds one each
     * @return the account
     */
    public static TokenAccount unlimited(HolderKind holder) {
        return builder().holder(holder).build();
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
        return grant().map(start -> TokenLedger.replay(start, events)).orElseGet(() -> TokenLedger.unlimited(events));
    }

    /**
     * Starts the ledger of one holder.
     *
     * @return a ledger with the tokens of the start
     */
    public final TokenLedger.Replay replay() {
        return grant().map(TokenLedger.Replay::new).orElseGet(TokenLedger.Replay::unlimited);
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
