package org.coursepolicy.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/**
 * An ordered scale of marks, best first, each perhaps with the number it stands for.
 *
 * <p>For example {@code Levels.best("pass", 100).then("fail", 0)} marks parts that are passed or not: the number is the
 * percentage of the part's points that the mark earns.
 *
 * @param levels the marks, best first, at least one
 */
public record Levels(List<Level> levels) {
    /**
     * Checks that no mark stands twice.
     *
     * @param levels the marks, best first
     * @throws RejectedException if there is none, or if two have the same name
     */
    public Levels {
        levels = ImmutableList.copyOf(levels);
        RejectedException.unless(!levels.isEmpty(), Code.RANGE, "", "an empty scale", "at least one level");
        long names = levels.stream().map(Level::name).distinct().count();
        RejectedException.unless(names == levels.size(), Code.DUPLICATE, "", "a level twice", "each level once");
    }

    /**
     * Starts a scale whose marks stand for numbers.
     *
     * @param name the best mark as people write it
     * @param worth the number it stands for
     * @return the scale of this one mark
     */
    public static Levels best(String name, long worth) {
        return new Levels(ImmutableList.of(new Level(name, 0, Optional.of(Fraction.of(worth)))));
    }

    /**
     * Adds the next mark below.
     *
     * @param name the mark as people write it
     * @param worth the number it stands for
     * @return the longer scale
     */
    public Levels then(String name, long worth) {
        Level next = new Level(name, levels.size(), Optional.of(Fraction.of(worth)));
        return new Levels(
                ImmutableList.<Level>builder().addAll(levels).add(next).build());
    }

    /**
     * Returns a scale whose marks stand for numbers.
     *
     * @param worths each mark and its number, best first
     * @return the scale
     */
    public static Levels of(Map<String, Fraction> worths) {
        ImmutableList.Builder<Level> levels = ImmutableList.builder();
        int rank = 0;
        for (Map.Entry<String, Fraction> worth : worths.entrySet()) {
            levels.add(new Level(worth.getKey(), rank++, Optional.of(worth.getValue())));
        }
        return new Levels(levels.build());
    }

    /**
     * Returns a scale of names alone.
     *
     * @param names the marks, best first
     * @return the scale
     */
    public static Levels ofNames(List<String> names) {
        ImmutableList.Builder<Level> levels = ImmutableList.builder();
        for (int rank = 0; rank < names.size(); rank++) {
            levels.add(new Level(names.get(rank), rank, Optional.empty()));
        }
        return new Levels(levels.build());
    }

    /**
     * Finds a mark by its name.
     *
     * @param name the mark as people write it
     * @return the level, or empty if the scale has no such mark
     */
    public Optional<Level> find(String name) {
        for (Level level : levels) {
            if (level.name().equals(name)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the names of all marks.
     *
     * @return the names, best first
     */
    public List<String> names() {
        return levels.stream().map(Level::name).toList();
    }

    /**
     * Returns each mark's number.
     *
     * @return names and numbers, best first; marks without a number are left out
     */
    public Map<String, Fraction> worths() {
        ImmutableMap.Builder<String, Fraction> worths = ImmutableMap.builder();
        levels.forEach(level -> level.worth().ifPresent(worth -> worths.put(level.name(), worth)));
        return worths.build();
    }
}
