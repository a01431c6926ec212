package org.coursepolicy.json.reference;

import java.util.List;
import java.util.stream.Collectors;
import org.coursepolicy.kind.Describer;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;

/** A type as the reference shows it, with links to the kinds and families that it names. */
enum TypeText implements Describer<String> {
    /** The one there is. */
    SHOWN;

    @Override
    public String number(NumberForm form) {
        return form.expected() + (form.unit().isEmpty() ? "" : ", " + form.unit());
    }

    @Override
    public String text(TextForm form) {
        return form.title();
    }

    @Override
    public String word(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    @Override
    public String list(Type<?> elements) {
        return "list of (" + elements.describe(this) + ")";
    }

    @Override
    public String map(TextForm keys, Type<?> values) {
        return "map from " + keys.title() + " to (" + values.describe(this) + ")";
    }

    @Override
    public String object(Kind<?> kind) {
        return "[" + kind.name() + "](#" + anchor(kind) + ")";
    }

    @Override
    public String family(Family<?> family) {
        return "any [" + family.name() + "](#" + anchor(family) + ")";
    }

    @Override
    public String either(List<? extends Type<?>> alternatives) {
        return alternatives.stream()
                .map(alternative -> alternative.describe(this))
                .distinct()
                .collect(Collectors.joining("; or "));
    }

    static String anchor(Kind<?> kind) {
        return "kind-" + kind.name() + "-" + kind.type().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    static String anchor(Family<?> family) {
        return "family-" + family.name().replace(' ', '-');
    }
}
