package org.coursepolicy.cli.pseudonym;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Event;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.FrozenStatistic;
import org.coursepolicy.record.Incident;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.record.Ruling;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.Team;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.record.TokenRequest;

/**
 * Tells a record under pseudonyms.
 *
 * <p>Everything is in the order of pseudonyms, of names of the policy, or of time, so that no order of the original is left.
 * Free text (the title and every reason) is not taken over, for nobody can say what stands in it.
 */
public final class PseudonymousRecord {
    /** What stands where a reason must stand. */
    static final String WITHHELD = "withheld";

    private final CourseRecord record;
    private final Pseudonyms pseudonyms;
    private final EventNumbers numbers;

    private PseudonymousRecord(CourseRecord record, Pseudonyms pseudonyms) {
        this.record = record;
        this.pseudonyms = pseudonyms;
        this.numbers = EventNumbers.of(record, pseudonyms);
    }

    /**
     * Tells a record under pseudonyms.
     *
     * @param record the record
     * @param pseudonyms the pseudonyms of everybody in it
     * @return the record, without names
     */
    public static CourseRecord of(CourseRecord record, Pseudonyms pseudonyms) {
        return new PseudonymousRecord(record, pseudonyms).told();
    }

    private CourseRecord told() {
        CourseRecord.Builder told = CourseRecord.builder();
        told.putAllStudents(renamed(record.students(), pseudonyms::of))
                .putAllTeams(renamed(record.teams(), pseudonyms::of, this::team))
                .putAllScores(sorted(record.scores(), marks -> renamed(marks, pseudonyms::of)))
                .putAllDays(days(record.days()))
                .putAllExcusedDays(days(record.excusedDays()))
                .putAllStatistics(sorted(record.statistics(), PseudonymousRecord::statistic));
        return told.addAllSubmissions(events(record.submissions(), this::submission))
                .addAllRequests(events(record.requests(), this::request))
                .addAllGrants(events(record.grants(), this::grant))
                .addAllIncidents(events(record.incidents(), this::incident))
                .addAllExtensions(record.extensions().stream()
                        .map(this::extension)
                        .sorted(Comparator.comparing(Extension::item)
                                .thenComparing(Extension::holder)
                                .thenComparing(Extension::until))
                        .toList())
                // Of two rulings about the same, the first is heard: a stable sort keeps it first.
                .addAllRulings(record.rulings().stream()
                        .map(this::ruling)
                        .sorted(Comparator.comparing(Ruling::item).thenComparing(Ruling::holder))
                        .toList())
                .addAllRatings(record.ratings().stream()
                        .map(this::ratings)
                        .sorted(Comparator.comparing(PeerRatings::item).thenComparing(PeerRatings::by))
                        .toList())
                .build();
    }

    private Map<Name, Map<StudentId, List<LocalDate>>> days(Map<Name, Map<StudentId, List<LocalDate>>> days) {
        return sorted(
                days,
                students -> renamed(
                        students, pseudonyms::of, on -> on.stream().sorted().toList()));
    }

    private Team team(Team team) {
        return Team.builder()
                .putAllMembers(renamed(team.members(), pseudonyms::of))
                .build();
    }

    /** Values stand in any order, which may have been that of the roster. */
    private static FrozenStatistic statistic(FrozenStatistic statistic) {
        return FrozenStatistic.builder()
                .mean(statistic.mean())
                .median(statistic.median())
                .deviation(statistic.deviation())
                .size(statistic.size())
                .addAllValues(statistic.values().stream().sorted().toList())
                .build();
    }

    private <E extends Event> List<E> events(List<E> events, Function<E, E> told) {
        Stream<E> once = events.stream().distinct();
        return once.map(told).sorted(Comparator.comparing(Event::id)).toList();
    }

    private Submission submission(Submission submission) {
        return Submission.builder()
                .id(numbers.of(submission.id()))
                .item(submission.item())
                .by(pseudonyms.of(submission.by()))
                .at(submission.at())
                .as(submission.as())
                .addAllWith(submission.with())
                .returned(submission.returned())
                .score(submission.score())
                .putAllScores(submission.scores())
                .build();
    }

    private TokenRequest request(TokenRequest request) {
        return TokenRequest.builder()
                .id(numbers.of(request.id()))
                .by(pseudonyms.of(request.by()))
                .account(request.account())
                .item(request.item())
                .at(request.at())
                .says(request.says())
                .build();
    }

    private TokenGrant grant(TokenGrant grant) {
        return TokenGrant.builder()
                .id(numbers.of(grant.id()))
                .account(grant.account())
                .to(pseudonyms.of(grant.to()))
                .amount(grant.amount())
                .at(grant.at())
                .reason(WITHHELD)
                .build();
    }

    private Incident incident(Incident incident) {
        return Incident.builder()
                .id(numbers.of(incident.id()))
                .type(incident.type())
                .item(incident.item())
                .by(pseudonyms.of(incident.by()))
                .at(incident.at())
                .build();
    }

    private Extension extension(Extension extension) {
        return Extension.builder()
                .item(extension.item())
                .holder(pseudonyms.of(extension.holder()))
                .until(extension.until())
                .reason(WITHHELD)
                .build();
    }

    private Ruling ruling(Ruling ruling) {
        return Ruling.builder()
                .item(ruling.item())
                .holder(pseudonyms.of(ruling.holder()))
                .waives(ruling.waives())
                .score(ruling.score())
                .reason(WITHHELD)
                .build();
    }

    private PeerRatings ratings(PeerRatings ratings) {
        return PeerRatings.builder()
                .item(ratings.item())
                .by(pseudonyms.of(ratings.by()))
                .putAllOf(renamed(ratings.of(), pseudonyms::of))
                .build();
    }

    private static <K extends Comparable<K>, V> Map<K, V> renamed(Map<K, V> map, Function<K, K> name) {
        return renamed(map, name, value -> value);
    }

    private static <K extends Comparable<K>, V> Map<K, V> renamed(
            Map<K, V> map, Function<K, K> name, Function<V, V> value) {
        Map<K, V> renamed = new TreeMap<>();
        map.forEach((key, held) -> renamed.put(name.apply(key), value.apply(held)));
        return renamed;
    }

    private static <K extends Comparable<K>, V> Map<K, V> sorted(Map<K, V> map, Function<V, V> value) {
        Map<K, V> sorted = new TreeMap<>();
        map.forEach((key, held) -> sorted.put(key, value.apply(held)));
        return ImmutableSortedMap.copyOf(sorted);
    }
}
