package org.coursepolicy.json.reference;

import java.util.List;
import java.util.function.Function;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.kind.Describer;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.number.Fraction;

/**
 * A type as JSON Schema says it.
 *
 * @param kinds gives the schema of an object of a kind
 * @param families gives the schema of an object of a family
 */
record TypeSchema(Function<Kind<?>, ObjectNode> kinds, Function<Family<?>, ObjectNode> families)
        implements Describer<ObjectNode> {
    private static final String RATIO = "^-?[0-9]+/[0-9]+$";

    /** Something to see, and no control characters: as {@link TextForm#allows} has it. */
    private static final String VISIBLE = "^(?=[\\s\\S]*"
            + "[^ \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000])[^\\u0000-\\u001f\\u007f-\\u009f]*$";

    @Override
    public ObjectNode number(NumberForm form) {
        ObjectNode plain = Schemas.type("number");
        if (form.whole()) {
            plain = Schemas.with(plain, "multipleOf", Schemas.number("1"));
        }
        if (form.least().filter(TypeSchema::isDecimal).isPresent()) {
            plain = Schemas.with(plain, "minimum", bound(form.least().get()));
        }
        if (form.greatest().filter(TypeSchema::isDecimal).isPresent()) {
            plain = Schemas.with(plain, "maximum", bound(form.greatest().get()));
        }
        String unit = form.unit().isEmpty() ? "" : ", " + form.unit();
        ObjectNode ratio = Schemas.with(Schemas.type("string"), "pattern", Schemas.text(RATIO));
        return Schemas.anyOf(List.of(
                Schemas.described(plain, form.expected() + unit), Schemas.described(ratio, "the same as a ratio")));
    }

    private static boolean isDecimal(Fraction number) {
        return number.toString().indexOf('/') < 0;
    }

    private static Node bound(Fraction number) {
        return Schemas.number(number.toString());
    }

    @Override
    public ObjectNode text(TextForm form) {
        String pattern =
                form.pattern().map(known -> "^(?:" + known.pattern() + ")$").orElse(VISIBLE);
        ObjectNode schema = Schemas.with(Schemas.type("string"), "pattern", Schemas.text(pattern));
        schema = Schemas.with(schema, "maxLength", Schemas.number(Integer.toString(form.longest())));
        return Schemas.with(Schemas.described(schema, form.title()), "examples", Schemas.texts(form.samples()));
    }

    @Override
    public ObjectNode word(List<String> words) {
        return Schemas.object("enum", Schemas.texts(words));
    }

    @Override
    public ObjectNode list(Type<?> elements) {
        return Schemas.with(Schemas.type("array"), "items", elements.describe(this));
    }

    @Override
    public ObjectNode map(TextForm keys, Type<?> values) {
        ObjectNode schema = Schemas.with(Schemas.type("object"), "propertyNames", text(keys));
        return Schemas.with(schema, "additionalProperties", values.describe(this));
    }

    @Override
    public ObjectNode object(Kind<?> kind) {
        return kinds.apply(kind);
    }

    @Override
    public ObjectNode family(Family<?> family) {
        return families.apply(family);
    }

    @Override
    public ObjectNode either(List<? extends Type<?>> alternatives) {
        return Schemas.anyOf(alternatives.stream()
                .map(alternative -> alternative.describe(this))
                .distinct()
                .toList());
    }
}
