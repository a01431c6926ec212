package org.coursepolicy.explain;

import org.coursepolicy.kind.Types;

/** Writes an explanation for people. The text is a view of the tree and decides nothing. */
final class ExplanationText {
    private final StringBuilder text = new StringBuilder();

    private ExplanationText() {}

    static String of(Explanation explanation) {
        ExplanationText writer = new ExplanationText();
        writer.step(explanation, 0);
        return writer.text.toString();
    }

    private void step(Explanation step, int depth) {
        String indent = "  ".repeat(depth);
        text.append(indent).append(step.label());
        if (step.operation() == Operation.SKIPPED) {
            text.append(": ").append(step.operation().phrase());
        } else {
            text.append(": ").append(step.result());
        }
        step.note().ifPresent(note -> text.append(", ").append(note));
        step.rounding().ifPresent(rounding -> text.append(", to multiples of ")
                .append(rounding.step())
                .append(' ')
                .append(Types.wordOf(rounding.mode())));
        if (!step.inputs().isEmpty()) {
            text.append("  = ").append(step.operation().phrase());
        }
        step.place().ifPresent(place -> text.append("  [").append(place).append(']'));
        text.append('\n');
        step.cite()
                .ifPresent(
                        cite -> text.append(indent).append("  (").append(cite).append(")\n"));
        step.reading().ifPresent(reading -> text.append(indent)
                .append("  (read as: ")
                .append(reading)
                .append(")\n"));
        step.inputs().forEach(input -> step(input, depth + 1));
    }
}
