package org.coursepolicy.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Variant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Event;
import org.coursepolicy.record.Incident;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.Team;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.token.TokenAccount;
import org.jspecify.annotations.Nullable;

/** A policy and a record, and the questions about both that need no arithmetic. */
final class ReferenceCourse {
    /** The team of a student without one. */
    static final Holder NOBODY = new Holder("nobody at all");

    private final CoursePolicy policy;
    private final CourseRecord record;
    private final Optional<Instant> asOf;
    private final List<Submission> submissions;
    private final List<Submission> submissionsEver;
    private final List<TokenRequest> requests;
    private final List<Incident> incidents;
    private final Map<Name, ReferenceTree> trees = new LinkedHashMap<>();
    private final List<ReferenceWork> works = new ArrayList<>();
    private final Map<PurseKey, Held> accounts = new LinkedHashMap<>();
    private @Nullable ReferenceReplay replay;
    private @Nullable ReferenceCourse end;

    /** An account of somebody, and the items of a variant that has it. */
    record Held(TokenAccount account, ReferenceTree tree) {}

    ReferenceCourse(CoursePolicy policy, CourseRecord record, Optional<Instant> asOf) {
        this.policy = policy;
        this.record = record;
        this.asOf = asOf;
        this.submissions = happened(record.submissions());
        this.submissionsEver = inOrder(record.submissions());
        this.requests = happened(record.requests());
        this.incidents = happened(record.incidents());
        trees.put(Student.BASE, new ReferenceTree(policy.base(), policy.zone()));
        policy.variants().forEach((name, variant) -> trees.put(name, new ReferenceTree(variant, policy.zone())));
        record.students().keySet().forEach(student -> add(student.holder()));
        record.teams().keySet().forEach(team -> add(team.holder()));
    }

    private void add(Holder holder) {
        HolderKind kind = isTeam(holder) ? HolderKind.TEAM : HolderKind.STUDENT;
        Map<String, List<ReferenceWork>> all = new LinkedHashMap<>();
        for (Name name : isTeam(holder) ? trees.keySet() : Set.of(variantName(new StudentId(holder.text())))) {
            ReferenceTree tree = Objects.requireNonNull(trees.get(name));
            variant(name).accounts().forEach((account, rules) -> {
                if (rules.holder() == kind) {
                    accounts.putIfAbsent(new PurseKey(account, holder), new Held(rules, tree));
                }
            });
            tree.all().stream()
                    .filter(node -> node.isHandedIn() && node.holder() == kind)
                    .forEach(node -> all.computeIfAbsent(node.id(), first -> works(tree, holder, node)));
        }
        all.values().forEach(works::addAll);
    }

    private List<ReferenceWork> works(ReferenceTree tree, Holder holder, Node node) {
        return ReferenceWork.isSettledAlone(node.rules())
                ? members(holder, node.due()).stream()
                        .filter(member -> has(member, node))
                        .map(member -> new ReferenceWork(this, tree, holder, node, Optional.of(member)))
                        .toList()
                : List.of(new ReferenceWork(this, tree, holder, node, Optional.empty()));
    }

    /** Tells whether an item is one of a student's own variant. */
    boolean has(StudentId student, Node node) {
        return tree(student).all().stream().anyMatch(each -> each.id().equals(node.id()));
    }

    /** Everything that somebody hands in. */
    List<ReferenceWork> works() {
        return works;
    }

    ReferenceWork work(Holder holder, Node node, Optional<StudentId> student) {
        return works.stream()
                .filter(work -> work.isOf(holder, node, student))
                .findFirst()
                .orElseThrow();
    }

    /** Everybody's accounts. */
    Map<PurseKey, Held> accounts() {
        return accounts;
    }

    /** What is settled; what is earned does not depend on tokens, and so is known when everything happened without. */
    ReferenceReplay replay() {
        ReferenceReplay known = replay;
        if (known == null) {
            known = new ReferenceReplay(this, Map.of());
            Map<PurseKey, Integer> earned = new LinkedHashMap<>();
            for (Map.Entry<PurseKey, Held> each : accounts.entrySet()) {
                if (each.getValue().account().earned().isPresent()) {
                    StudentId student = new StudentId(each.getKey().holder().text());
                    earned.put(
                            each.getKey(),
                            new ReferenceEvaluator(this, student, known)
                                    .tokens(each.getValue().account().earned().get()));
                }
            }
            known = earned.isEmpty() ? known : new ReferenceReplay(this, earned);
            replay = known;
        }
        return known;
    }

    /** The version of the first attempt that counts when all has happened. */
    Optional<Submission> countsInTheEnd(ReferenceWork work) {
        ReferenceCourse all =
                asOf.isEmpty() ? this : end == null ? new ReferenceCourse(policy, record, Optional.empty()) : end;
        end = all;
        return all.replay().version(all.work(work.holder(), work.node(), work.alone()));
    }

    /** The members of a team at an instant, by their ids. */
    List<StudentId> members(Holder team, Optional<Instant> at) {
        return record.teams().entrySet().stream()
                .filter(each -> each.getKey().holder().equals(team))
                .flatMap(each -> each.getValue().members().keySet().stream()
                        .filter(student -> isMember(student, each.getValue(), at)))
                .sorted(Comparator.comparing(StudentId::text))
                .toList();
    }

    /** Tells whether nothing can happen any more for which a student's tokens, or those of the team, are spent. */
    boolean isOver(Name account, StudentId student) {
        Holder team = team(student, asOf).map(TeamId::holder).orElse(NOBODY);
        boolean ofTeam =
                Objects.requireNonNull(variant(student).accounts().get(account)).holder() == HolderKind.TEAM;
        for (ReferenceTree tree : ofTeam ? trees.values() : List.of(tree(student))) {
            for (Node node : tree.all()) {
                // Who has no team may still come into one.
                Holder holder = ofTeam ? team : holder(node, student).orElse(NOBODY);
                boolean concerns = node.isHandedIn()
                        && (!ofTeam || node.holder() == HolderKind.TEAM)
                        && node.rules().demands().stream()
                                .anyMatch(demand -> demand.account().equals(account));
                if (concerns && !isOver(new ReferenceWork(this, tree, holder, node, Optional.of(student)), account)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isOver(ReferenceWork work, Name account) {
        return work.rules().demands().stream()
                .filter(demand -> demand.account().equals(account))
                .allMatch(demand -> work.isOver(demand, asOf.orElseThrow()));
    }

    CoursePolicy policy() {
        return policy;
    }

    CourseRecord record() {
        return record;
    }

    Optional<Instant> asOf() {
        return asOf;
    }

    private Name variantName(StudentId student) {
        return Optional.ofNullable(record.students().get(student))
                .map(Student::variant)
                .orElseThrow();
    }

    Variant variant(StudentId student) {
        return variant(variantName(student));
    }

    private Variant variant(Name name) {
        return name.equals(Student.BASE)
                ? policy.base()
                : Objects.requireNonNull(policy.variants().get(name));
    }

    ReferenceTree tree(StudentId student) {
        return Objects.requireNonNull(trees.get(variantName(student)));
    }

    /** Who is no student is a team; nobody is one that has nothing. */
    boolean isTeam(Holder holder) {
        return !record.students().containsKey(new StudentId(holder.text()));
    }

    /** A student has the items of one variant, a team those of all. */
    Collection<ReferenceTree> trees(Holder holder) {
        return isTeam(holder) ? trees.values() : List.of(tree(new StudentId(holder.text())));
    }

    /** Tells whether a fact of a holder that names an item means this item. */
    boolean means(ItemId id, Holder holder, Node node) {
        return trees(holder).stream().flatMap(tree -> tree.find(id).stream()).anyMatch(found -> found.id()
                .equals(node.id()));
    }

    /** The team of a student at an instant, or at the end. */
    Optional<TeamId> team(StudentId student, Optional<Instant> at) {
        for (Map.Entry<TeamId, Team> team : record.teams().entrySet()) {
            if (isMember(student, team.getValue(), at)) {
                return Optional.of(team.getKey());
            }
        }
        return Optional.empty();
    }

    static boolean isMember(StudentId student, Team team, Optional<Instant> at) {
        Team.Membership member = team.members().get(student);
        if (member == null) {
            return false;
        }
        boolean begun = at.isEmpty()
                || member.from().isEmpty()
                || !at.get().isBefore(member.from().get());
        boolean ended = member.until().isPresent()
                && (at.isEmpty() || !at.get().isBefore(member.until().get()));
        return begun && !ended;
    }

    /** Whose an item is: the student's, or the team's in which the student is when it is due. */
    Optional<Holder> holder(Node node, StudentId student) {
        return node.holder() == HolderKind.STUDENT
                ? Optional.of(new Holder(student.text()))
                : team(student, node.due()).map(team -> new Holder(team.text()));
    }

    /** The student, and the student's team when an item is due. */
    List<Holder> both(Node node, StudentId student) {
        List<Holder> both = new ArrayList<>(List.of(new Holder(student.text())));
        team(student, node.due()).ifPresent(team -> both.add(new Holder(team.text())));
        return both;
    }

    /** What was handed in by now, in order. */
    List<Submission> submissions() {
        return submissions;
    }

    /** What is ever handed in, in order. */
    List<Submission> submissionsEver() {
        return submissionsEver;
    }

    List<TokenRequest> requests() {
        return requests;
    }

    List<Incident> incidents() {
        return incidents;
    }

    /** What has happened by now, in order. */
    <E extends Event> List<E> happened(List<E> events) {
        return inOrder(events).stream()
                .filter(event -> asOf.isEmpty() || !event.at().isAfter(asOf.get()))
                .toList();
    }

    /** Each event once, by instant and then by id. */
    private static <E extends Event> List<E> inOrder(List<E> events) {
        List<E> once = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (E event : events) {
            if (seen.add(event.id().text())) {
                once.add(event);
            }
        }
        once.sort(Comparator.comparing((E event) -> event.at())
                .thenComparing(event -> event.id().text()));
        return once;
    }
}
