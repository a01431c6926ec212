package org.coursepolicy.token;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.coursepolicy.name.EventId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.token.TokenLedger.Entry;

/**
 * An event as the tests tell it, and what a bank clerk with a purse would make of such events.
 *
 * @param id its id
 * @param minute when
 * @param grant how many tokens are granted; 0 if tokens are asked for
 * @param halves how many half units are asked for
 * @param price tokens for each unit
 * @param partial whether a part may be paid
 */
record Told(String id, int minute, int grant, int halves, int price, boolean partial) {
    private static final Instant START = Instant.parse("2022-02-01T12:00:00Z");

    static Told grant(String id, int minute, int amount) {
        return new Told(id, minute, amount, 0, 0, false);
    }

    static Told spend(String id, int minute, int halves, int price, boolean partial) {
        return new Told(id, minute, 0, halves, price, partial);
    }

    TokenEvent event() {
        Instant at = START.plusSeconds(60L * minute);
        Demand.Cover cover = partial ? Demand.Cover.PARTIAL : Demand.Cover.WHOLE;
        return grant > 0
                ? new TokenEvent.Grant(EventId.of(id), at, grant, "grant")
                : new TokenEvent.Spend(EventId.of(id), at, Fraction.of(halves, 2), price, cover, "spending");
    }

    static TokenLedger ledger(int start, Collection<Told> told) {
        return TokenLedger.replay(start, told.stream().map(Told::event).toList());
    }

    /** The lines of a ledger, to be compared with those of the clerk. */
    static List<String> lines(TokenLedger ledger) {
        return ledger.entries().stream().map(Told::line).toList();
    }

    static String line(Entry entry) {
        String halves = entry.paid().times(Fraction.of(2)).toString();
        return line(entry.event().id().text(), halves, entry.change(), entry.left());
    }

    private static String line(String id, String halves, int change, int left) {
        return id + ": " + halves + " halves paid, " + change + " tokens, " + left + " left";
    }

    /** Takes the earliest event that is not done yet, and pays unit after unit out of a purse. */
    static List<String> byHand(int start, Collection<Told> told) {
        Set<Told> undone = new LinkedHashSet<>(told);
        List<String> lines = new ArrayList<>();
        int purse = start;
        while (!undone.isEmpty()) {
            Told next = undone.iterator().next();
            for (Told other : undone) {
                boolean earlier =
                        other.minute < next.minute || other.minute == next.minute && other.id.compareTo(next.id) < 0;
                next = earlier ? other : next;
            }
            undone.remove(next);
            int before = purse;
            int paid = 0;
            int units = next.halves / 2 + next.halves % 2;
            boolean refused = !next.partial && units * next.price > purse;
            for (int unit = 0; unit < units && !refused && purse >= next.price; unit++) {
                purse -= next.price;
                paid++;
            }
            purse += next.grant;
            lines.add(line(next.id, "" + Math.min(2 * paid, next.halves), purse - before, purse));
        }
        return lines;
    }
}
