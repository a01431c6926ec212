package org.coursepolicy.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Variant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Team;
import org.coursepolicy.reference.ReferenceTree.Node;

/** Makes random records that suit a policy. */
final class RecordMaker {
    private final Dice dice;
    private final CoursePolicy policy;
    private final Map<Name, ReferenceTree> trees = new LinkedHashMap<>();
    private final Map<StudentId, Name> variants = new LinkedHashMap<>();
    private final List<Instant> happened = new ArrayList<>();

    RecordMaker(Dice dice, CoursePolicy policy) {
        this.dice = dice;
        this.policy = policy;
        trees.put(Student.BASE, new ReferenceTree(policy.base(), policy.zone()));
        policy.variants().forEach((name, variant) -> trees.put(name, new ReferenceTree(variant, policy.zone())));
    }

    CourseRecord record() {
        CourseRecord.Builder record = CourseRecord.builder();
        int count = dice.between(1, 6);
        for (int i = 0; i < count; i++) {
            StudentId id = StudentId.of("s" + i);
            Name variant = dice.of(List.copyOf(trees.keySet()));
            variants.put(id, variant);
            record.putStudents(id, Student.in(variant));
        }
        Map<TeamId, Team> teams = teams();
        record.putAllTeams(teams);
        Map<StudentId, ReferenceTree> students = new LinkedHashMap<>();
        variants.forEach((student, name) ->
                students.put(student, Optional.ofNullable(trees.get(name)).orElseThrow()));
        EventMaker events = new EventMaker(
                dice, trees.values(), students, teams, leaf -> graded(leaf, policy.base()), this::shortened);
        record.putAllScores(dice.shuffled(scores(teams, events)));
        List<Variant> all = trees.keySet().stream().map(this::variant).toList();
        events.addTo(record, all, students);
        happened.addAll(events.instants());
        record.putAllDays(days(60));
        record.putAllExcusedDays(days(25));
        return record.build();
    }

    /** Teams of which nobody is in two at a time; some change from one to the next. */
    private Map<TeamId, Team> teams() {
        Map<TeamId, Map<StudentId, Team.Membership>> members = new LinkedHashMap<>();
        int count = dice.between(1, 3);
        for (StudentId student : variants.keySet()) {
            TeamId first = new TeamId("t" + dice.below(count));
            TeamId second = new TeamId("t" + dice.below(count));
            Optional<Instant> change = dice.percent(30) ? Optional.of(instant()) : Optional.empty();
            if (change.isPresent() && !first.equals(second)) {
                Team.Membership.Builder until = Team.Membership.builder();
                Team.Membership.Builder from = Team.Membership.builder();
                members(members, first).put(student, until.until(change).build());
                members(members, second).put(student, from.from(change).build());
            } else if (dice.percent(85)) {
                Team.Membership.Builder always = Team.Membership.builder();
                members(members, first).put(student, always.from(change).build());
            }
        }
        Map<TeamId, Team> teams = new LinkedHashMap<>();
        members.forEach((id, each) -> {
            Team.Builder team = Team.builder();
            teams.put(id, team.putAllMembers(dice.shuffled(each)).build());
        });
        return dice.shuffled(teams);
    }

    private static Map<StudentId, Team.Membership> members(
            Map<TeamId, Map<StudentId, Team.Membership>> members, TeamId team) {
        return members.computeIfAbsent(team, first -> new LinkedHashMap<>());
    }

    private Map<ItemId, Map<Holder, Mark>> scores(Map<TeamId, Team> teams, EventMaker events) {
        Map<String, Map<Holder, Mark>> scores = new LinkedHashMap<>();
        for (String full : ids(node -> node.item().isLeaf())) {
            if (dice.percent(8)) {
                continue;
            }
            Map<Holder, Mark> marks = new LinkedHashMap<>();
            holders(full, teams).forEach((holder, node) -> put(marks, holder, node, events.isBrought(node, holder)));
            scores.put(full, marks);
        }
        for (String full : ids(node -> node.item().isGroup())) {
            Map<Holder, Mark> marks = new LinkedHashMap<>();
            holders(full, teams).keySet().stream()
                    .filter(holder -> dice.percent(4))
                    .forEach(holder -> marks.put(holder, dice.of(Mark.State.MISSING, Mark.State.EXCUSED)));
            // A state of the whole stands instead of marks of parts, and of wholes around it.
            scores.forEach((other, others) -> {
                if (other.startsWith(full + "/") || full.startsWith(other + "/")) {
                    others.keySet().removeAll(marks.keySet());
                }
            });
            scores.put(full, marks);
        }
        Map<ItemId, Map<Holder, Mark>> spelled = new LinkedHashMap<>();
        scores.forEach((full, marks) -> spelled.put(shortened(full), dice.shuffled(marks)));
        return spelled;
    }

    private Set<String> ids(Predicate<Node> which) {
        Set<String> ids = new LinkedHashSet<>();
        trees.values().forEach(tree -> tree.all().stream().filter(which).forEach(node -> ids.add(node.id())));
        return ids;
    }

    /** Whose the scores of an item are: students of the variants that have it, and teams. */
    private Map<Holder, Node> holders(String full, Map<TeamId, Team> teams) {
        Map<Holder, Node> holders = new LinkedHashMap<>();
        variants.forEach((student, name) -> find(full, name)
                .filter(node -> node.holder() == HolderKind.STUDENT)
                .ifPresent(node -> holders.put(student.holder(), node)));
        trees.keySet().stream()
                .flatMap(name -> find(full, name).stream())
                .filter(node -> node.holder() == HolderKind.TEAM)
                .findFirst()
                .ifPresent(node -> teams.keySet().forEach(team -> holders.put(team.holder(), node)));
        return holders;
    }

    private Variant variant(Name name) {
        return Optional.ofNullable(policy.variants().get(name)).orElse(policy.base());
    }

    private Optional<Node> find(String full, Name variant) {
        return Optional.ofNullable(trees.get(variant)).orElseThrow().all().stream()
                .filter(node -> node.id().equals(full))
                .findFirst();
    }

    /** An id that means the same item wherever it means one. */
    private ItemId shortened(String full) {
        List<ItemId> ids = new ArrayList<>(List.of(ItemId.of(full)));
        for (int slash = full.indexOf('/'); slash >= 0; slash = full.indexOf('/', slash + 1)) {
            String id = full.substring(slash + 1);
            boolean same = trees.values().stream()
                    .flatMap(tree -> tree.all().stream())
                    .filter(node -> node.id().equals(id) || node.id().endsWith("/" + id))
                    .allMatch(node -> node.id().equals(full));
            boolean once = trees.values().stream()
                    .allMatch(tree -> tree.all().stream()
                                    .filter(node -> node.id().endsWith("/" + id))
                                    .count()
                            <= 1);
            if (same && once) {
                ids.add(ItemId.of(id));
            }
        }
        return dice.of(ids);
    }

    private void put(Map<Holder, Mark> marks, Holder holder, Node leaf, boolean brought) {
        if (dice.percent(brought ? 70 : 7)) {
            return;
        }
        marks.put(
                holder,
                switch (dice.below(brought ? 5 : 20)) {
                    case 0 -> Mark.State.UNGRADED;
                    case 1, 2 -> Mark.State.MISSING;
                    case 3, 4 -> Mark.State.EXCUSED;
                    default -> graded(leaf, policy.base());
                });
    }

    private Mark graded(Node leaf, Variant variant) {
        if (leaf.marked().isPresent()) {
            return new Mark.AtLevel(dice.of(
                    Optional.ofNullable(variant.levels().get(leaf.marked().get()))
                            .orElseThrow()
                            .names()));
        }
        return new Mark.Points(points(leaf));
    }

    private Fraction points(Node leaf) {
        Fraction points = leaf.item().points().orElse(Fraction.ZERO);
        Fraction most = points.plus(leaf.item().bonus());
        return switch (dice.below(6)) {
            case 0 -> points;
            case 1 -> most;
            case 2 -> points.times(dice.of(Fraction.of(1, 2), Fraction.of(3, 4), Fraction.of(9, 10)));
            case 3 -> Fraction.of(dice.between(0, whole(most)));
            default -> most.times(Fraction.of(dice.between(0, 20), 20));
        };
    }

    private static int whole(Fraction number) {
        BigFraction exact = Exact.of(number);
        return exact.getNumerator().divide(exact.getDenominator()).intValueExact();
    }

    private Map<Name, Map<StudentId, List<LocalDate>>> days(int chance) {
        Map<Name, Map<StudentId, List<LocalDate>>> days = new LinkedHashMap<>();
        Set<Name> names = new LinkedHashSet<>();
        trees.keySet().forEach(name -> names.addAll(variant(name).sessions().keySet()));
        for (Name name : names) {
            Map<StudentId, List<LocalDate>> each = new LinkedHashMap<>();
            for (StudentId student : variants.keySet()) {
                if (dice.percent(90)) {
                    each.put(student, dice.shuffled(dice.some(PolicyMaker.days(policy, name), chance)));
                }
            }
            days.put(name, each);
        }
        return days;
    }

    Optional<Instant> asOf() {
        if (dice.percent(55)) {
            return Optional.empty();
        }
        List<Instant> edges = new ArrayList<>(happened);
        trees.values().forEach(tree -> tree.all().forEach(node -> {
            node.due().ifPresent(edges::add);
            node.item()
                    .handIn()
                    .flatMap(HandIn::accepted)
                    .flatMap(closing -> tree.at(closing.when(), node, Optional.empty(), Optional.empty()))
                    .ifPresent(edges::add);
        }));
        trees.forEach((name, tree) -> variant(name).accounts().values().forEach(account -> account.grants()
                .forEach(grant -> {
                    grant.from().ifPresent(from -> edges.add(tree.at(from)));
                    grant.until().ifPresent(until -> edges.add(tree.at(until)));
                })));
        return Optional.of(edges.isEmpty() || dice.percent(50) ? instant() : dice.of(edges));
    }

    private Instant instant() {
        LocalDate day = SketchMaker.FIRST.plusDays(dice.below(130));
        return dice.percent(50)
                ? day.atTime(LocalTime.of(13, 25)).atZone(policy.zone()).toInstant()
                : day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
