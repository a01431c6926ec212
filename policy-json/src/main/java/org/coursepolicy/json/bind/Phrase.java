package org.coursepolicy.json.bind;

import java.util.List;
import java.util.stream.Collectors;
import org.coursepolicy.kind.Describer;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Member;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;

/** What a type expects, in words: "a number from 0 to 100". */
enum Phrase implements Describer<String> {
    /** The one there is. */
    EXPECTED;

    /** How many members a message names. */
    private static final int MOST_NAMED = 6;

    @Override
    public String number(NumberForm form) {
        return form.expected();
    }

    @Override
    public String text(TextForm form) {
        return form.title();
    }

    @Override
    public String word(List<String> words) {
        return words.size() == 1
                ? quoted(words.get(0))
                : "one of " + words.stream().map(Phrase::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String word) {
        return "\"" + word + "\"";
    }

    @Override
    public String list(Type<?> elements) {
        return "a list";
    }

    @Override
    public String map(TextForm keys, Type<?> values) {
        return "an object whose members are named by " + keys.title();
    }

    @Override
    public String object(Kind<?> kind) {
        String object = "an object with the members of " + quoted(kind.name());
        List<String> own = kind.members().stream()
                .filter(member -> !member.isCommon())
                .map(Member::name)
                .toList();
        return own.size() > MOST_NAMED ? object : object + " (" + String.join(", ", own) + ")";
    }

    @Override
    public String family(Family<?> family) {
        String object = "an object with the name of a kind of " + family.name();
        return family.bareWords() ? object + ", or that name alone" : object;
    }

    @Override
    public String either(List<? extends Type<?>> alternatives) {
        return alternatives.stream()
                .map(alternative -> alternative.describe(this))
                .distinct()
                .collect(Collectors.joining(", or "));
    }
}
