package org.coursepolicy.evaluate;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.number.Rounding;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.time.Calendar;
import org.coursepolicy.token.DatedGrant;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.token.TokenEvent;

/** The tokens that one holder has in one account beside those of the start: granted in the record, by the policy, or earned. */
final class TokensGranted {
    /** When tokens are there that are there from the start. */
    static final Instant START = Instant.parse("1900-01-01T00:00:00Z");

    private final Facts facts;
    private final Holder holder;
    private final Name name;
    private final TokenAccount account;

    TokensGranted(Facts facts, Holder holder, Name name, TokenAccount account) {
        this.facts = facts;
        this.holder = holder;
        this.name = name;
        this.account = account;
    }

    /** Returns the grants that stand in the record. */
    List<TokenEvent.Grant> inRecord() {
        return facts.grants(holder).stream()
                .filter(grant -> grant.account().equals(name))
                .map(TokensGranted::event)
                .toList();
    }

    /** Returns what the policy grants up to the instant of the evaluation, and what is earned. */
    List<TokenEvent.Grant> byPolicy() {
        List<TokenEvent.Grant> granted = new ArrayList<>();
        addDated(granted);
        account.earned()
                .map(value -> whole(new Trial(facts, facts.studentOf(holder)).value(value)))
                .filter(tokens -> tokens > 0)
                .ifPresent(tokens ->
                        granted.add(new TokenEvent.Grant(EventId.of("earned of " + name), START, tokens, "earned")));
        return granted;
    }

    private static TokenEvent.Grant event(TokenGrant grant) {
        return new TokenEvent.Grant(grant.id(), grant.at(), grant.amount(), "granted: " + grant.reason());
    }

    private void addDated(List<TokenEvent.Grant> granted) {
        for (int i = 0; i < account.grants().size(); i++) {
            DatedGrant grant = account.grants().get(i);
            Calendar calendar = facts.calendarOf(holder, name, account);
            Instant from = grant.from().flatMap(calendar::at).orElse(START);
            EventId id = EventId.of("grant " + (i + 1) + " of " + name);
            Optional<Instant> until = grant.until().flatMap(calendar::at);
            if (!from.isAfter(facts.end())) {
                granted.add(new TokenEvent.Grant(id, from, grant.amount(), "granted by the policy", until));
            }
        }
    }

    /** A fraction of a token is none, and what is open is none yet. */
    private static int whole(Result value) {
        return value instanceof Quantity number
                ? number.amount()
                        .round(new Rounding(Fraction.ONE, RoundingMode.FLOOR))
                        .max(Fraction.ZERO)
                        .min(Fraction.of(TokenAccount.MOST))
                        .toIntExact()
                : 0;
    }
}
