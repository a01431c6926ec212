package org.coursepolicy.generator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
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
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Team;
import org.coursepolicy.record.Team.Membership;
import org.coursepolicy.result.Levels;
import org.coursepolicy.rule.AnyAggregate;

/**
 * A class that never was: who is in it, and what its students and teams did.
 *
 * <p>Each student has habits, each team the habits of its members. Whoever does a piece of work at all passes its parts by
 * chance; some forget it, a few are excused. Every decision draws whole numbers from a stream of its own, which seed,
 * student and item determine: an item that is added changes nothing else.
 */
final class InventedClass {
    private static final int STUDENTS = 74;
    private static final int AUDITORS = 8;
    private static final int DOCTORAL = 6;
    private static final int[] TEAM_SIZES = {4, 5, 4, 4, 3, 4, 5, 4, 4, 3, 4, 5, 4, 4, 5, 4};
    /** A member of a team of five goes over to a team of three on this day. */
    private static final Instant MOVE = Instant.parse("2022-02-14T05:00:00Z");

    private static final int BONUS = 480;
    private static final int EXCUSED = 10;

    private final CoursePolicy policy;
    private final long seed;
    private final Map<StudentId, Student> students = new LinkedHashMap<>();
    private final Map<TeamId, Map<StudentId, Membership>> teams = new LinkedHashMap<>();
    private final Map<Holder, Habits> habits = new LinkedHashMap<>();
    private final Map<ItemId, Map<Holder, Mark>> scores = new LinkedHashMap<>();

    InventedClass(CoursePolicy policy, long seed) {
        this.policy = policy;
        this.seed = seed;
    }

    CourseRecord record() {
        enrol();
        formTeams();
        policy.resolved().values().forEach(variant -> variant.top().forEach(item -> listLeaves(item, item)));
        ResolvedVariant base = variant(Student.BASE);
        teams.keySet().forEach(team -> work(base, team.holder(), HolderKind.TEAM));
        students.forEach((id, student) -> work(variant(student.variant()), id.holder(), HolderKind.STUDENT));
        scores.values().removeIf(Map::isEmpty);
        CourseRecord.Builder record = CourseRecord.builder();
        record.title("A class that never was, of " + STUDENTS + " students, made with the seed " + seed)
                .putAllStudents(students)
                .putAllScores(scores);
        teams.forEach((id, members) -> {
            Team.Builder team = Team.builder();
            record.putTeams(id, team.putAllMembers(members).build());
        });
        attend(record);
        return record.build();
    }

    private void enrol() {
        List<Integer> order = new ArrayList<>();
        SplittableRandom random = stream("variants");
        for (int i = 0; i < STUDENTS; i++) {
            order.add(random.nextInt(order.size() + 1), i);
        }
        for (int i = 0; i < STUDENTS; i++) {
            StudentId id = new StudentId(String.format(Locale.ROOT, "s%02d", i + 1));
            int position = order.indexOf(i);
            String variant = position < AUDITORS ? "audit" : position < AUDITORS + DOCTORAL ? "phd" : "base";
            students.put(id, Student.in(Name.of(variant)));
            habits.put(id.holder(), Habits.ofStudent(stream(id.text())));
        }
    }

    private void formTeams() {
        List<StudentId> waiting = new ArrayList<>();
        SplittableRandom random = stream("teams");
        students.forEach((id, student) -> {
            if (!student.variant().text().equals("audit")) {
                waiting.add(random.nextInt(waiting.size() + 1), id);
            }
        });
        int next = 0;
        for (int i = 0; i < TEAM_SIZES.length; i++) {
            TeamId team = new TeamId(String.format(Locale.ROOT, "t%02d", i + 1));
            List<StudentId> members = waiting.subList(next, next + TEAM_SIZES[i]);
            next += TEAM_SIZES[i];
            Map<StudentId, Membership> memberships = new LinkedHashMap<>();
            members.stream()
                    .sorted(Comparator.comparing(StudentId::text))
                    .forEach(student ->
                            memberships.put(student, Membership.builder().build()));
            teams.put(team, memberships);
            habits.put(
                    team.holder(), Habits.ofTeam(members.stream().map(this::of).toList()));
        }
        move(new TeamId("t02"), new TeamId("t05"));
    }

    private void move(TeamId from, TeamId to) {
        Map<StudentId, Membership> old = Objects.requireNonNull(teams.get(from));
        StudentId student = old.keySet().iterator().next();
        Membership.Builder until = Membership.builder();
        old.put(student, until.until(MOVE).build());
        Membership.Builder since = Membership.builder();
        Objects.requireNonNull(teams.get(to)).put(student, since.from(MOVE).build());
    }

    /** Lists the leaves in the order of the policy, by ids that begin with the piece of work that they are a part of. */
    private void listLeaves(ItemNode node, ItemNode above) {
        ItemNode unit = isWork(above) ? above : node;
        if (node.item().isLeaf()) {
            scores.putIfAbsent(shortId(node, unit), new LinkedHashMap<>());
        }
        node.children().forEach(child -> listLeaves(child, unit));
    }

    /** A piece of work is what has a deadline. */
    private static boolean isWork(ItemNode node) {
        return node.item().due().isPresent();
    }

    private static ItemId shortId(ItemNode leaf, ItemNode unit) {
        List<Name> names = leaf.id().names();
        return new ItemId(names.subList(unit.id().names().size() - 1, names.size()));
    }

    private void work(ResolvedVariant variant, Holder holder, HolderKind kind) {
        for (ItemNode node : variant.items()) {
            if (isWork(node) && node.holder() == kind) {
                work(node, holder);
            }
        }
    }

    private void work(ItemNode unit, Holder holder) {
        SplittableRandom random = stream(holder + " " + unit.id());
        Habits own = Objects.requireNonNull(habits.get(holder));
        LocalDate day = unit.due().orElseThrow().atZone(policy.zone()).toLocalDate();
        int luck = random.nextInt(1000);
        if (!own.worksOn(day) || luck < own.forgets()) {
            everywhere(unit, unit, holder, Mark.State.MISSING);
        } else if (luck >= 1000 - EXCUSED && unit.holder() == HolderKind.STUDENT) {
            everywhere(unit, unit, holder, Mark.State.EXCUSED);
        } else {
            answer(unit, unit, holder, own, random, true);
        }
    }

    private void everywhere(ItemNode node, ItemNode unit, Holder holder, Mark mark) {
        if (node.item().isLeaf()) {
            mark(node, unit, holder, mark);
        }
        node.children().forEach(child -> everywhere(child, unit, holder, mark));
    }

    /** Answers all that is asked; a bonus goes only to those who passed the part before it. */
    private boolean answer(
            ItemNode node, ItemNode unit, Holder holder, Habits own, SplittableRandom random, boolean passedBefore) {
        if (node.item().isLeaf()) {
            boolean bonus = node.points().signum() == 0;
            Mark mark = marked(node, bonus ? passedBefore ? BONUS : 0 : own.passes(), random);
            mark(node, unit, holder, mark);
            boolean failed = mark.equals(failed(node));
            return bonus ? passedBefore : !failed;
        }
        List<ItemNode> answered = new ArrayList<>(node.children());
        if (node.item().aggregate() instanceof AnyAggregate any) {
            while (answered.size() > any.count()) {
                answered.remove(random.nextInt(answered.size()));
            }
        }
        boolean passed = passedBefore;
        for (ItemNode child : answered) {
            passed = answer(child, unit, holder, own, random, passed);
        }
        return passed;
    }

    private static Mark marked(ItemNode leaf, int chance, SplittableRandom random) {
        Optional<Levels> levels = leaf.levels();
        if (levels.isPresent()) {
            boolean passes = random.nextInt(1000) < chance;
            return passes ? new Mark.AtLevel(levels.get().names().get(0)) : failed(leaf);
        }
        int most = leaf.points().toIntExact();
        int lost = most * (1000 - chance) / 900 + random.nextInt(most / 10 + 1);
        return new Mark.Points(Fraction.of(Math.max(0, most - lost)));
    }

    /** The last of the levels, or no points. */
    private static Mark failed(ItemNode leaf) {
        return leaf.levels()
                .map(Levels::names)
                .<Mark>map(names -> new Mark.AtLevel(names.get(names.size() - 1)))
                .orElse(new Mark.Points(Fraction.ZERO));
    }

    private void mark(ItemNode leaf, ItemNode unit, Holder holder, Mark mark) {
        Objects.requireNonNull(scores.get(shortId(leaf, unit))).put(holder, mark);
    }

    private void attend(CourseRecord.Builder record) {
        variant(Student.BASE).variant().sessions().forEach((name, sessions) -> {
            Map<StudentId, List<LocalDate>> active = new LinkedHashMap<>();
            Map<StudentId, List<LocalDate>> excused = new LinkedHashMap<>();
            for (StudentId student : students.keySet()) {
                SplittableRandom random = stream(student.text() + " " + name.text());
                for (LocalDate day : sessions.on()) {
                    int luck = random.nextInt(1000);
                    boolean there = of(student).worksOn(day);
                    if (there && luck < of(student).speaks()) {
                        active.computeIfAbsent(student, first -> new ArrayList<>())
                                .add(day);
                    } else if (there && luck >= 1000 - EXCUSED) {
                        excused.computeIfAbsent(student, first -> new ArrayList<>())
                                .add(day);
                    }
                }
            }
            record.putDays(name, active).putExcusedDays(name, excused);
        });
    }

    private Habits of(StudentId student) {
        return Objects.requireNonNull(habits.get(student.holder()));
    }

    private ResolvedVariant variant(Name name) {
        return policy.variant(name).orElseThrow();
    }

    private SplittableRandom stream(String what) {
        return new SplittableRandom(seed * 1_000_003 + what.hashCode());
    }
}
