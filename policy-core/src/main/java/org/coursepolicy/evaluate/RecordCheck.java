package org.coursepolicy.evaluate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;

/** Checks that a record suits a policy: its names, its holders, its marks, its days. */
final class RecordCheck {
    private final CoursePolicy policy;
    private final CourseRecord record;
    private final Problems problems;
    private final MarkCheck marks;
    /** Whether anything is recorded of an item with parts; without that no part can contradict it. */
    private boolean isAnyWholeWritten;

    RecordCheck(CoursePolicy policy, CourseRecord record, Problems problems) {
        this.policy = policy;
        this.record = record;
        this.problems = problems;
        this.marks = new MarkCheck(problems);
    }

    void check() {
        record.students().forEach(this::checkVariant);
        Map<ItemId, ItemId> written = new HashMap<>();
        record.scores().forEach((id, marks) -> checkScores(id, marks, written));
        if (isAnyWholeWritten) {
            written.forEach((node, id) -> checkNotTwice(node, id, written));
        }
        checkDays("days", record.days());
        checkDays("excused-days", record.excusedDays());
        checkStatistics();
    }

    private void checkStatistics() {
        Set<Name> known = new LinkedHashSet<>();
        policy.resolved()
                .values()
                .forEach(variant ->
                        known.addAll(variant.variant().distributions().keySet()));
        List<String> names = known.stream().map(Name::text).toList();
        record.statistics().keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(Problem.unknown(
                        Code.REF,
                        Place.of("statistics", name.text()),
                        name.text(),
                        "the name of a distribution of the policy",
                        names)));
    }

    private void checkVariant(StudentId id, Student student) {
        if (policy.variant(student.variant()).isEmpty()) {
            List<String> known =
                    policy.resolved().keySet().stream().map(Name::text).toList();
            Place place = Place.of("students", id.text(), "variant");
            problems.add(Problem.unknown(Code.REF, place, student.variant().text(), "a variant of the policy", known));
        }
    }

    private void checkScores(ItemId id, Map<Holder, Mark> marks, Map<ItemId, ItemId> written) {
        Place place = Place.of("scores", id.toString());
        Map<Name, ItemNode> nodes = new HashMap<>();
        for (Map.Entry<Name, ResolvedVariant> variant : policy.resolved().entrySet()) {
            List<ItemNode> found = variant.getValue().find(id);
            if (found.size() > 1) {
                String which = found.get(0).id() + " or " + found.get(1).id();
                note(Code.REF, place, "an id that several items have", "one of them, such as " + which);
                return;
            }
            found.forEach(node -> {
                nodes.put(variant.getKey(), node);
                isAnyWholeWritten |= !node.item().isLeaf();
            });
        }
        if (nodes.isEmpty()) {
            Set<String> known = new HashSet<>();
            policy.resolved()
                    .values()
                    .forEach(variant -> variant.unambiguous().keySet().forEach(item -> known.add(item.toString())));
            problems.add(Problem.unknown(Code.REF, place, id.toString(), "the id of an item of the policy", known));
            return;
        }
        // An id may mean another item in another variant.
        Set<ItemId> earlier = new HashSet<>();
        Set<ItemId> meant = new HashSet<>();
        nodes.values().forEach(node -> meant.add(node.id()));
        meant.forEach(full -> Optional.ofNullable(written.putIfAbsent(full, id)).ifPresent(earlier::add));
        earlier.stream()
                .min(Comparator.naturalOrder())
                .ifPresent(other -> note(
                        Code.DUPLICATE, place, "scores of an item that also stands as " + other, "each item once"));
        marks.forEach((holder, mark) -> checkMark(place.with(holder.text()), holder, mark, nodes));
    }

    /** A state of a whole item and a mark of a part of it contradict each other. */
    private void checkNotTwice(ItemId node, ItemId id, Map<ItemId, ItemId> written) {
        for (int length = 1; length < node.names().size(); length++) {
            Optional<ItemId> above =
                    Optional.ofNullable(written.get(new ItemId(node.names().subList(0, length))));
            above.ifPresent(whole -> marksOf(id).keySet().stream()
                    .filter(marksOf(whole)::containsKey)
                    .forEach(holder -> note(
                            Code.CONFLICT,
                            Place.of("scores", id.toString(), holder.text()),
                            "a mark of a part of " + whole + ", which has a state as a whole",
                            "one or the other")));
        }
    }

    private Map<Holder, Mark> marksOf(ItemId id) {
        return record.scores().getOrDefault(id, Map.of());
    }

    private void checkMark(Place place, Holder holder, Mark mark, Map<Name, ItemNode> nodes) {
        Optional<Student> student = Optional.ofNullable(record.students().get(new StudentId(holder.text())));
        boolean team = record.teams().containsKey(new TeamId(holder.text()));
        Optional<ItemNode> found = student.isPresent()
                ? Optional.ofNullable(nodes.get(student.get().variant()))
                : nodes.values().stream()
                        .filter(node -> node.holder() == HolderKind.TEAM)
                        .findFirst()
                        .or(() -> nodes.values().stream().findFirst());
        if (found.isEmpty()) {
            note(Code.REF, place, "a score of a student whose variant has no such item", "no score");
            return;
        }
        ItemNode node = found.get();
        boolean ofAllParts = node.item().isGroup() && (mark == Mark.State.MISSING || mark == Mark.State.EXCUSED);
        if (!node.item().isLeaf() && !ofAllParts) {
            String wrong = node.item().isGroup() ? "a score of an item that has items" : "a score of a computed item";
            note(Code.CONFLICT, place, wrong, "scores of the items it is computed from, or missing or excused");
            return;
        }
        boolean suits = node.holder() == HolderKind.TEAM ? team : student.isPresent();
        if (!suits) {
            boolean ofTeams = node.holder() == HolderKind.TEAM;
            note(
                    Code.REF,
                    place,
                    ofTeams ? "a student" : "a team",
                    ofTeams ? "the id of a team, for teams have this item" : "the id of a student");
            return;
        }
        marks.check(place, mark, node);
    }

    private void checkDays(String member, Map<Name, Map<StudentId, List<LocalDate>>> days) {
        days.forEach((name, byStudent) -> {
            Place place = Place.of(member, name.text());
            Set<LocalDate> held = new HashSet<>();
            Set<String> known = new HashSet<>();
            policy.resolved()
                    .values()
                    .forEach(variant -> variant.variant().sessions().forEach((key, sessions) -> {
                        known.add(key.text());
                        if (key.equals(name)) {
                            held.addAll(sessions.on());
                        }
                    }));
            if (!known.contains(name.text())) {
                problems.add(
                        Problem.unknown(Code.REF, place, name.text(), "the name of sessions of the policy", known));
                return;
            }
            byStudent.forEach((student, on) -> checkDays(place.with(student.text()), on, held));
        });
    }

    private void checkDays(Place place, List<LocalDate> days, Set<LocalDate> held) {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            Place here = place.with(Integer.toString(i));
            if (!held.contains(days.get(i))) {
                note(Code.REF, here, days.get(i).toString(), "a day of these sessions");
            } else if (!seen.add(days.get(i))) {
                note(Code.DUPLICATE, here, days.get(i) + " twice", "each day once");
            }
        }
    }

    private void note(Code code, Place place, String found, String expected) {
        problems.add(Problem.of(code, place, found, expected));
    }
}
