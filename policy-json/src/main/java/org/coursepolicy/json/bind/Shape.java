package org.coursepolicy.json.bind;

import java.util.List;
import org.coursepolicy.json.tree.ListNode;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.NumberNode;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.TextNode;
import org.coursepolicy.kind.Describer;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;

/**
 * Whether a value looks like one of a type: whether it has the right JSON type, whatever is in it.
 *
 * @param node the value
 * @param ratioIsNumber whether a text such as {@code "2/3"} looks like a number, and not like a text
 * @param kinds the kinds whose names may stand alone
 */
record Shape(Node node, boolean ratioIsNumber, Kinds kinds) implements Describer<Boolean> {
    private boolean isRatio() {
        return ratioIsNumber && node instanceof TextNode text && text.isRatio();
    }

    @Override
    public Boolean number(NumberForm form) {
        return node instanceof NumberNode || isRatio();
    }

    @Override
    public Boolean text(TextForm form) {
        return node instanceof TextNode && !isRatio();
    }

    @Override
    public Boolean word(List<String> words) {
        return node instanceof TextNode && !isRatio();
    }

    @Override
    public Boolean list(Type<?> elements) {
        return node instanceof ListNode;
    }

    @Override
    public Boolean map(TextForm keys, Type<?> values) {
        return node instanceof ObjectNode;
    }

    @Override
    public Boolean object(Kind<?> kind) {
        return node instanceof ObjectNode;
    }

    @Override
    public Boolean family(Family<?> family) {
        boolean word = family.bareWords()
                && node instanceof TextNode text
                && kinds.find(family, text.text()).isPresent();
        return word || node instanceof ObjectNode;
    }

    @Override
    public Boolean either(List<? extends Type<?>> alternatives) {
        return alternatives.stream().anyMatch(alternative -> alternative.describe(this));
    }
}
