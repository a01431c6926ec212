package org.coursepolicy.record;

import java.time.Instant;
import java.util.Comparator;
import org.coursepolicy.kind.Described;
import org.coursepolicy.name.EventId;

/**
 * Something that happened once, at an instant: a submission, a request, a grant of tokens, an incident.
 *
 * <p>Events have a total order, by instant and then by id, that does not depend on the order in which a record lists
 * them.
 */
public sealed interface Event extends Described permits Submission, TokenRequest, TokenGrant, Incident {
    /** The order in which events happen, whatever the order in which they are recorded. */
    Comparator<Event> ORDER = Comparator.comparing(Event::at).thenComparing(Event::id);

    /**
     * Returns its id.
     *
     * @return the id; an event of the same id is the same event, told twice
     */
    EventId id();

    /**
     * Returns when it happened.
     *
     * @return the instant
     */
    Instant at();
}
