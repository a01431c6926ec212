package org.coursepolicy.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.token.DatedGrant;
import org.coursepolicy.token.TokenAccount;

/** Tokens of one holder's account, one by one. */
final class ReferencePurse {
    /** What came of an account. */
    record Purse(int granted, int spent, int expired, int left) {}

    /** One token, and the time at which it is there. */
    private record Token(Optional<Instant> from, Optional<Instant> until) {
        boolean isThere(Instant at) {
            return hasCome(at) && !isGone(at);
        }

        boolean hasCome(Instant at) {
            return from.isEmpty() || !from.get().isAfter(at);
        }

        boolean isGone(Instant at) {
            return until.isPresent() && until.get().isBefore(at);
        }
    }

    private final boolean unlimited;
    private final List<Token> unspent = new ArrayList<>();
    private final List<Token> all = new ArrayList<>();
    private int spent;

    private ReferencePurse(boolean unlimited) {
        this.unlimited = unlimited;
    }

    static ReferencePurse of(TokenAccount account, ReferenceTree tree) {
        ReferencePurse purse = new ReferencePurse(account.grant().isEmpty());
        account.grant().ifPresent(purse::add);
        for (DatedGrant grant : account.grants()) {
            for (int i = 0; i < grant.amount(); i++) {
                purse.add(new Token(grant.from().map(tree::at), grant.until().map(tree::at)));
            }
        }
        return purse;
    }

    ReferencePurse copy() {
        ReferencePurse copy = new ReferencePurse(unlimited);
        copy.unspent.addAll(unspent);
        copy.all.addAll(all);
        copy.spent = spent;
        return copy;
    }

    void add(int tokens) {
        for (int i = 0; i < tokens; i++) {
            add(new Token(Optional.empty(), Optional.empty()));
        }
    }

    private void add(Token token) {
        unspent.add(token);
        all.add(token);
    }

    boolean isUnlimited() {
        return unlimited;
    }

    int spent() {
        return spent;
    }

    boolean reaches(long tokens, Instant at) {
        return unlimited || tokens <= there(at).size();
    }

    /** The tokens that can be spent at an instant, those first that are gone first. */
    private List<Token> there(Instant at) {
        List<Token> there = new ArrayList<>(
                unspent.stream().filter(token -> token.isThere(at)).toList());
        there.sort(Comparator.comparing(token -> token.until().orElse(Instant.MAX)));
        return there;
    }

    void spend(int tokens, Instant at) {
        for (int i = 0; i < tokens && !unlimited; i++) {
            unspent.remove(there(at).get(0));
        }
        spent += tokens;
    }

    /** What came of it by now, or by the end of all things. */
    Purse told(Optional<Instant> now) {
        if (unlimited) {
            return new Purse(spent, spent, 0, 0);
        }
        int granted = (int) all.stream()
                .filter(token -> now.map(token::hasCome).orElse(true))
                .count();
        int expired = (int) unspent.stream()
                .filter(token -> token.until().isPresent()
                        && now.map(at -> token.hasCome(at) && token.isGone(at)).orElse(true))
                .count();
        return new Purse(granted, spent, expired, granted - spent - expired);
    }
}
