package org.coursepolicy.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.batch.Column;
import org.coursepolicy.batch.Ratings;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Mark;
import org.coursepolicy.result.Levels;

/** Draws lateness, days and ratings of a cast. */
final class OtherColumns {
    private static final long CHANCE_OF_LATE = Draws.salt("late");
    private static final long CHANCE_OF_LOWER = Draws.salt("rated");
    private static final int BEST_NUMBER = 10;

    private final Cast cast;

    OtherColumns(Cast cast) {
        this.cast = cast;
    }

    int[] teamOf() {
        int[] teamOf = new int[cast.students + 2];
        for (int i = 0; i < cast.students; i++) {
            teamOf[i] = i / cast.model.teamSize();
        }
        teamOf[cast.students] = cast.teams;
        teamOf[cast.students + 1] = cast.teams + 1;
        return teamOf;
    }

    byte[] placeOf() {
        byte[] placeOf = new byte[cast.students + 2];
        for (int i = 0; i < cast.students; i++) {
            placeOf[i] = (byte) (i % cast.model.teamSize());
        }
        return placeOf;
    }

    Column late(ItemId item, boolean ofTeam) {
        LateModel model = cast.model.late();
        int holders = cast.holders(ofTeam);
        long[] keys = cast.keys(ofTeam);
        double[] abilities = cast.abilities(ofTeam);
        long salt = Draws.salt("late " + item);
        int[] seconds = new int[holders + 2];
        for (int i = 0; i < holders; i++) {
            seconds[i] = model.seconds(model.chanceOf(abilities[i], keys[i], CHANCE_OF_LATE), keys[i], salt);
        }
        seconds[holders + 1] = model.bound();
        return Column.of(seconds, 1);
    }

    Column days(Name sessions, int held) {
        long salt = Draws.salt("days " + sessions);
        short[] days = new short[cast.students + 2];
        for (int i = 0; i < cast.students; i++) {
            days[i] = (short) cast.model.days().days(held, cast.abilities[i], cast.studentKeys[i], salt);
        }
        days[cast.students + 1] = (short) held;
        return Column.of(days, 1);
    }

    Ratings ratings(ItemId item, Optional<Levels> levels) {
        List<Mark> known = new ArrayList<>();
        levels.ifPresentOrElse(words -> words.names().forEach(name -> known.add(Mark.named(name))), () -> {
            for (int number = BEST_NUMBER; number >= 0; number--) {
                known.add(new Mark.Points(Fraction.of(number)));
            }
        });
        int size = cast.model.teamSize();
        byte[][][] codes = new byte[size][size][cast.teams + 2];
        long salt = Draws.salt("rating " + item);
        for (int rater = 0; rater < size; rater++) {
            for (int rated = 0; rated < size; rated++) {
                byte[] ofTeams = codes[rater][rated];
                for (int team = 0; team < cast.teams; team++) {
                    ofTeams[team] = (byte) rating(team, rater, rated, known.size() - 1, salt);
                }
                ofTeams[cast.teams] = 1;
                ofTeams[cast.teams + 1] = 1;
            }
        }
        return Ratings.of(known, codes);
    }

    /** One more than the position of a rating; 0 if the rater gave none for the item. */
    private int rating(int team, int rater, int rated, int worst, long salt) {
        RatingModel model = cast.model.ratings();
        int size = cast.model.teamSize();
        long key = cast.studentKeys[team * size + rater];
        if (model.missing() > 0 && Draws.uniform(key, ~salt, 0) < model.missing()) {
            return 0;
        }
        double chance = model.chanceOf(cast.studentKeys[team * size + rated], CHANCE_OF_LOWER);
        return 1 + model.steps(chance, worst, key, salt, rated);
    }
}
