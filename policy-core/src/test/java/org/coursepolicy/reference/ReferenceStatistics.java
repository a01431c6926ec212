package org.coursepolicy.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.FrozenStatistic;
import org.coursepolicy.reference.Answer.Num;
import org.coursepolicy.reference.Answer.Unknown;
import org.coursepolicy.statistic.Deviation;
import org.coursepolicy.statistic.Distribution;
import org.coursepolicy.value.Aspect;

/** What all students have: of each distribution the numbers that the record states, or those of everybody. */
final class ReferenceStatistics {
    /**
     * The numbers of a distribution.
     *
     * @param values all values, least first
     * @param waiting whether somebody's value is still to come
     */
    record Numbers(
            Optional<BigFraction> mean,
            Optional<BigFraction> median,
            Optional<BigFraction> deviation,
            Optional<BigFraction> size,
            List<BigFraction> values,
            boolean waiting) {
        Optional<BigFraction> of(Aspect aspect) {
            if (aspect == Distribution.MEAN) {
                return mean;
            }
            if (aspect == Distribution.MEDIAN) {
                return median;
            }
            return aspect == Distribution.DEVIATION ? deviation : size;
        }
    }

    private final ReferenceCourse course;
    private final Settled settled;
    /** Only so that a course does not take all day. */
    private final Map<Name, Numbers> asked = new HashMap<>();

    ReferenceStatistics(ReferenceCourse course, Settled settled) {
        this.course = course;
        this.settled = settled;
    }

    Numbers of(Name name) {
        Numbers known = asked.get(name);
        if (known == null) {
            FrozenStatistic stated = course.record().statistics().get(name);
            known = stated == null ? computed(name) : stated(stated);
            asked.put(name, known);
        }
        return known;
    }

    private static Numbers stated(FrozenStatistic stated) {
        return new Numbers(
                stated.mean().map(Exact::of),
                stated.median().map(Exact::of),
                stated.deviation().map(Exact::of),
                stated.size().map(Exact::of),
                stated.values().stream().map(Exact::of).sorted().toList(),
                false);
    }

    private Numbers computed(Name name) {
        List<BigFraction> values = new ArrayList<>();
        boolean waiting = false;
        Optional<Deviation> deviation = Optional.empty();
        for (StudentId student : course.record().students().keySet()) {
            Distribution distribution = course.variant(student).distributions().get(name);
            if (distribution == null) {
                continue;
            }
            deviation = distribution.deviation();
            Answer value = new ReferenceEvaluator(course, student, settled, this).value(distribution.of());
            waiting |= value instanceof Unknown unknown && unknown.pending();
            if (value instanceof Num number) {
                values.add(number.amount());
            } else {
                distribution.absent().map(Exact::of).ifPresent(values::add);
            }
        }
        return numbers(values.stream().sorted().toList(), deviation, waiting);
    }

    private static Numbers numbers(List<BigFraction> sorted, Optional<Deviation> deviation, boolean waiting) {
        int size = sorted.size();
        if (size == 0) {
            Optional<BigFraction> none = Optional.empty();
            return new Numbers(none, none, none, Optional.of(BigFraction.ZERO), sorted, waiting);
        }
        BigFraction twice = sorted.get((size - 1) / 2).add(sorted.get(size / 2));
        return new Numbers(
                Optional.of(mean(sorted)),
                Optional.of(twice.divide(BigFraction.of(2))),
                deviation.flatMap(how -> deviation(how, sorted)),
                Optional.of(BigFraction.of(size)),
                sorted,
                waiting);
    }

    private static BigFraction mean(List<BigFraction> values) {
        return values.stream().reduce(BigFraction.ZERO, BigFraction::add).divide(BigFraction.of(values.size()));
    }

    private static Optional<BigFraction> deviation(Deviation how, List<BigFraction> values) {
        int by = how.of() == Deviation.Of.SAMPLE ? values.size() - 1 : values.size();
        if (by == 0) {
            return Optional.empty();
        }
        BigFraction mean = mean(values);
        BigFraction squares =
                values.stream().map(value -> value.subtract(mean).pow(2)).reduce(BigFraction.ZERO, BigFraction::add);
        return Optional.of(root(squares.divide(BigFraction.of(by)), how));
    }

    /** Between two neighbours, whose squares tell which one is nearer. */
    private static BigFraction root(BigFraction square, Deviation how) {
        BigFraction step = Exact.of(how.to());
        BigFraction steps = square.divide(step.multiply(step));
        BigInteger below =
                steps.getNumerator().divide(steps.getDenominator()).abs().sqrt();
        BigFraction low = BigFraction.of(below);
        int half = steps.compareTo(low.add(BigFraction.of(1, 2)).pow(2));
        boolean exact = low.pow(2).compareTo(steps) == 0;
        boolean up = !exact
                && switch (how.mode()) {
                    case UP, CEILING -> true;
                    case DOWN, FLOOR, UNNECESSARY -> false;
                    case HALF_UP -> half >= 0;
                    case HALF_DOWN -> half > 0;
                    case HALF_EVEN -> half > 0 || half == 0 && below.testBit(0);
                };
        return low.add(up ? BigFraction.ONE : BigFraction.ZERO).multiply(step);
    }

    /** The percentage of the values that are below a number, and a share of the equal ones. */
    static BigFraction rank(List<BigFraction> values, BigFraction number, BigFraction share) {
        BigFraction rank = BigFraction.ZERO;
        for (BigFraction value : values) {
            int order = value.compareTo(number);
            rank = rank.add(order < 0 ? BigFraction.ONE : order == 0 ? share : BigFraction.ZERO);
        }
        return rank.multiply(Exact.HUNDRED).divide(BigFraction.of(values.size()));
    }

    /** The least value that at least so many percent of the values do not exceed. */
    static BigFraction atRank(List<BigFraction> sorted, BigFraction percent) {
        for (BigFraction value : sorted) {
            if (rank(sorted, value, BigFraction.ONE).compareTo(percent) >= 0) {
                return value;
            }
        }
        return sorted.get(sorted.size() - 1);
    }
}
