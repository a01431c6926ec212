package org.coursepolicy.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.result.Levels;

/** How members of teams rate each other: by how each works, and themselves more kindly. */
final class PeerOpinions {
    /** By the chance to pass a part, down to which: chances of the words, best first, adding up to 1000. */
    private static final int[][] WORDS = {
        {950, 985, 15, 0, 0, 0},
        {900, 950, 45, 5, 0, 0},
        {800, 840, 130, 30, 0, 0},
        {620, 560, 320, 100, 20, 0},
        {0, 300, 400, 200, 80, 20}
    };

    private static final int[] AWAY = {0, 0, 100, 450, 450};
    private static final int[] SELF = {960, 40, 0, 0, 0};

    private static final int SILENT = 45;
    private static final int LEFT_OUT = 12;

    private final Roster roster;
    private final Occasions occasions;
    private final Streams streams;
    private final Timing timing;

    PeerOpinions(Roster roster, Occasions occasions, Streams streams, Timing timing) {
        this.roster = roster;
        this.occasions = occasions;
        this.streams = streams;
        this.timing = timing;
    }

    /** Collects the ratings for all pieces of work whose scores they change. */
    List<PeerRatings> of(List<ItemNode> items) {
        List<PeerRatings> ratings = new ArrayList<>();
        for (ItemNode unit : items) {
            levels(unit).ifPresent(words -> roster.teams().keySet().forEach(team -> {
                List<StudentId> members = roster.members(team, Timing.due(unit));
                members.forEach(rater -> rate(unit, team, members, rater, words).ifPresent(ratings::add));
            }));
        }
        return ratings;
    }

    private static Optional<Levels> levels(ItemNode unit) {
        return unit.item().pipeline().stream()
                .flatMap(step -> step instanceof PeerAdjustment adjustment
                        ? adjustment.levels().stream()
                        : Optional.<Levels>empty().stream())
                .findFirst();
    }

    private Optional<PeerRatings> rate(
            ItemNode unit, TeamId team, List<StudentId> members, StudentId rater, Levels words) {
        SplittableRandom random = streams.of(rater + " rates " + unit.id());
        Optional<Occasions.Opinion> decided = occasions.opinion(team, unit);
        boolean silent = random.nextInt(1000) < SILENT;
        if (decided.isEmpty() && (silent || !works(rater, unit))) {
            return Optional.empty();
        }
        PeerRatings.Builder ratings = PeerRatings.builder();
        ratings.item(new ItemId(List.of(unit.id().last()))).by(rater);
        boolean any = false;
        for (StudentId rated : members) {
            boolean leftOut = random.nextInt(1000) < LEFT_OUT;
            String word = words.names().get(word(chances(rater, rated, unit), random));
            if (decided.isPresent() || !leftOut) {
                String said = decided.map(opinion -> opinion.of(rater, rated)).orElse(word);
                ratings.putOf(rated, new Mark.AtLevel(said));
                any = true;
            }
        }
        return any ? Optional.of(ratings.build()) : Optional.empty();
    }

    private boolean works(StudentId student, ItemNode unit) {
        LocalDate day = Timing.due(unit).atZone(timing.zone()).toLocalDate();
        return roster.habits(student).worksOn(day);
    }

    private int[] chances(StudentId rater, StudentId rated, ItemNode unit) {
        if (rater.equals(rated)) {
            return SELF;
        }
        if (!works(rated, unit)) {
            return AWAY;
        }
        int passes = roster.habits(rated).passes();
        for (int[] band : WORDS) {
            if (passes >= band[0]) {
                return Arrays.copyOfRange(band, 1, band.length);
            }
        }
        throw new IllegalArgumentException("a chance of " + passes);
    }

    private static int word(int[] chances, SplittableRandom random) {
        int luck = random.nextInt(1000);
        int word = 0;
        while (luck >= chances[word]) {
            luck -= chances[word];
            word++;
        }
        return word;
    }
}
