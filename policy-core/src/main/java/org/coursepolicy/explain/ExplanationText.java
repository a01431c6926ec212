package org.coursepolicy.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.coursepolicy.kind.Types;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.result.Truth;

/**
 * Writes explanations for people: one step a line, the steps it is computed from indented below it.
 *
 * <p>The text is a view of the tree and decides nothing: a step of simple inputs is written as a formula on its own line,
 * and a step with a single input as that input.
 */
public final class ExplanationText {
    private static final String INDENT = "  ";

    private final BiFunction<String, String, Optional<Explanation>> elsewhere;
    private final StringBuilder text = new StringBuilder();

    private ExplanationText(BiFunction<String, String, Optional<Explanation>> elsewhere) {
        this.elsewhere = elsewhere;
    }

    /**
     * Writes an explanation.
     *
     * @param explanation the explanation
     * @return the text, each line ended by a line feed
     */
    public static String of(Explanation explanation) {
        return of(explanation, (path, label) -> Optional.empty());
    }

    /**
     * Writes an explanation with those of the parts that it refers to.
     *
     * @param explanation the explanation
     * @param elsewhere finds the explanation of a part, by the labels of the steps above it with slashes between them, and
     *     by its own label
     * @return the text, each line ended by a line feed
     */
    public static String of(Explanation explanation, BiFunction<String, String, Optional<Explanation>> elsewhere) {
        ExplanationText writer = new ExplanationText(elsewhere);
        writer.write(explanation, explanation.label(), 0, Optional.empty());
        return writer.text.toString();
    }

    private void write(Explanation step, String path, int depth, Optional<Place> above) {
        Explanation shown = single(step);
        String indent = INDENT.repeat(depth);
        text.append(indent).append(line(step, shown, path));
        Optional<Place> place = step.place().or(shown::place).or(() -> above);
        if (!place.equals(above)) {
            place.ifPresent(known -> text.append("   [").append(known).append(']'));
        }
        text.append('\n');
        boolean inputsBelow = !shown.inputs().isEmpty() && !isFormula(shown, path) && !isUngraded(shown);
        if (inputsBelow) {
            shown.note().or(step::note).ifPresent(note -> remark(indent, "(" + note + ")"));
        }
        if (!place.equals(above) && step.operation() != Operation.SKIPPED) {
            step.cite().or(shown::cite).ifPresent(cite -> remark(indent, "(" + cite + ")"));
            step.reading().or(shown::reading).ifPresent(reading -> remark(indent, "(read as: " + reading + ")"));
        }
        if (inputsBelow) {
            shown.inputs().stream()
                    .skip(shown.operation() == Operation.ENOUGH ? 1 : 0)
                    .forEach(input -> writeInput(input, path, depth + 1, place));
        }
    }

    private void writeInput(Explanation input, String path, int depth, Optional<Place> above) {
        Optional<Explanation> part =
                input.operation() == Operation.REFERENCE ? elsewhere.apply(path, input.label()) : Optional.empty();
        if (part.isPresent()) {
            write(part.get(), path + "/" + input.label(), depth, above);
        } else {
            write(input, path, depth, above);
        }
    }

    /** Of what is not graded yet nothing else is to be said. */
    private static boolean isUngraded(Explanation step) {
        return step.operation() == Operation.CHOSEN
                && step.result() instanceof Score score
                && score.isOpen()
                && score.possible().signum() == 0
                && step.note().isEmpty()
                && step.inputs().stream()
                        .allMatch(input -> input.inputs().isEmpty()
                                && (input.operation() == Operation.SKIPPED
                                        || input.result().equals(score)));
    }

    private static String phrase(Explanation step) {
        if (step.operation() != Operation.ENOUGH) {
            return step.operation().phrase();
        }
        Result needed = step.inputs().get(0).result();
        if (needed.equals(Quantity.count(Fraction.of(step.inputs().size() - 1L)))) {
            return "all of these must hold";
        }
        return needed.equals(Quantity.count(Fraction.ONE)) ? "one of these must hold" : needed + " of these must hold";
    }

    private void remark(String indent, String remark) {
        text.append(indent).append(INDENT).append(INDENT).append(remark).append('\n');
    }

    /** Follows steps that only pass on their single input. */
    private static Explanation single(Explanation step) {
        Explanation shown = step;
        while (shown.operation() == Operation.CHOSEN
                && shown.inputs().size() == 1
                && shown.inputs().get(0).operation() != Operation.SKIPPED) {
            shown = shown.inputs().get(0);
        }
        return shown;
    }

    private String line(Explanation step, Explanation shown, String path) {
        StringBuilder line = new StringBuilder(step.label()).append(": ");
        if (step.operation() == Operation.SKIPPED) {
            return line.append(step.operation().phrase())
                    .append(step.note().map(note -> ", " + note).orElse(""))
                    .toString();
        }
        if (isFormula(shown, path) && shown.result() instanceof Truth) {
            return formula(shown) + ": " + shown.result();
        }
        line.append(step.result());
        Optional<String> note = shown.note().or(step::note);
        if (isFormula(shown, path)) {
            line.append(" = ").append(formula(shown));
        } else if (isUngraded(shown)) {
            return line.toString();
        } else if (!shown.inputs().isEmpty()) {
            return line.append(" = ").append(phrase(shown)).append(':').toString();
        } else if (shown.operation() == Operation.REFERENCE
                && !List.of(step.label(), "score").contains(shown.label())) {
            line.append(" = ").append(shown.label());
        } else if (shown.operation() == Operation.FACT && !shown.label().equals(step.label())) {
            line.append(", ").append(shown.label().equals("points") ? "recorded" : shown.label());
        }
        note.ifPresent(text -> line.append(", ").append(text));
        return line.toString();
    }

    /** A step is a formula if its inputs need no lines of their own. */
    private boolean isFormula(Explanation step, String path) {
        boolean simple = !step.inputs().isEmpty()
                && step.inputs().size() <= 3
                && step.inputs().stream()
                        .allMatch(input -> input.inputs().isEmpty()
                                && input.operation() != Operation.SKIPPED
                                && input.note().isEmpty());
        return simple
                && switch (step.operation()) {
                    case PRODUCT, QUOTIENT, POWER, DIFFERENCE, SCORE, ROUND, LEAST, GREATEST, EARNED, POSSIBLE -> true;
                    // How a part came to its points is told below it, unless they were only recorded.
                    case PERCENT_OF ->
                        step.inputs().stream()
                                .filter(input -> input.operation() == Operation.REFERENCE)
                                .flatMap(input -> elsewhere.apply(path, input.label()).stream())
                                .allMatch(part -> single(part).inputs().isEmpty());
                    case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, MEAN -> true;
                    case SUM ->
                        step.inputs().stream()
                                .noneMatch(input -> input.operation() == Operation.REFERENCE
                                        && elsewhere.apply(path, input.label()).isPresent());
                    default -> false;
                };
    }

    private static String formula(Explanation step) {
        List<String> inputs = step.inputs().stream().map(ExplanationText::named).toList();
        return switch (step.operation()) {
            case SUM -> String.join(" + ", inputs);
            case DIFFERENCE -> String.join(" - ", inputs);
            case PRODUCT -> String.join(" × ", inputs);
            case QUOTIENT -> String.join(" / ", inputs);
            case POWER -> String.join(" ^ ", inputs);
            case SCORE -> inputs.get(0) + " of " + step.inputs().get(1).result();
            case ROUND -> inputs.get(0) + rounding(step);
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN ->
                inputs.get(0) + " is " + step.operation().phrase() + " " + inputs.get(1);
            default -> step.operation().phrase() + " " + inputs.stream().collect(Collectors.joining(", "));
        };
    }

    private static String rounding(Explanation step) {
        return step.rounding()
                .map(rounding -> " rounded " + Types.wordOf(rounding.mode()) + " to multiples of " + rounding.step())
                .orElse("");
    }

    private static String named(Explanation input) {
        return input.operation() == Operation.CONSTANT && !input.label().startsWith("cutoff")
                ? input.result().toString()
                : input.label() + " " + input.result();
    }
}
