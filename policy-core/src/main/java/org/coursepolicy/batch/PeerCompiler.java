package org.coursepolicy.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.record.Mark;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Level;

/** Compiles factors of members, for each place in a team, and brings each to the student in that place. */
final class PeerCompiler {
    /** Ratings up to this, of as many members as teams may have, add up beside their count in one whole number. */
    private static final int MOST_WORTH = 1 << 18;

    private final Shape shape;
    private final ValueCompiler values;
    private final Lanes lanes;

    PeerCompiler(Shape shape, ValueCompiler values, Lanes lanes) {
        this.shape = shape;
        this.values = values;
        this.lanes = lanes;
    }

    /** The factor of each student; empty where there are no teams. */
    Optional<Lane> factor(PeerAdjustment adjustment, ItemNode node, Names names) {
        if (!shape.hasTeams()) {
            return Optional.empty();
        }
        lanes.needTeams();
        Shape.RatingForm ratings = shape.ratings().get(node.id());
        if (ratings == null
                || adjustment.scaled() != PeerAdjustment.Scaled.AS_GIVEN
                || adjustment.missing().isPresent()
                || ratings.places() > Frame.PLACES
                || ratings.places() < shape.places()) {
            throw new NoKernelException(adjustment.kind().name() + " of such ratings");
        }
        List<Fraction> worth = new ArrayList<>();
        ratings.known().forEach(mark -> worth.add(worth(adjustment, mark)));
        Fraction unit = worth.stream().reduce(Fraction.ZERO, Bounds::common);
        unit = unit.signum() == 0 ? Fraction.ONE : unit;
        List<Sums> sums = new ArrayList<>();
        for (int place = 0; place < ratings.places(); place++) {
            sums.add(sums(ratings, place, worth, unit, adjustment.self() == PeerAdjustment.Self.COUNTED));
        }
        Lane team = lanes.dividedBy(
                lanes.sum(sums.stream().map(Sums::sum).toList(), Dimension.NUMBER),
                lanes.sum(sums.stream().map(Sums::count).toList(), Dimension.NUMBER),
                Dimension.NUMBER);
        List<Lane> factors = sums.stream()
                .map(own -> values.compile(adjustment.factor(), names.with(known(own.mean(), own.sum(), team))))
                .toList();
        boolean ofPlaces = factors.stream().allMatch(Lane::ofTeams)
                && factors.stream().map(Lane::unit).distinct().count() == 1;
        return Optional.of(ofPlaces ? lanes.ofPlaces(factors) : ofStudents(adjustment, sums, team, names));
    }

    /** Where the factor reads more than ratings, it is that of each student, and not that of a place. */
    private Lane ofStudents(PeerAdjustment adjustment, List<Sums> sums, Lane team, Names names) {
        Lane mean = lanes.ofPlaces(sums.stream().map(Sums::mean).toList());
        Lane sum = lanes.ofPlaces(sums.stream().map(Sums::sum).toList());
        return values.compile(adjustment.factor(), names.with(known(mean, sum, team)));
    }

    private static Map<String, Supplier<Lane>> known(Lane mean, Lane sum, Lane team) {
        Map<String, Supplier<Lane>> known = new LinkedHashMap<>();
        known.put(PeerAdjustment.OWN, () -> mean);
        known.put(PeerAdjustment.TEAM, () -> team);
        known.put(PeerAdjustment.RECEIVED, () -> sum);
        for (String name : List.of(PeerAdjustment.MEMBERS, PeerAdjustment.RATERS, PeerAdjustment.GAVE)) {
            known.put(name, () -> {
                throw new NoKernelException(name);
            });
        }
        return known;
    }

    private static Fraction worth(PeerAdjustment adjustment, Mark mark) {
        if (mark instanceof Mark.Points points && adjustment.levels().isEmpty()) {
            return points.points();
        }
        return adjustment
                .levels()
                .filter(levels -> mark instanceof Mark.AtLevel)
                .flatMap(levels -> levels.find(mark.toString()))
                .flatMap(Level::worth)
                .orElseThrow(() -> new NoKernelException("ratings that do not suit the policy"));
    }

    /** What a place has received: the sum, how many, and the mean. */
    private record Sums(Lane sum, Lane count, Lane mean) {}

    private Sums sums(Shape.RatingForm ratings, int place, List<Fraction> worth, Fraction unit, boolean withSelf) {
        List<Integer> raters = new ArrayList<>();
        for (int rater = 0; rater < ratings.places(); rater++) {
            if (withSelf || rater != place) {
                raters.add(rater);
            }
        }
        int[] numbers = new int[worth.size() + 1];
        int least = 0;
        int greatest = 0;
        for (int code = 1; code < numbers.length; code++) {
            Fraction number = worth.get(code - 1).dividedBy(unit);
            if (number.compareTo(Fraction.of(MOST_WORTH)) > 0 || number.compareTo(Fraction.of(-MOST_WORTH)) < 0) {
                throw new NoKernelException("ratings without a common unit");
            }
            numbers[code] = number.toIntExact();
            least = Math.min(least, numbers[code]);
            greatest = Math.max(greatest, numbers[code]);
        }
        Register sum = new Register(true);
        Register count = new Register(true);
        Register divisor = new Register(true);
        lanes.teams()
                .add(
                        ratings.full()
                                ? new RatingSums.Full(ratings.slot(), raters, numbers, place, sum)
                                : new RatingSums.Counted(
                                        ratings.slot(), raters, numbers, place, List.of(sum, count, divisor)));
        int many = raters.size();
        long bits = Integer.SIZE + Bounds.bits(unit);
        Lane total = Lane.of(sum, unit, (double) least * many, (double) greatest * many, 0, Dimension.NUMBER, bits);
        if (ratings.full() && many > 0) {
            Lane all = Lane.constant(Fraction.of(many), Dimension.NUMBER);
            return new Sums(total, all, lanes.dividedBy(total, all, Dimension.NUMBER));
        }
        Lane counted = Lane.of(count, Fraction.ONE, 0, many, 0, Dimension.NUMBER, 1);
        Lane by = Lane.of(divisor, Fraction.ONE, 1, many, 0, Dimension.NUMBER, 1);
        return new Sums(total, counted, lanes.dividedBy(total, by, Dimension.NUMBER));
    }
}
