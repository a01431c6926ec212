package org.coursepolicy.batch;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.Team;

/**
 * A cohort of which everything stands in columns; records are made of them when they are asked for.
 *
 * <p>Lateness in columns is that of a policy's deadlines, so the records suit that policy. Students are called {@code s0},
 * {@code s1} and so on, and teams {@code t0}, {@code t1}.
 */
public final class ColumnCohort implements Cohort {
    private final CoursePolicy policy;
    private final Columns columns;
    /** For each team, where its members begin among all that are sorted by team. */
    private final int[] begins;

    private final int[] members;
    private final long firstStudent;
    private final long firstTeam;

    private ColumnCohort(CoursePolicy policy, Columns columns, long firstStudent, long firstTeam) {
        this.policy = policy;
        this.columns = columns;
        this.firstStudent = firstStudent;
        this.firstTeam = firstTeam;
        this.begins = new int[columns.teams() + 1];
        for (int student = 0; student < columns.students(); student++) {
            if (columns.teamOf(student) >= 0) {
                begins[columns.teamOf(student) + 1]++;
            }
        }
        for (int team = 0; team < columns.teams(); team++) {
            begins[team + 1] += begins[team];
        }
        this.members = new int[begins[columns.teams()]];
        int[] next = begins.clone();
        for (int student = 0; student < columns.students(); student++) {
            if (columns.teamOf(student) >= 0) {
                members[next[columns.teamOf(student)]++] = student;
            }
        }
    }

    /**
     * Returns a cohort.
     *
     * @param policy the policy by whose items and deadlines the columns are meant
     * @param columns the columns
     * @return the cohort
     * @throws IllegalArgumentException if the policy has a distribution: its numbers are of all students, and the record
     *     that is made of one student's columns has the others not
     */
    public static ColumnCohort of(CoursePolicy policy, Columns columns) {
        return of(policy, columns, 0, 0);
    }

    /**
     * Returns a cohort whose columns are of some students among more, so that its records call them by their numbers there.
     *
     * @param policy the policy by whose items and deadlines the columns are meant
     * @param columns the columns
     * @param firstStudent the number of the first student
     * @param firstTeam the number of the first team
     * @return the cohort
     * @throws IllegalArgumentException if the policy has a distribution
     */
    public static ColumnCohort of(CoursePolicy policy, Columns columns, long firstStudent, long firstTeam) {
        if (policy.hasDistributions()) {
            throw new IllegalArgumentException("a distribution is of all students, and columns are of each by itself");
        }
        return new ColumnCohort(policy, columns, firstStudent, firstTeam);
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public StudentId student(int index) {
        return StudentId.of("s" + (firstStudent + index));
    }

    private TeamId team(int index) {
        return new TeamId("t" + (firstTeam + index));
    }

    @Override
    public CourseRecord record(int index) {
        CourseRecord.Builder record = CourseRecord.builder();
        ResolvedVariant variant = policy.variant(columns.variantOf(index))
                .orElseThrow(() -> new IllegalArgumentException("the policy has no such variant"));
        int team = columns.teamOf(index);
        if (team < 0) {
            record.putStudents(student(index), Student.in(columns.variantOf(index)));
        } else {
            addTeam(record, variant, team);
        }
        Map<ItemId, Map<Holder, Mark>> scores = new LinkedHashMap<>();
        columns.marks().forEach((item, column) -> variant.find(item).stream()
                .filter(node -> isHeld(node, team))
                .forEach(node ->
                        scores.put(item, Map.of(holder(node, index, team), column.mark(position(node, index, team))))));
        record.putAllScores(scores);
        columns.late().forEach((item, column) -> variant.find(item).stream()
                .filter(node -> isHeld(node, team))
                .forEach(node -> record.addAllSubmissions(submissions(node, column, index, team))));
        columns.days().forEach((name, column) -> {
            if (variant.variant().sessions().containsKey(name)) {
                List<LocalDate> days = variant.variant().sessions().get(name).on();
                record.days(name.text(), student(index), days.subList(0, column.raw(index)));
            }
        });
        return record.build();
    }

    private static boolean isHeld(ItemNode node, int team) {
        return node.holder() == HolderKind.STUDENT || team >= 0;
    }

    private Holder holder(ItemNode node, int index, int team) {
        return node.holder() == HolderKind.STUDENT
                ? student(index).holder()
                : team(team).holder();
    }

    private static int position(ItemNode node, int index, int team) {
        return node.holder() == HolderKind.STUDENT ? index : team;
    }

    /** What is handed in at one time: by the holder, or by every member where each must. */
    private List<Submission> submissions(ItemNode node, Column column, int index, int team) {
        boolean every = node.item().handIn().map(HandIn::complete).equals(Optional.of(HandIn.Complete.EVERY_MEMBER));
        String id = "late-" + node.id().toString().replace('/', '-');
        if (!every) {
            return List.of(submission(id, node, holder(node, index, team), column.raw(position(node, index, team))));
        }
        List<Submission> each = new ArrayList<>();
        for (int mate : mates(team)) {
            each.add(submission(id + "-by-" + mate, node, student(mate).holder(), column.raw(team)));
        }
        return each;
    }

    private static Submission submission(String id, ItemNode node, Holder by, int seconds) {
        Duration late = Duration.ofSeconds(seconds);
        return Submission.builder()
                .id(EventId.of(id))
                .item(node.id())
                .by(by)
                .at(node.due()
                        .orElseThrow(() -> new IllegalArgumentException("lateness without a deadline"))
                        .plus(late))
                .build();
    }

    private static boolean readsRatings(ItemNode node) {
        return node.item().pipeline().stream().anyMatch(PeerAdjustment.class::isInstance);
    }

    private List<Integer> mates(int team) {
        List<Integer> mates = new ArrayList<>();
        for (int k = begins[team]; k < begins[team + 1]; k++) {
            mates.add(members[k]);
        }
        return mates;
    }

    private void addTeam(CourseRecord.Builder record, ResolvedVariant variant, int team) {
        List<Integer> mates = mates(team);
        mates.forEach(mate -> record.putStudents(student(mate), Student.in(columns.variantOf(mate))));
        record.putTeams(team(team), Team.of(mates.stream().map(this::student).toArray(StudentId[]::new)));
        columns.ratings().forEach((item, ratings) -> {
            if (variant.find(item).stream().noneMatch(ColumnCohort::readsRatings)) {
                return;
            }
            for (int rater : mates) {
                Map<StudentId, Mark> given = new LinkedHashMap<>();
                for (int rated : mates) {
                    int code = ratings.codes(columns.placeOf(rater), columns.placeOf(rated))[team];
                    if (code > 0) {
                        given.put(student(rated), ratings.known().get(code - 1));
                    }
                }
                if (!given.isEmpty()) {
                    record.addRatings(PeerRatings.builder()
                            .item(item)
                            .by(student(rater))
                            .putAllOf(given)
                            .build());
                }
            }
        });
    }
}
