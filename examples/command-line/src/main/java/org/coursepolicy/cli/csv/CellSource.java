package org.coursepolicy.cli.csv;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
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

/** A cell, as types read it. Messages never repeat its text, which may be a person's id or marks. */
class CellSource implements Source {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    /** What a person means as a number, whether or not it is one of ours. */
    private static final Pattern NUMBER_LIKE = Pattern.compile("[+-]?[.,]?[0-9][0-9.,eE+%'\\h-]*");

    private final CellProblems problems;
    private final Cell cell;
    private final String text;
    private final boolean word;

    /**
     * Makes a source of a cell.
     *
     * @param problems where mistakes go
     * @param cell where it is
     * @param text what stands in it; may be empty
     * @param word whether it is a word even if it looks like a number, as the level "1" does
     */
    CellSource(CellProblems problems, Cell cell, String text, boolean word) {
        this.problems = problems;
        this.cell = cell;
        this.text = text;
        this.word = word;
    }

    CellSource(CellProblems problems, Cell cell, String text) {
        this(problems, cell, text, false);
    }

    @Override
    public Optional<Fraction> number(NumberForm form) {
        if (!DECIMAL.matcher(text).matches()) {
            Optional<String> remedy = text.indexOf(',') < 0
                    ? Optional.empty()
                    : Optional.of("write 87.5 and not 87,5, and 1000 and not 1,000");
            return refused(Code.TYPE, phrase(), form.expected(), remedy);
        }
        try {
            return Optional.of(form.checked(Fraction.of(new BigDecimal(text))));
        } catch (RejectedException outside) {
            return refused(outside.code(), "another number", form.expected(), Optional.empty());
        }
    }

    private String phrase() {
        if (text.isEmpty()) {
            return "an empty cell";
        }
        if (!NUMBER_LIKE.matcher(text).matches()) {
            return "a text";
        }
        return text.indexOf(',') < 0 ? "a number in another form" : "a number with a comma";
    }

    @Override
    public Optional<String> text(TextForm form) {
        boolean fits = text.codePointCount(0, text.length()) <= form.longest()
                && form.pattern()
                        .map(pattern -> pattern.matcher(text).matches())
                        .orElse(true);
        if (fits && !text.isEmpty()) {
            return Optional.of(text);
        }
        String expected = text.isEmpty() || form.pattern().isPresent()
                ? form.title() + ", such as " + form.samples().get(0)
                : form.title() + " of at most " + form.longest() + " characters";
        return refused(form.code(), "another text", expected, Optional.empty());
    }

    @Override
    public Optional<String> word(List<String> words) {
        if (words.contains(text)) {
            return Optional.of(text);
        }
        Optional<String> remedy = Problem.nearest(text, words).map(near -> "did you mean \"" + near + "\"?");
        return refused(Code.ENUM, "another word", "one of the words " + String.join(", ", words), remedy);
    }

    @Override
    public <A> Optional<A> either(List<Alternative<A>> alternatives) {
        CellShape shape = !word && NUMBER_LIKE.matcher(text).matches() ? CellShape.NUMBER : CellShape.TEXT;
        return alternatives.stream()
                .map(Alternative::type)
                .filter(type -> type.describe(shape))
                .findFirst()
                .flatMap(type -> type.read(this));
    }

    @Override
    public <A> Optional<A> checked(Supplier<? extends A> factory) {
        try {
            return Optional.of(factory.get());
        } catch (RejectedException refused) {
            return refused(refused.code(), "another text", refused.expected(), Optional.empty());
        }
    }

    /** Notes a mistake in this cell; that it is empty says more than whatever else is wrong with it. */
    <A> Optional<A> refused(Code code, String found, String expected, Optional<String> remedy) {
        if (text.isEmpty()) {
            problems.add(cell, Code.MISSING, "an empty cell", expected);
        } else {
            problems.add(cell, code, found, expected, remedy);
        }
        return Optional.empty();
    }

    @Override
    public <A> Optional<List<A>> list(Type<A> elements) {
        if (!elements.equals(Types.NAME)) {
            throw tooMuch();
        }
        List<String> parts = Splitter.on(' ').omitEmptyStrings().splitToList(text);
        List<A> read = new ArrayList<>();
        parts.forEach(
                part -> elements.read(new CellSource(problems, cell, part)).ifPresent(read::add));
        return read.size() == parts.size() ? Optional.of(read) : Optional.empty();
    }

    @Override
    public <K, V> Optional<Map<K, V>> map(TextForm keys, Function<String, ? extends K> toKey, Type<V> values) {
        throw tooMuch();
    }

    @Override
    public <T> Optional<T> object(Kind<T> kind) {
        throw tooMuch();
    }

    @Override
    public <T extends Described> Optional<T> family(Family<T> family) {
        throw tooMuch();
    }

    /** Members of such types have no column, so nobody asks a cell for them. */
    private static IllegalStateException tooMuch() {
        return new IllegalStateException("a cell holds one number or one text");
    }
}
