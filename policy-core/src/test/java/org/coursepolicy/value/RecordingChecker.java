package org.coursepolicy.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.problem.Code;
import org.coursepolicy.result.Dimension;

/** A checker for tests: knows a few names, and keeps problems as lines of text. */
public class RecordingChecker implements Checker {
    private final Map<String, Dimension> known;
    private final List<String> problems = new ArrayList<>();
    private final List<Object> rules = new ArrayList<>();

    /**
     * Creates a checker.
     *
     * @param known the names there are
     */
    public RecordingChecker(Map<String, Dimension> known) {
        this.known = Map.copyOf(known);
    }

    @Override
    public Optional<Dimension> dimensionOf(Reference reference, Object rule) {
        String name = reference.of().toString();
        if (!known.containsKey(name)) {
            problem(rule, Code.REF, name, "a name");
        }
        return Optional.ofNullable(known.get(name))
                .map(own -> reference.aspect().dimension().orElse(own));
    }

    @Override
    public void problem(Object rule, Code code, String found, String expected) {
        problems.add(code + ": " + found + ", expected " + expected);
        rules.add(rule);
    }

    /** Returns the problems as lines. */
    public List<String> problems() {
        return problems;
    }

    /** Returns the rules that have problems. */
    public List<Object> rules() {
        return rules;
    }
}
