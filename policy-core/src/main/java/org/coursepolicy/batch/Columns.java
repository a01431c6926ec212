package org.coursepolicy.batch;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.record.Student;

/**
 * The facts of many students as columns: marks, lateness, days of participation, ratings.
 *
 * <p>For example two students with a homework and an exam:
 *
 * <pre>{@code
 * Columns columns = Columns.ofStudents(2)
 *     .marks("homework", Column.of(new int[] {8750, 9000}, 100))
 *     .marks("exam", Column.of(new byte[] {80, 95}, 1))
 *     .build();
 * }</pre>
 *
 * <p>Marks of items that teams hold, their lateness and ratings stand in columns over the teams. Members of a team should
 * stand near each other: students are evaluated in blocks, and a block needs all teams between its first and its last.
 */
public final class Columns {
    private final int students;
    private final List<Name> variants;
    private final byte[] variantOf;
    private final int teams;
    private final int[] teamOf;
    private final byte[] placeOf;
    private final int places;
    private final boolean isInOrder;
    private final ImmutableMap<ItemId, Column> marks;
    private final ImmutableMap<ItemId, Column> late;
    private final ImmutableMap<Name, Column> days;
    private final ImmutableMap<ItemId, Ratings> ratings;
    private final boolean[] beyond;

    private Columns(Builder builder) {
        this.students = builder.students;
        this.variants = List.copyOf(builder.variants);
        this.variantOf = builder.variantOf;
        this.teams = builder.teams;
        this.teamOf = builder.teamOf;
        this.placeOf = builder.placeOf;
        int most = 0;
        for (byte place : placeOf) {
            most = Math.max(most, place + 1);
        }
        this.places = most;
        this.isInOrder = isInOrder(teamOf);
        this.marks = ImmutableMap.copyOf(builder.marks);
        this.late = ImmutableMap.copyOf(builder.late);
        this.days = ImmutableMap.copyOf(builder.days);
        this.ratings = ImmutableMap.copyOf(builder.ratings);
        this.beyond = builder.beyond;
    }

    private static boolean isInOrder(int[] teamOf) {
        int last = 0;
        for (int team : teamOf) {
            if (team < last) {
                return false;
            }
            last = team;
        }
        return true;
    }

    /**
     * Starts columns.
     *
     * @param students how many students there are
     * @return an empty builder
     */
    public static Builder ofStudents(int students) {
        return new Builder(students);
    }

    /**
     * Returns how many students there are.
     *
     * @return the number
     */
    public int students() {
        return students;
    }

    int teams() {
        return teams;
    }

    List<Name> variants() {
        return variants;
    }

    Name variantOf(int student) {
        return variants.get(variantIndex(student));
    }

    int variantIndex(int student) {
        return variantOf.length == 0 ? 0 : variantOf[student];
    }

    /** Says where the teams of a block's students stand among those of the block; who has no team is in doubt. */
    void placeInTeams(Frame frame, int firstTeam) {
        int count = frame.count;
        int from = frame.from;
        if (isInOrder) {
            for (int i = 0; i < count; i++) {
                frame.team[i] = teamOf[from + i] - firstTeam;
            }
        } else {
            for (int i = 0; i < count; i++) {
                int team = teamOf[from + i];
                frame.team[i] = team < 0 ? 0 : team - firstTeam;
                frame.doubts[i] |= team < 0 ? frame.doubt : 0;
            }
        }
        for (int i = 0; i < count; i++) {
            int place = placeOf.length == 0 ? 0 : placeOf[from + i];
            frame.place[i] = place;
            frame.seat[i] = place * Frame.SIZE + frame.team[i];
        }
    }

    /** Tells whether everybody has a team, and members of a team stand together. */
    boolean isInOrder() {
        return isInOrder;
    }

    /** The team of a student; -1 for none. */
    int teamOf(int student) {
        return teamOf.length == 0 ? -1 : teamOf[student];
    }

    int placeOf(int student) {
        return placeOf.length == 0 ? 0 : placeOf[student];
    }

    /** How many places the largest team has. */
    int places() {
        return places;
    }

    ImmutableMap<ItemId, Column> marks() {
        return marks;
    }

    ImmutableMap<ItemId, Column> late() {
        return late;
    }

    ImmutableMap<Name, Column> days() {
        return days;
    }

    ImmutableMap<ItemId, Ratings> ratings() {
        return ratings;
    }

    /** All columns, in the order of their slots. */
    Column[] all() {
        List<Column> all = new ArrayList<>(marks.values());
        all.addAll(late.values());
        all.addAll(days.values());
        return all.toArray(new Column[0]);
    }

    /** Tells whether there is more to know about a student than these columns say. */
    boolean isBeyond(int student) {
        return beyond.length != 0 && beyond[student];
    }

    /** Builds {@link Columns}. It does not copy arrays, which must not change afterwards. */
    public static final class Builder {
        private final int students;
        private List<Name> variants = List.of(Student.BASE);
        private byte[] variantOf = {};
        private int teams;
        private int[] teamOf = {};
        private byte[] placeOf = {};
        private final Map<ItemId, Column> marks = new LinkedHashMap<>();
        private final Map<ItemId, Column> late = new LinkedHashMap<>();
        private final Map<Name, Column> days = new LinkedHashMap<>();
        private final Map<ItemId, Ratings> ratings = new LinkedHashMap<>();
        private boolean[] beyond = {};

        private Builder(int students) {
            this.students = students;
        }

        /**
         * Says in which variant of the policy each student is; in the base if nothing is said.
         *
         * @param names the variants that there are
         * @param codes for each student, the position of the variant
         * @return this builder
         */
        public Builder variants(List<Name> names, byte[] codes) {
            variants = List.copyOf(names);
            variantOf = codes;
            return this;
        }

        /**
         * Says in which team each student is, all the time.
         *
         * @param count how many teams there are
         * @param ofStudents for each student, the team, from 0; -1 for none
         * @param places for each student, the place in the team, from 0, by which ratings are found
         * @return this builder
         */
        public Builder teams(int count, int[] ofStudents, byte[] places) {
            teams = count;
            teamOf = ofStudents;
            placeOf = places;
            return this;
        }

        /**
         * Says what was recorded for a leaf.
         *
         * @param item its full id
         * @param column points or levels, of students or of teams, as the policy says
         * @return this builder
         */
        public Builder marks(String item, Column column) {
            marks.put(ItemId.of(item), column);
            return this;
        }

        /**
         * Says when an item was handed in, once, with the marks that are recorded.
         *
         * @param item its full id
         * @param seconds seconds after the deadline, 0 for on time; of students or of teams
         * @return this builder
         */
        public Builder late(String item, Column seconds) {
            late.put(ItemId.of(item), seconds);
            return this;
        }

        /**
         * Says on how many days of some sessions students took part; on the first ones, if it matters.
         *
         * @param sessions their name
         * @param column counts
         * @return this builder
         */
        public Builder days(String sessions, Column column) {
            days.put(Name.of(sessions), column);
            return this;
        }

        /**
         * Says how the members of teams rated each other.
         *
         * @param item the full id of the item
         * @param given the ratings
         * @return this builder
         */
        public Builder ratings(String item, Ratings given) {
            ratings.put(ItemId.of(item), given);
            return this;
        }

        /**
         * Says of which students there is more to know than columns hold, such as redos or excused work; the exact evaluator
         * decides about them, from their records.
         *
         * @param ofStudents for each student, whether there is more
         * @return this builder
         */
        public Builder beyond(boolean[] ofStudents) {
            beyond = ofStudents;
            return this;
        }

        /**
         * Builds the columns.
         *
         * @return the columns
         */
        public Columns build() {
            marks.values().forEach(this::checkEither);
            late.values().forEach(this::checkEither);
            days.values().forEach(column -> check("days", column.size(), students));
            check("variants", variantOf.length, variantOf.length == 0 ? 0 : students);
            check("teams", teamOf.length, teamOf.length == 0 ? 0 : students);
            check("places", placeOf.length, placeOf.length == 0 ? 0 : students);
            check("beyond", beyond.length, beyond.length == 0 ? 0 : students);
            for (int team : teamOf) {
                if (team < -1 || team >= teams) {
                    throw new IllegalArgumentException("`teams` must be from -1 to " + (teams - 1));
                }
            }
            return new Columns(this);
        }

        private void checkEither(Column column) {
            if (column.size() != students && column.size() != teams) {
                throw new IllegalArgumentException("a column has " + column.size() + " numbers, of " + students
                        + " students and " + teams + " teams");
            }
        }

        private static void check(String what, int found, int expected) {
            if (found != expected) {
                throw new IllegalArgumentException("`" + what + "` must have " + expected + " but has " + found);
            }
        }
    }
}
