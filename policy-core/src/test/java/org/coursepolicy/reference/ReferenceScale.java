package org.coursepolicy.reference;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.reference.Answer.Num;
import org.coursepolicy.reference.Answer.Verdict;
import org.coursepolicy.scale.AdjustedScale;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.scale.LetterRule;
import org.coursepolicy.scale.LevelTable;
import org.coursepolicy.scale.Scale;
import org.coursepolicy.value.Bound;

/** How a total earns a letter, and what then happens to the letter. */
final class ReferenceScale {
    private final ReferenceEvaluator values;

    ReferenceScale(ReferenceEvaluator values) {
        this.values = values;
    }

    Optional<String> letter(Scale scale, Answer total) {
        if (scale instanceof AdjustedScale adjusted) {
            Optional<String> letter = letter(adjusted.scale(), total);
            for (LetterRule rule : adjusted.rules()) {
                letter = letter.flatMap(before -> moved(before, rule, letters(adjusted)));
            }
            return letter;
        }
        return scale instanceof LevelTable table ? inTable(table) : byCutoffs((GradeScale) scale, total);
    }

    private Optional<String> inTable(LevelTable table) {
        for (LevelTable.Row row : table.rows()) {
            if (!(values.test(row.when()) instanceof Verdict verdict)) {
                return Optional.empty();
            }
            if (verdict.holds()) {
                return Optional.of(row.level());
            }
        }
        return Optional.of(table.otherwise());
    }

    private static Optional<String> byCutoffs(GradeScale scale, Answer total) {
        if (!(total instanceof Num number)) {
            return Optional.empty();
        }
        for (Map.Entry<String, Bound> band : scale.bands().entrySet()) {
            if (ReferenceEvaluator.lies(number.amount(), band.getValue(), scale.bound())) {
                return Optional.of(band.getKey());
            }
        }
        return Optional.of(scale.otherwise());
    }

    /** All letters, best first. */
    private static List<String> letters(Scale scale) {
        if (scale instanceof AdjustedScale adjusted) {
            return letters(adjusted.scale());
        }
        List<String> letters = new ArrayList<>();
        if (scale instanceof LevelTable table) {
            table.rows().forEach(row -> letters.add(row.level()));
            letters.add(table.otherwise());
        } else {
            letters.addAll(((GradeScale) scale).bands().keySet());
            letters.add(((GradeScale) scale).otherwise());
        }
        return letters.stream().distinct().toList();
    }

    private Optional<String> moved(String before, LetterRule rule, List<String> letters) {
        if (!(values.test(rule.when()) instanceof Verdict verdict)) {
            return Optional.empty();
        }
        if (!verdict.holds() || rule.is().isPresent()) {
            return verdict.holds() ? rule.is() : Optional.of(before);
        }
        int place = letters.indexOf(before);
        if (rule.atMost().isPresent()) {
            place = Math.max(place, letters.indexOf(rule.atMost().get()));
        } else if (rule.atLeast().isPresent()) {
            place = Math.min(place, letters.indexOf(rule.atLeast().get()));
        } else if (values.value(rule.steps().orElseThrow()) instanceof Num steps) {
            BigFraction whole = Exact.round(steps.amount(), BigFraction.ONE, RoundingMode.DOWN);
            BigFraction moved = BigFraction.of(place).subtract(whole);
            BigFraction last = BigFraction.of(letters.size() - 1);
            place = Exact.greatest(BigFraction.ZERO, Exact.least(moved, last)).intValue();
        }
        return Optional.of(letters.get(place));
    }
}
