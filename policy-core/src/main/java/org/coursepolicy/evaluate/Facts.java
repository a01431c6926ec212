package org.coursepolicy.evaluate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.participation.Attendance;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.peer.RatingSheet;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Event;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.FrozenStatistic;
import org.coursepolicy.record.Incident;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.record.Ruling;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.Team;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.time.Calendar;
import org.coursepolicy.token.ByPriority;
import org.coursepolicy.token.TokenAccount;

/** A record that suits a policy, indexed for evaluation up to an instant. For one thread. */
final class Facts {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final CoursePolicy policy;
    private final CourseRecord record;
    private final Optional<Instant> asOf;
    private final Map<ItemId, Map<Holder, Mark>> marks = new HashMap<>();
    /** Whether something is recorded of an item with parts, which is then of each of them. */
    private boolean isAnyWholeMarked;

    private final Map<StudentId, List<TeamId>> teams = new HashMap<>();
    private final IdentityHashMap<Sessions, Set<LocalDate>> held = new IdentityHashMap<>();
    private final FactIndex<Submission> submissions = new FactIndex<>();
    /** First attempts that are handed in after the instant of the evaluation. */
    private final FactIndex<Submission> laterVersions = new FactIndex<>();

    private final FactIndex<TokenRequest> requests = new FactIndex<>();
    private final FactIndex<Extension> extensions = new FactIndex<>();
    private final FactIndex<Incident> incidents = new FactIndex<>();
    private final FactIndex<Ruling> rulings = new FactIndex<>();
    private final FactIndex<PeerRatings> ratings = new FactIndex<>();
    private final Map<Holder, List<TokenGrant>> grants = new HashMap<>();
    private final Settlements settlements = new Settlements(this);
    private final Distributed distributed = new Distributed(this);

    private final IdentityHashMap<Submission, Map<ItemId, Mark>> submissionMarks = new IdentityHashMap<>();

    private Facts(CoursePolicy policy, CourseRecord record, Optional<Instant> asOf) {
        this.policy = policy;
        this.record = record;
        this.asOf = asOf;
    }

    static Facts of(CoursePolicy policy, CourseRecord record, Optional<Instant> asOf) {
        Problems problems = new Problems();
        new RecordCheck(policy, record, problems).check();
        new EventsCheck(policy, record, problems).check();
        problems.throwIfAny();
        Facts facts = new Facts(policy, record, asOf);
        facts.index();
        facts.indexEvents();
        return facts;
    }

    private void index() {
        for (ResolvedVariant variant : policy.resolved().values()) {
            record.scores().forEach((id, byHolder) -> variant.find(id).stream()
                    .findFirst()
                    .ifPresent(node -> {
                        marks.putIfAbsent(node.id(), byHolder);
                        isAnyWholeMarked |= !node.item().isLeaf();
                    }));
            variant.variant()
                    .sessions()
                    .values()
                    .forEach(sessions -> held.put(
                            sessions,
                            asOf.map(instant -> sessions.held(policy.zone(), instant))
                                    .orElseGet(sessions::allDays)));
        }
        record.teams().forEach((id, team) -> team.members().keySet().forEach(student -> teams.computeIfAbsent(
                        student, first -> new ArrayList<>())
                .add(id)));
    }

    private void indexEvents() {
        known(record.submissions())
                .forEach(event -> submissions.add(variants(event.by()), event.item(), event.by(), event));
        inOrder(record.submissions())
                .filter(event -> !isKnown(event) && event.isVersion())
                .forEach(event -> laterVersions.add(variants(event.by()), event.item(), event.by(), event));
        known(record.requests()).forEach(event -> requests.add(variants(event.by()), event.item(), event.by(), event));
        known(record.incidents())
                .forEach(event -> incidents.add(variants(event.by()), event.item(), event.by(), event));
        known(record.grants()).forEach(grant -> grants.computeIfAbsent(grant.to(), first -> new ArrayList<>())
                .add(grant));
        record.extensions().forEach(fact -> extensions.add(variants(fact.holder()), fact.item(), fact.holder(), fact));
        record.rulings().forEach(fact -> rulings.add(variants(fact.holder()), fact.item(), fact.holder(), fact));
        record.ratings()
                .forEach(fact -> ratings.add(
                        variants(fact.by().holder()), fact.item(), fact.by().holder(), fact));
    }

    /** The events up to the instant of the evaluation, each once, in their order. */
    private <E extends Event> Stream<E> known(List<E> events) {
        return inOrder(events).filter(this::isKnown);
    }

    private boolean isKnown(Event event) {
        return asOf.isEmpty() || !event.at().isAfter(asOf.get());
    }

    private static <E extends Event> Stream<E> inOrder(List<E> events) {
        Set<EventId> seen = new HashSet<>();
        return events.stream().filter(event -> seen.add(event.id())).sorted(Event.ORDER);
    }

    ZoneId zone() {
        return policy.zone();
    }

    /** Shows an instant in the course's zone. */
    String shown(Instant instant) {
        return SHOWN.format(instant.atZone(policy.zone()));
    }

    Optional<Instant> asOf() {
        return asOf;
    }

    ResolvedVariant variantOf(StudentId student) {
        Name name = nameOfVariant(student);
        return policy.variant(name).orElseThrow();
    }

    Name nameOfVariant(StudentId student) {
        return Optional.ofNullable(record.students().get(student))
                .map(Student::variant)
                .orElseThrow();
    }

    /** Returns the variants whose items a student or a team hands in: a team those of all variants. */
    Collection<ResolvedVariant> variants(Party party) {
        return party.kind() == HolderKind.TEAM
                ? policy.resolved().values()
                : List.of(variantOf(studentOf(party.holder())));
    }

    private Collection<ResolvedVariant> variants(Holder holder) {
        return variants(party(holder));
    }

    Party party(Holder holder) {
        boolean student = record.students().containsKey(studentOf(holder));
        return new Party(holder, student ? HolderKind.STUDENT : HolderKind.TEAM);
    }

    StudentId studentOf(Holder holder) {
        return new StudentId(holder.text());
    }

    /** Finds all students and teams that a holder is tied to by teams, itself included. */
    Set<Holder> groupOf(Holder holder) {
        Set<Holder> group = new TreeSet<>(Comparator.comparing(Holder::text));
        group.add(holder);
        record.groupOf(holder).forEach(student -> {
            group.add(student.holder());
            teams.getOrDefault(student, List.of()).forEach(team -> group.add(team.holder()));
        });
        return group;
    }

    Distributed distributed() {
        return distributed;
    }

    /** Returns the students, in the order of the roster. */
    Set<StudentId> students() {
        return record.students().keySet();
    }

    /** Finds what the record states of a distribution. */
    Optional<FrozenStatistic> stated(Name distribution) {
        return Optional.ofNullable(record.statistics().get(distribution));
    }

    Settlements settlements() {
        return settlements;
    }

    /** Returns the tokens granted to a holder in the record, up to the instant of the evaluation. */
    List<TokenGrant> grants(Holder holder) {
        return grants.getOrDefault(holder, List.of());
    }

    CoursePolicy policy() {
        return policy;
    }

    /** Returns the times that grants of an account are counted from, in a variant of its holder. */
    Calendar calendarOf(Holder holder, Name name, TokenAccount account) {
        return variants(holder).stream()
                .filter(variant -> account.equals(variant.variant().accounts().get(name)))
                .findFirst()
                .orElseThrow()
                .calendar();
    }

    /** Returns how important an item is for an allocation by priority; of equals the earlier one in the policy comes first. */
    int rank(Holder holder, ByPriority priority, ItemNode node) {
        return variants(holder).stream()
                .filter(variant -> variant.find(node.id()).contains(node))
                .findFirst()
                .map(variant -> variant.rank(priority.items(), node))
                .orElse(priority.items().size());
    }

    /** Returns the instant after which nothing is looked at. */
    Instant end() {
        return asOf.orElse(Instant.MAX);
    }

    /** Finds what was recorded for a leaf, or for all of an item around it; nothing counts before the leaf is due. */
    Mark mark(ItemNode leaf, StudentId student) {
        boolean later = asOf.isPresent() && leaf.due().map(asOf.get()::isBefore).orElse(false);
        return later
                ? Mark.State.UNGRADED
                : holder(leaf, student).flatMap(holder -> mark(leaf, holder)).orElse(Mark.State.UNGRADED);
    }

    private Optional<Mark> mark(ItemNode leaf, Holder holder) {
        Mark own = marks.getOrDefault(leaf.id(), Map.of()).get(holder);
        if (own != null || !isAnyWholeMarked) {
            return Optional.ofNullable(own);
        }
        List<Name> names = leaf.id().names();
        for (int length = names.size() - 1; length > 0; length--) {
            Mark mark = marks.getOrDefault(new ItemId(names.subList(0, length)), Map.of())
                    .get(holder);
            if (mark != null) {
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /** Tells whether some part of an item was graded, wherever it was handed in. */
    boolean hasMarks(ItemNode node, Holder holder) {
        return node.item().isLeaf()
                ? mark(node, holder)
                        .filter(mark -> !(mark instanceof Mark.State))
                        .isPresent()
                : node.children().stream().anyMatch(child -> hasMarks(child, holder));
    }

    Optional<Holder> holder(ItemNode node, StudentId student) {
        return node.holder() == HolderKind.STUDENT
                ? Optional.of(student.holder())
                : teamOf(student, node.due()).map(TeamId::holder);
    }

    /** Finds the team of which a student is a member when an item is due. */
    Optional<TeamId> teamOf(StudentId student, Optional<Instant> at) {
        for (TeamId id : teams.getOrDefault(student, List.of())) {
            if (covers(id, student, at)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private boolean covers(TeamId id, StudentId student, Optional<Instant> at) {
        Team team = record.teams().get(id);
        Team.Membership membership = team == null ? null : team.members().get(student);
        return membership != null && (at.isPresent() ? membership.covers(at.get()) : membership.isOpenEnded());
    }

    /** Returns what a holder handed in, in order; where every member hands in, what all of them did. */
    List<Submission> handedIn(ItemNode node, Holder holder) {
        return handedIn(submissions, node, holder);
    }

    private List<Submission> handedIn(FactIndex<Submission> index, ItemNode node, Holder holder) {
        boolean alone = node.item().handIn().orElseThrow().complete() == HandIn.Complete.HOLDER;
        return alone
                ? index.of(node, holder)
                : membersAt(holder, node.due()).stream()
                        .flatMap(member -> index.of(node, member.holder()).stream())
                        .sorted(Event.ORDER)
                        .toList();
    }

    /** Finds the latest of the last versions of every member; none where a member has none. */
    Optional<Submission> lastOfEveryMember(ItemNode node, Holder team, List<Submission> versions) {
        Set<Holder> missing = new HashSet<>();
        membersAt(team, node.due()).forEach(member -> missing.add(member.holder()));
        versions.forEach(version -> missing.remove(version.by()));
        return missing.isEmpty() && !versions.isEmpty()
                ? Optional.of(versions.get(versions.size() - 1))
                : Optional.empty();
    }

    /** Finds the first member of a team, by id, who has an item when it is due. */
    Optional<StudentId> firstMember(Holder team, ItemNode node) {
        return membersAt(team, node.due()).stream()
                .filter(member -> variantOf(member).find(node.id()).contains(node))
                .min(Comparator.naturalOrder());
    }

    /** Finds the members of a team when something is due. */
    List<StudentId> membersAt(Holder team, Optional<Instant> due) {
        TeamId id = new TeamId(team.text());
        Team found = record.teams().get(id);
        List<StudentId> members = new ArrayList<>();
        if (found != null) {
            found.members().keySet().stream()
                    .filter(member -> covers(id, member, due))
                    .forEach(members::add);
        }
        return members;
    }

    /** Returns the marks that a submission brings, by the full ids of leaves. */
    Map<ItemId, Mark> marksOf(Submission submission, ItemNode node) {
        return policy.resolved().values().stream()
                .filter(variant -> variant.find(node.id()).contains(node))
                .findFirst()
                .map(variant -> marksOf(submission, node.id(), variant))
                .orElseThrow();
    }

    /** Returns the marks that a submission brings, by the full ids of leaves. */
    Map<ItemId, Mark> marksOf(Submission submission, ItemId whole, ResolvedVariant variant) {
        Map<ItemId, Mark> known = submissionMarks.get(submission);
        if (known != null) {
            return known;
        }
        Map<ItemId, Mark> resolved = new HashMap<>();
        submission.score().ifPresent(mark -> resolved.put(whole, mark));
        ItemNode node = variant.find(whole).get(0);
        submission.scores().forEach((part, mark) -> variant.findIn(node, part)
                .forEach(leaf -> resolved.put(leaf.id(), mark)));
        submissionMarks.put(submission, resolved);
        return resolved;
    }

    List<TokenRequest> requests(ItemNode node, Holder holder) {
        return requests.of(node, holder);
    }

    /** Finds versions that are handed in after the instant of the evaluation, of whose marks nobody knows by then. */
    List<Submission> laterVersions(ItemNode node, Holder holder) {
        return handedIn(laterVersions, node, holder);
    }

    /** Finds the latest extension; of equals the first by reason, wherever the record lists it. */
    Optional<Extension> extension(ItemNode node, Holder holder) {
        List<Extension> all = extensions.of(node, holder);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return all.stream()
                .max(Comparator.comparing(Extension::until)
                        .thenComparing(Extension::reason, Comparator.reverseOrder()));
    }

    /** Finds the ruling that waives lateness. */
    Optional<Ruling> waiver(ItemNode node, Holder holder) {
        if (record.rulings().isEmpty()) {
            return Optional.empty();
        }
        return rulings.of(node, holder).stream()
                .filter(ruling -> ruling.waives().isPresent())
                .min(Comparator.comparing(Ruling::reason));
    }

    /** Finds the incidents of an item, of a student or of the student's team, in their order. */
    List<Incident> incidents(ItemNode node, StudentId student) {
        if (record.incidents().isEmpty()) {
            return List.of();
        }
        return holders(node, student)
                .flatMap(holder -> incidents.of(node, holder).stream())
                .sorted(Event.ORDER)
                .toList();
    }

    /** Finds the ruling that sets a score: of the student rather than of the team. */
    Optional<Ruling> scoreRuling(ItemNode node, StudentId student) {
        if (record.rulings().isEmpty()) {
            return Optional.empty();
        }
        return holders(node, student)
                .flatMap(holder -> rulings.of(node, holder).stream())
                .filter(ruling -> ruling.score().isPresent())
                .findFirst();
    }

    private Stream<Holder> holders(ItemNode node, StudentId student) {
        Set<Holder> holders = new LinkedHashSet<>(List.of(student.holder()));
        teamOf(student, node.due()).map(TeamId::holder).ifPresent(holders::add);
        return holders.stream();
    }

    /** Collects how the members of a student's team rated each other for an item. */
    Optional<RatingSheet> ratings(ItemNode node, StudentId student) {
        return teamOf(student, node.due()).map(id -> {
            List<StudentId> members = membersAt(id.holder(), node.due());
            List<PeerRatings> given = new ArrayList<>();
            members.forEach(member -> given.addAll(ratings.of(node, member.holder())));
            return new RatingSheet(student, members, given);
        });
    }

    Attendance attendance(Name name, Sessions sessions, StudentId student) {
        return sessions.attended(
                days(record.days(), name, student),
                days(record.excusedDays(), name, student),
                held.getOrDefault(sessions, Set.of()));
    }

    boolean areAllHeld(Sessions sessions) {
        return held.getOrDefault(sessions, Set.of()).size() == sessions.on().size();
    }

    private static Collection<LocalDate> days(
            Map<Name, Map<StudentId, List<LocalDate>>> days, Name sessions, StudentId student) {
        return new HashSet<>(days.getOrDefault(sessions, Map.of()).getOrDefault(student, List.of()));
    }
}
