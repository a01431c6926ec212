package org.coursepolicy.cli.csv;

import java.util.List;
import org.coursepolicy.kind.Describer;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;

/** Whether a cell can hold a value of a type, once as a number and once as a text. */
enum CellShape implements Describer<Boolean> {
    /** A cell whose text looks like a number. */
    NUMBER,
    /** Any other cell. */
    TEXT;

    /** Tells whether a cell can hold such a value at all. */
    static boolean canHold(Type<?> type) {
        return type.describe(NUMBER) || type.describe(TEXT);
    }

    @Override
    public Boolean number(NumberForm form) {
        return this == NUMBER;
    }

    @Override
    public Boolean text(TextForm form) {
        return this == TEXT;
    }

    @Override
    public Boolean word(List<String> words) {
        return this == TEXT;
    }

    /** Names may stand in one cell with spaces between them. */
    @Override
    public Boolean list(Type<?> elements) {
        return elements.equals(Types.NAME) && this == TEXT;
    }

    @Override
    public Boolean map(TextForm keys, Type<?> values) {
        return false;
    }

    @Override
    public Boolean object(Kind<?> kind) {
        return false;
    }

    @Override
    public Boolean family(Family<?> family) {
        return false;
    }

    @Override
    public Boolean either(List<? extends Type<?>> alternatives) {
        return alternatives.stream().anyMatch(alternative -> alternative.describe(this));
    }
}
