package org.coursepolicy.json.bind;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.coursepolicy.json.resolve.Conventions;
import org.coursepolicy.json.resolve.Loader;
import org.coursepolicy.json.resolve.Resolver;
import org.coursepolicy.json.tree.Findings;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.Origin;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.RejectedException;

/**
 * What all values of one document share while they are read.
 *
 * <p>Mutable; it lives as long as one reading, in one thread.
 */
public final class Reading {
    private static final int LISTED = 12;

    private final Kinds kinds;
    private final Conventions conventions;
    private final Findings findings;
    private final boolean discreet;
    private final IdentityHashMap<Node, String> contents = new IdentityHashMap<>();

    /**
     * Starts a reading.
     *
     * @param kinds the kinds that may stand where families do
     * @param conventions what holds where a rule does not say
     * @param findings where problems go
     * @param discreet whether messages keep silent about numbers and names, because they may be a person's
     */
    public Reading(Kinds kinds, Conventions conventions, Findings findings, boolean discreet) {
        this.kinds = kinds;
        this.conventions = conventions;
        this.findings = findings;
        this.discreet = discreet;
    }

    Kinds kinds() {
        return kinds;
    }

    Conventions conventions() {
        return conventions;
    }

    boolean discreet() {
        return discreet;
    }

    /** Remembers the content of a kind with a bare form, for {@link Locator}. */
    void content(Node content, String bare) {
        contents.put(content, bare);
    }

    /**
     * Returns what finds places in the documents of this reading.
     *
     * @param top the resolved document
     * @return the locator
     */
    public Locator locator(Node top) {
        return new Locator(top, contents);
    }

    /** The members that may stand at the top of a document, those that are gone by now included. */
    List<String> topNames(List<String> members) {
        return ImmutableList.<String>builder()
                .addAll(members)
                .addAll(discreet ? Set.of() : Resolver.MEMBERS)
                .add(Loader.SCHEMA, Loader.VERSION)
                .build();
    }

    void problem(Code code, Located at, String found, String expected) {
        findings.addOfForm(
                Problem.of(code, at.at().toPlace(), found, expected), at.node().origin());
    }

    void problem(Problem problem, Origin origin) {
        findings.addOfForm(problem, origin);
    }

    /** Notes a problem that no schema could tell. */
    void meaning(Code code, Located at, String found, String expected) {
        findings.add(
                Problem.of(code, at.at().toPlace(), found, expected), at.node().origin());
    }

    void meaning(Problem problem, Origin origin) {
        findings.add(problem, origin);
    }

    /** Notes a name that does not exist, with the nearest that does. */
    void unknown(Code code, Located at, Origin origin, String name, String expected, Collection<String> known) {
        Problem shown = Problem.unknown(code, at.at().toPlace(), name, expected, known);
        findings.addOfForm(
                discreet ? new Problem(code, shown.place(), "another name", shown.expected(), shown.remedy()) : shown,
                origin);
    }

    /** Names that are few enough for a message. */
    static String listed(Collection<String> names) {
        return names.isEmpty() || names.size() > LISTED
                ? ""
                : " (" + names.stream().sorted().collect(Collectors.joining(", ")) + ")";
    }

    /** Makes a value of a node; what refuses it becomes a problem at the member that it names. */
    <A> Optional<A> checked(Supplier<? extends A> factory, Located whole, Map<String, Located> members) {
        try {
            return Optional.of(factory.get());
        } catch (RejectedException refused) {
            refused(refused, whole, members);
        } catch (PolicyException refused) {
            for (Problem problem : refused.problems()) {
                Problem placed = new Problem(
                        problem.code(),
                        whole.at().with(problem.place()).toPlace(),
                        problem.found(),
                        problem.expected(),
                        problem.remedy());
                findings.add(placed, locator(whole.node()).locate(problem.place()));
            }
            findings.addUntold(refused.count() - refused.problems().size());
        } catch (ArithmeticException tooLarge) {
            meaning(Code.RANGE, whole, "numbers that are too large", "numbers that can be computed with");
        }
        return Optional.empty();
    }

    private void refused(RejectedException refused, Located whole, Map<String, Located> members) {
        Optional<Located> member = refused.member().map(members::get);
        if (refused.member().isEmpty() || member.isPresent()) {
            meaning(refused.code(), member.orElse(whole), refused.found(), refused.expected());
            return;
        }
        String absent = refused.member().get();
        Problem problem =
                Problem.of(refused.code(), whole.at().with(absent).toPlace(), refused.found(), refused.expected());
        findings.add(problem, whole.node().origin().lacking(absent));
    }
}
