package org.coursepolicy.json.bind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.coursepolicy.json.tree.ListNode;
import org.coursepolicy.json.tree.LiteralNode;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.NumberNode;
import org.coursepolicy.json.tree.Numbers;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.TextNode;
import org.coursepolicy.json.tree.Trail;
import org.coursepolicy.kind.Described;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Source;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.kind.Types.Alternative;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.RejectedException;

/** A value of a document, as types read it. */
public final class NodeSource implements Source {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private final Reading reading;
    private final Located here;

    NodeSource(Reading reading, Located here) {
        this.reading = reading;
        this.here = here;
    }

    /**
     * Returns a document as types read it.
     *
     * @param reading what the values of the document share
     * @param top the resolved document
     * @return the source of the whole document
     */
    public static NodeSource of(Reading reading, Node top) {
        return new NodeSource(reading, new Located(top, Trail.TOP));
    }

    @Override
    public Optional<Fraction> number(NumberForm form) {
        Node node = here.node();
        String text = node instanceof NumberNode number
                ? number.text()
                : node instanceof TextNode ratio && ratio.isRatio() ? ratio.text() : "";
        if (text.isEmpty()) {
            return wrongType(form.expected());
        }
        Optional<Fraction> number = parsed(text);
        try {
            return number.map(form::checked);
        } catch (RejectedException refused) {
            String found = reading.discreet() ? "another number" : refused.found();
            if (node instanceof NumberNode) {
                reading.problem(refused.code(), here, found, refused.expected());
            } else {
                reading.meaning(refused.code(), here, found, refused.expected());
            }
            return Optional.empty();
        }
    }

    private Optional<Fraction> parsed(String text) {
        try {
            return Optional.of(Numbers.parse(text));
        } catch (RejectedException refused) {
            reading.meaning(refused.code(), here, refused.found(), refused.expected());
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> text(TextForm form) {
        if (!(here.node() instanceof TextNode node)) {
            return wrongType(form.title());
        }
        if (form.allows(node.text())) {
            return Optional.of(node.text());
        }
        // What only a person can have chosen has no pattern, and is not repeated.
        boolean shown = form.pattern().isPresent();
        String found = shown ? "\"" + node.text() + "\"" : "another text";
        reading.problem(form.code(), here, found, described(form));
        return Optional.empty();
    }

    private static String described(TextForm form) {
        return form.title() + (form.pattern().isPresent() ? suchAs(form) : visible(form));
    }

    private static String suchAs(TextForm form) {
        boolean two = form.title().contains(", or ") && form.samples().size() > 1;
        return ", such as " + form.samples().get(0)
                + (two ? " or " + form.samples().get(1) : "");
    }

    private static String visible(TextForm form) {
        return " of 1 to " + form.longest() + " visible characters";
    }

    @Override
    public Optional<String> word(List<String> words) {
        Node node = here.node();
        if (node instanceof TextNode text && words.contains(text.text())) {
            return Optional.of(text.text());
        }
        boolean scalar = node instanceof NumberNode
                || node instanceof TextNode text && !text.text().isEmpty();
        if (!scalar) {
            return wrongType(Phrase.EXPECTED.word(words));
        }
        String found = node instanceof TextNode text ? text.text() : "";
        if (found.isEmpty()) {
            reading.problem(Code.ENUM, here, node.phrase(), Phrase.EXPECTED.word(words));
        } else {
            reading.unknown(Code.ENUM, here, node.origin(), found, "one of the words allowed here", words);
        }
        return Optional.empty();
    }

    private <A> Optional<A> wrongType(String expected) {
        Node node = here.node();
        reading.problem(
                new Problem(Code.TYPE, here.at().toPlace(), node.phrase(), expected, remedy(node, expected)),
                node.origin());
        return Optional.empty();
    }

    /** Habits that are met most: numbers in quotes, the sign of percent, null, one thing for a list, words of YAML. */
    private static Optional<String> remedy(Node node, String expected) {
        if (node instanceof TextNode text && expected.contains("number")) {
            String number = text.text().strip();
            if (DECIMAL.matcher(number).matches()) {
                return Optional.of("write it without quotes");
            }
            if (number.endsWith("%")
                    && DECIMAL.matcher(number.substring(0, number.length() - 1).strip())
                            .matches()) {
                return Optional.of("write the number alone, without the sign");
            }
        }
        if (expected.equals("a list") && !(node instanceof LiteralNode)) {
            return Optional.of("put it into brackets, [ and ], also where it is the only one");
        }
        if (node instanceof LiteralNode literal && literal.isDoubtful()) {
            return Optional.of("write a text in quotes, a number without a leading 0, a truth value as true or false");
        }
        return node instanceof LiteralNode literal && literal.word().equals("null")
                ? Optional.of("leave out what does not apply")
                : Optional.empty();
    }

    @Override
    public <A> Optional<List<A>> list(Type<A> elements) {
        if (!(here.node() instanceof ListNode list)) {
            return wrongType("a list");
        }
        List<A> values = new ArrayList<>();
        for (int i = 0; i < list.elements().size(); i++) {
            Located element = new Located(list.elements().get(i), here.at().with(i));
            elements.read(new NodeSource(reading, element)).ifPresent(values::add);
        }
        return values.size() == list.elements().size() ? Optional.of(values) : Optional.empty();
    }

    @Override
    public <K, V> Optional<Map<K, V>> map(TextForm keys, Function<String, ? extends K> toKey, Type<V> values) {
        if (!(here.node() instanceof ObjectNode object)) {
            return wrongType(Phrase.EXPECTED.map(keys, values));
        }
        Map<K, V> entries = new LinkedHashMap<>();
        object.fields().forEach((name, field) -> {
            Optional<K> key = key(keys, toKey, field);
            Optional<V> value = values.read(new NodeSource(reading, here.with(name, field.value())));
            if (key.isPresent() && value.isPresent()) {
                entries.put(key.get(), value.get());
            }
        });
        return entries.size() == object.fields().size() ? Optional.of(entries) : Optional.empty();
    }

    /** Its text is not repeated, for it stands at the end of the problem's place. */
    private <K> Optional<K> key(TextForm keys, Function<String, ? extends K> toKey, ObjectNode.Field field) {
        Located key = here.with(field.name(), new TextNode(field.origin(), field.name()));
        if (keys.allows(field.name())) {
            return reading.checked(() -> toKey.apply(field.name()), key, Map.of());
        }
        Optional<String> remedy = keys.equals(Types.NAME_FORM)
                ? Optional.of("take small letters a-z, digits and hyphens, and begin with a letter")
                : Optional.empty();
        reading.problem(
                new Problem(
                        keys.code(),
                        key.at().toPlace(),
                        "another name",
                        "a member named by " + described(keys),
                        remedy),
                field.origin());
        return Optional.empty();
    }

    @Override
    public <T> Optional<T> object(Kind<T> kind) {
        if (!(here.node() instanceof ObjectNode object)) {
            return wrongType(Phrase.EXPECTED.object(kind));
        }
        return kind.read(ObjectMembers.ofObject(reading, kind, here, object));
    }

    @Override
    public <T extends Described> Optional<T> family(Family<T> family) {
        return new FamilyReader<>(reading, family, here).read();
    }

    @Override
    public <A> Optional<A> either(List<Alternative<A>> alternatives) {
        for (boolean ratioIsNumber : new boolean[] {true, false}) {
            Shape shape = new Shape(here.node(), ratioIsNumber, reading.kinds());
            for (Alternative<A> alternative : alternatives) {
                if (alternative.type().describe(shape)) {
                    return alternative.type().read(this);
                }
            }
        }
        return wrongType(Phrase.EXPECTED.either(
                alternatives.stream().map(Alternative::type).toList()));
    }

    @Override
    public <A> Optional<A> checked(Supplier<? extends A> factory) {
        return reading.checked(factory, here, ObjectMembers.located(here));
    }
}
