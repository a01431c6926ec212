package org.coursepolicy.generator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.record.Event;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;

/**
 * Where everything arrives in the course of a term: events, and marks of what is not handed in.
 *
 * <p>Ids are given at the end, by student or team and in the order of time, so that one more event of a student changes
 * nobody else's ids.
 */
final class Desk {
    private final Map<Holder, List<Arrival>> arrivals = new LinkedHashMap<>();
    private final Map<ItemId, Map<Holder, Mark>> scores = new LinkedHashMap<>();

    private record Arrival(Instant at, Function<EventId, Event> event) {}

    void arrives(Holder holder, Instant at, Function<EventId, Event> event) {
        arrivals.computeIfAbsent(holder, first -> new ArrayList<>()).add(new Arrival(at, event));
    }

    /** Something is handed in; earlier versions and what nobody reads come without marks. */
    void handedIn(ItemId item, Holder holder, Instant at, boolean redo, Optional<Graded> marks) {
        arrives(holder, at, id -> {
            Submission.Builder submission = Submission.builder();
            submission.id(id).item(item).by(holder).at(at);
            if (redo) {
                submission.as(Submission.As.REDO);
            }
            marks.ifPresent(graded -> submission.score(graded.whole()).putAllScores(graded.parts()));
            return submission.build();
        });
    }

    void scored(ItemId item, Holder holder, Mark mark) {
        scores.computeIfAbsent(item, first -> new LinkedHashMap<>()).put(holder, mark);
    }

    Map<ItemId, Map<Holder, Mark>> scores() {
        return scores;
    }

    /** Returns the events of a kind in the order of time. */
    <E extends Event> List<E> events(Class<E> kind) {
        List<E> events = new ArrayList<>();
        arrivals.forEach((holder, own) -> {
            List<Arrival> ordered = new ArrayList<>(own);
            ordered.sort(Comparator.comparing(Arrival::at));
            for (int i = 0; i < ordered.size(); i++) {
                EventId id = EventId.of(String.format(Locale.ROOT, "%s-%02d", holder, i + 1));
                Event event = ordered.get(i).event().apply(id);
                if (kind.isInstance(event)) {
                    events.add(kind.cast(event));
                }
            }
        });
        events.sort(Comparator.<E, Instant>comparing(Event::at).thenComparing(Event::id));
        return events;
    }
}
