package org.coursepolicy.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.result.Levels;

/** Checks that a record suits a policy: its names, its holders, its marks, its days. */
final class RecordCheck {
    private final CoursePolicy policy;
    private final CourseRecord record;
    private final Problems problems;

    RecordCheck(CoursePolicy policy, CourseRecord record, Problems problems) {
        this.policy = policy;
        this.record = record;
        this.problems = problems;
    }

    void check() {
        record.students().forEach(this::checkVariant);
        Map<ItemId, ItemId> written = new HashMap<>();
        record.scores().forEach((id, marks) -> checkScores(id, marks, written));
        checkDays("days", record.days());
        checkDays("excused-days", record.excusedDays());
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
        List<String> known = new ArrayList<>();
        for (Map.Entry<Name, ResolvedVariant> variant : policy.resolved().entrySet()) {
            List<ItemNode> found = variant.getValue().find(id);
            if (found.size() > 1) {
                String which = found.get(0).id() + " or " + found.get(1).id();
                note(Code.REF, place, "an id that several items have", "one of them, such as " + which);
                return;
            }
            found.forEach(node -> nodes.put(variant.getKey(), node));
            variant.getValue().unambiguous().keySet().forEach(item -> known.add(item.toString()));
        }
        if (nodes.isEmpty()) {
            problems.add(Problem.unknown(
                    Code.REF, place, id.toString(), "the id of an item of the policy", new HashSet<>(known)));
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
        if (!node.item().isLeaf()) {
            String wrong = node.item().isGroup() ? "a score of an item that has items" : "a score of a computed item";
            note(Code.CONFLICT, place, wrong, "scores of the items it is computed from");
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
        checkMark(place, mark, node);
    }

    private void checkMark(Place place, Mark mark, ItemNode node) {
        Optional<Levels> levels = node.levels();
        if (mark instanceof Mark.Points points) {
            Fraction most = node.points().plus(node.item().bonus());
            if (levels.isPresent()) {
                note(
                        Code.TYPE,
                        place,
                        "points",
                        "a level: " + String.join(", ", levels.get().names()));
            } else if (points.points().signum() < 0 || points.points().compareTo(most) > 0) {
                note(Code.RANGE, place, points.points() + " points", "from 0 to " + most + " points");
            }
        } else if (mark instanceof Mark.AtLevel level) {
            if (levels.isEmpty()) {
                note(Code.TYPE, place, "a word", "points, or missing, excused or ungraded");
            } else if (levels.get().find(level.level()).isEmpty()) {
                problems.add(Problem.unknown(
                        Code.ENUM,
                        place,
                        level.level(),
                        "a level of this item",
                        levels.get().names()));
            }
        }
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
