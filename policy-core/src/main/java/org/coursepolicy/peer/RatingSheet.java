package org.coursepolicy.peer;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;

/**
 * The ratings that the members of one team gave for one item, as seen for one of them.
 *
 * @param of the member whose factor is sought
 * @param members the members of the team
 * @param ratings what each member gave; members who gave nothing are not in it
 */
public record RatingSheet(StudentId of, List<StudentId> members, List<PeerRatings> ratings) {
    /**
     * Copies both lists.
     *
     * @param of the member whose factor is sought
     * @param members the members of the team
     * @param ratings what each member gave
     */
    public RatingSheet {
        members = ImmutableList.copyOf(members);
        ratings = ImmutableList.copyOf(ratings);
    }

    /**
     * Makes a sheet of a team of which everybody rates or is rated.
     *
     * @param of the member whose factor is sought
     * @param ratings what each member gave
     */
    public RatingSheet(StudentId of, List<PeerRatings> ratings) {
        this(of, involved(of, ratings), ratings);
    }

    private static List<StudentId> involved(StudentId of, List<PeerRatings> ratings) {
        Set<StudentId> all = new LinkedHashSet<>(List.of(of));
        ratings.forEach(given -> {
            all.add(given.by());
            all.addAll(given.of().keySet());
        });
        return ImmutableList.copyOf(all);
    }

    /**
     * The ratings that count, as numbers.
     *
     * @param own those that the member received
     * @param team all of them
     * @param raters how many members gave some
     * @param gave whether the member did
     */
    record Numbers(List<Fraction> own, List<Fraction> team, int raters, boolean gave) {
        static Result mean(List<Fraction> numbers) {
            return numbers.isEmpty()
                    ? Open.nothing("there are no ratings")
                    : Quantity.number(sum(numbers).dividedBy(Fraction.of(numbers.size())));
        }

        static Fraction sum(List<Fraction> numbers) {
            Fraction sum = Fraction.ZERO;
            for (Fraction number : numbers) {
                sum = sum.plus(number);
            }
            return sum;
        }
    }

    Numbers numbers(boolean withSelf, Function<Mark, Fraction> worth) {
        return numbers(withSelf, false, Optional.empty(), worth);
    }

    /**
     * Reads the ratings as numbers.
     *
     * @param withSelf whether ratings of oneself count
     * @param shares whether each rater's ratings count as shares of all that the rater gave
     * @param missing what a rating counts that a member did not give; not at all if empty
     * @param worth what a mark counts
     */
    Numbers numbers(boolean withSelf, boolean shares, Optional<Fraction> missing, Function<Mark, Fraction> worth) {
        List<Fraction> own = new ArrayList<>();
        List<Fraction> team = new ArrayList<>();
        int raters = 0;
        for (StudentId rater : members) {
            Map<StudentId, Fraction> given = given(rater, withSelf, missing, worth);
            Fraction all = shares ? Numbers.sum(ImmutableList.copyOf(given.values())) : Fraction.ONE;
            // Who gave nothing but zeros gave no shares.
            if (given.isEmpty() || shares && all.signum() == 0) {
                continue;
            }
            raters++;
            given.forEach((rated, number) -> {
                Fraction counted = shares ? number.dividedBy(all) : number;
                team.add(counted);
                if (rated.equals(of)) {
                    own.add(counted);
                }
            });
        }
        boolean gave = ratings.stream()
                .anyMatch(given -> given.by().equals(of) && !given.of().isEmpty());
        return new Numbers(own, team, raters, gave);
    }

    private Map<StudentId, Fraction> given(
            StudentId rater, boolean withSelf, Optional<Fraction> missing, Function<Mark, Fraction> worth) {
        Map<StudentId, Fraction> given = new LinkedHashMap<>();
        missing.ifPresent(filled -> members.forEach(member -> given.put(member, filled)));
        for (PeerRatings each : ratings) {
            if (each.by().equals(rater)) {
                each.of().forEach((rated, mark) -> given.put(rated, worth.apply(mark)));
            }
        }
        if (!withSelf) {
            given.remove(rater);
        }
        return given;
    }
}
