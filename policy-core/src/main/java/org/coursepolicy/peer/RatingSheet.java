package org.coursepolicy.peer;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
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
 * @param ratings what each member gave; members who gave nothing are not in it
 */
public record RatingSheet(StudentId of, List<PeerRatings> ratings) {
    /**
     * Copies the ratings.
     *
     * @param of the member whose factor is sought
     * @param ratings what each member gave
     */
    public RatingSheet {
        ratings = ImmutableList.copyOf(ratings);
    }

    /** The ratings that count, for the member and for the whole team, as numbers. */
    record Numbers(List<Fraction> own, List<Fraction> team) {
        static Result mean(List<Fraction> numbers) {
            return numbers.isEmpty()
                    ? Open.nothing("there are no ratings")
                    : Quantity.number(numbers.stream()
                            .reduce(Fraction.ZERO, Fraction::plus)
                            .dividedBy(Fraction.of(numbers.size())));
        }
    }

    Numbers numbers(boolean withSelf, Function<Mark, Fraction> worth) {
        List<Fraction> own = new ArrayList<>();
        List<Fraction> team = new ArrayList<>();
        ratings.forEach(given -> given.of().forEach((rated, mark) -> {
            if (withSelf || !rated.equals(given.by())) {
                Fraction number = worth.apply(mark);
                team.add(number);
                if (rated.equals(of)) {
                    own.add(number);
                }
            }
        }));
        return new Numbers(own, team);
    }
}
