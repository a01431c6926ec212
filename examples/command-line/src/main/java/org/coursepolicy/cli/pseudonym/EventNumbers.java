package org.coursepolicy.cli.pseudonym;

import com.google.common.base.Strings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Event;
import org.coursepolicy.record.Incident;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.record.TokenRequest;

/**
 * Numbers in place of the ids of events, which may have names in them.
 *
 * <p>Events at one instant happen in the order of their ids. Their numbers keep this order among those who can have to do
 * with each other: a student, and all with whom teams are shared. Of events of others at the same instant, pseudonyms decide,
 * so that nobody learns who comes first in an alphabet.
 */
final class EventNumbers {
    private final CourseRecord record;
    private final Pseudonyms pseudonyms;
    private final Map<Holder, Holder> firstOfGroups = new HashMap<>();
    private final Map<EventId, EventId> numbers = new HashMap<>();

    private EventNumbers(CourseRecord record, Pseudonyms pseudonyms) {
        this.record = record;
        this.pseudonyms = pseudonyms;
    }

    static EventNumbers of(CourseRecord record, Pseudonyms pseudonyms) {
        EventNumbers events = new EventNumbers(record, pseudonyms);
        events.number();
        return events;
    }

    EventId of(EventId id) {
        EventId number = numbers.get(id);
        if (number == null) {
            throw new IllegalStateException("an event has no number");
        }
        return number;
    }

    private void number() {
        // The same event told twice is one.
        List<Event> events = Stream.of(record.submissions(), record.requests(), record.grants(), record.incidents())
                .flatMap(List::stream)
                .map(Event.class::cast)
                .distinct()
                .sorted(Comparator.comparing(Event::at)
                        .thenComparing(event -> firstOfGroup(by(event)))
                        .thenComparing(Event::id))
                .toList();
        int digits = Integer.toString(events.size()).length();
        for (Event event : events) {
            String number = Integer.toString(numbers.size() + 1);
            numbers.put(event.id(), EventId.of("e" + Strings.padStart(number, digits, '0')));
        }
    }

    /** Returns the first pseudonym among all with whom somebody shares teams. */
    private Holder firstOfGroup(Holder holder) {
        return firstOfGroups.computeIfAbsent(holder, whose -> record.groupOf(whose).stream()
                .map(pseudonyms::of)
                .min(Comparator.naturalOrder())
                .map(first -> first.holder())
                .orElseGet(() -> pseudonyms.of(whose)));
    }

    private static Holder by(Event event) {
        if (event instanceof Submission submission) {
            return submission.by();
        }
        if (event instanceof TokenRequest request) {
            return request.by();
        }
        if (event instanceof TokenGrant grant) {
            return grant.to();
        }
        return ((Incident) event).by();
    }
}
