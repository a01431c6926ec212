package org.coursepolicy.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Mark;
import org.coursepolicy.result.Levels;
import org.coursepolicy.rule.AnyAggregate;

/**
 * What a piece of work was marked with: whoever answers a part passes it by chance.
 *
 * <p>A bonus goes only to those who passed the part before it, and of a choice of parts only as many are answered as are
 * asked.
 */
final class Graded {
    private static final int BONUS = 480;

    private final ItemNode unit;
    private final int passes;
    private final SplittableRandom random;
    private final Map<ItemId, Mark> parts = new LinkedHashMap<>();
    private Optional<Mark> whole = Optional.empty();
    private int earned;

    private Graded(ItemNode unit, int passes, SplittableRandom random) {
        this.unit = unit;
        this.passes = passes;
        this.random = random;
    }

    /** Marks a piece of work of somebody who passes a part with a chance in a thousand. */
    static Graded of(ItemNode unit, int passes, SplittableRandom random) {
        Graded graded = new Graded(unit, passes, random);
        graded.answer(unit, true);
        return graded;
    }

    private boolean answer(ItemNode node, boolean passedBefore) {
        if (node.item().isLeaf()) {
            return answerLeaf(node, passedBefore);
        }
        List<ItemNode> answered = new ArrayList<>(node.children());
        if (node.item().aggregate() instanceof AnyAggregate any) {
            while (answered.size() > any.count()) {
                answered.remove(random.nextInt(answered.size()));
            }
        }
        boolean passed = passedBefore;
        for (ItemNode child : answered) {
            passed = answer(child, passed);
        }
        return passed;
    }

    private boolean answerLeaf(ItemNode leaf, boolean passedBefore) {
        boolean isBonus = leaf.points().signum() == 0;
        int chance = isBonus ? passedBefore ? BONUS : 0 : passes;
        boolean passed = leaf.levels().map(levels -> pass(leaf, levels, chance)).orElseGet(() -> points(leaf, chance));
        return isBonus ? passedBefore : passed;
    }

    private boolean pass(ItemNode leaf, Levels levels, int chance) {
        boolean passed = random.nextInt(1000) < chance;
        List<String> names = levels.names();
        note(leaf, new Mark.AtLevel(names.get(passed ? 0 : names.size() - 1)));
        earned += passed ? leaf.points().plus(leaf.item().bonus()).toIntExact() : 0;
        return passed;
    }

    private boolean points(ItemNode leaf, int chance) {
        int most = leaf.points().toIntExact();
        int lost = most * (1000 - chance) / 900 + random.nextInt(most / 10 + 1);
        int points = Math.max(0, most - lost);
        note(leaf, new Mark.Points(Fraction.of(points)));
        earned += points;
        return points > 0;
    }

    private void note(ItemNode leaf, Mark mark) {
        List<Name> within = leaf.id()
                .names()
                .subList(unit.id().names().size(), leaf.id().names().size());
        if (within.isEmpty()) {
            whole = Optional.of(mark);
        } else {
            parts.put(new ItemId(within), mark);
        }
    }

    /** The mark of a piece of work without parts. */
    Optional<Mark> whole() {
        return whole;
    }

    /** The marks of parts, by their ids within the piece of work. */
    Map<ItemId, Mark> parts() {
        return parts;
    }

    /** How much of a hundred points was earned. */
    int percent() {
        return earned * 100 / unit.points().toIntExact();
    }
}
