package org.coursepolicy.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coursepolicy.kind.Differences;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;

/** Checks the events of a record: known persons, and one content for each id. */
final class EventCheck {
    private final CourseRecord record;
    private final Problems problems;
    private final Map<EventId, Event> events = new HashMap<>();
    private final Map<EventId, Place> places = new HashMap<>();

    EventCheck(CourseRecord record, Problems problems) {
        this.record = record;
        this.problems = problems;
    }

    void check() {
        each("submissions", record.submissions(), (submission, place) -> {
            known(submission.by(), place.with("by"));
            once(submission, place);
        });
        each("requests", record.requests(), (request, place) -> {
            known(request.by(), place.with("by"));
            once(request, place);
        });
        each("grants", record.grants(), (grant, place) -> {
            known(grant.to(), place.with("to"));
            once(grant, place);
        });
        each("incidents", record.incidents(), (incident, place) -> {
            known(incident.by(), place.with("by"));
            once(incident, place);
        });
        each("extensions", record.extensions(), (extension, place) -> known(extension.holder(), place.with("for")));
        each("rulings", record.rulings(), (ruling, place) -> known(ruling.holder(), place.with("for")));
        Set<String> rated = new HashSet<>();
        each("ratings", record.ratings(), (ratings, place) -> {
            student(ratings.by(), place.with("by"));
            ratings.of()
                    .keySet()
                    .forEach(member -> student(member, place.with("of").with(member.text())));
            if (!rated.add(ratings.item() + " " + ratings.by())) {
                problems.add(Problem.of(
                        Code.DUPLICATE,
                        place,
                        "ratings by a student who has rated already",
                        "one entry for each item"));
            }
        });
    }

    private interface Checks<E> {
        void check(E fact, Place place);
    }

    private static <E> void each(String member, List<E> facts, Checks<E> checks) {
        for (int i = 0; i < facts.size(); i++) {
            checks.check(facts.get(i), Place.of(member, Integer.toString(i)));
        }
    }

    private void known(Holder holder, Place place) {
        boolean known = record.students().containsKey(new StudentId(holder.text()))
                || record.teams().containsKey(new TeamId(holder.text()));
        if (!known) {
            problems.add(Problem.of(Code.REF, place, "nobody of that id", "a student or team of this record"));
        }
    }

    private void student(StudentId student, Place place) {
        if (!record.students().containsKey(student)) {
            problems.add(Problem.of(Code.REF, place, "nobody of that id", "a student of this record"));
        }
    }

    /** An event told twice is one event; two events of one id are a mistake. */
    private void once(Event event, Place place) {
        Event earlier = events.putIfAbsent(event.id(), event);
        Place first = places.computeIfAbsent(event.id(), none -> place);
        if (earlier == null || earlier.equals(event)) {
            return;
        }
        String differing = difference(earlier, event);
        problems.add(Problem.of(
                Code.CONFLICT,
                place.with("id"),
                "the id of the event at " + first + ", which has " + differing,
                "an id of its own, or the same event"));
    }

    private static String difference(Event one, Event other) {
        return one.kind() == other.kind()
                ? "another " + String.join(" and another ", Differences.between(one, other))
                : "another kind of event";
    }
}
