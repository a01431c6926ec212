package org.coursepolicy.course;

import com.google.common.collect.ImmutableSetMultimap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.incident.Incidents;
import org.coursepolicy.kind.Places;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.record.Mark;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Levels;
import org.coursepolicy.rule.Notice;
import org.coursepolicy.rule.Step;
import org.coursepolicy.statistic.Distribution;
import org.coursepolicy.time.Calendar;
import org.coursepolicy.time.When;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Over;
import org.coursepolicy.value.Reference;

/** Resolves the names of one variant, checks dimensions, and puts its parts in order; notes all that is wrong. */
final class Resolver implements Checker {
    private final Variant variant;
    private final Place at;
    private final ZoneId zone;
    private final Places places;
    private final Problems problems;
    private final Map<Name, Optional<Dimension>> letDimensions = new HashMap<>();
    private final Map<Name, Optional<Dimension>> spreadDimensions = new HashMap<>();
    /** What each part reads, and so comes after. */
    private final Map<Object, Set<Object>> reads = new LinkedHashMap<>();
    /** What decides the numbers of each part: all that it reads, but for what people are told. */
    private final Map<Object, Set<Object>> decisive = new HashMap<>();
    /** What the value and the steps of an item read, beside its children. */
    private final Map<ItemId, Set<Object>> byRules = new HashMap<>();

    private final List<Problem> doubts = new ArrayList<>();
    private final Times times;
    private final ResolvedVariant tree;
    /** What the part that is being checked reads: full ids of items, names of values, days of sessions. */
    private Set<Object> current = new LinkedHashSet<>();

    /** Names that the rule that is being checked knows beside those of the variant. */
    private final Set<String> suggested = new LinkedHashSet<>();

    Resolver(Variant variant, Place at, ZoneId zone, Places places, Problems problems) {
        this.variant = variant;
        this.at = at;
        this.zone = zone;
        this.places = places;
        this.problems = problems;
        this.times = new Times(variant, at, zone, places, problems);
        TreeBuilder builder = new TreeBuilder(variant, times, places, problems);
        List<ItemNode> top = builder.build(at);
        this.tree = new ResolvedVariant(
                variant,
                top,
                builder.all(),
                List.of(),
                ResolvedVariant.Reads.NONE,
                Map.of(),
                Map.of(),
                Calendar.of(zone),
                Set.of(),
                null);
    }

    ResolvedVariant resolve() {
        checkNames();
        variant.levels().forEach(this::checkLevels);
        variant.incidents().values().forEach(rule -> rule.check(this));
        Set<Object> readByIncidents = current;
        variant.sessions().forEach(this::checkSessions);
        variant.let().keySet().forEach(this::letDimension);
        variant.distributions().keySet().forEach(this::distribution);
        variant.accounts().forEach(this::checkAccount);
        tree.items().forEach(node -> checkItem(node, readByIncidents));
        current = new LinkedHashSet<>();
        suggested.clear();
        checkTotalAndScale();
        List<ResolvedVariant.Part> order = new EvaluationOrder(reads, this::placeOf, problems)
                .sorted().stream()
                        .filter(key -> key instanceof ItemId || key instanceof Name)
                        .map(this::part)
                        .toList();
        Dependencies dependencies = new Dependencies(tree, decisive, this::known);
        Set<Object> readByTotal = current;
        current = new LinkedHashSet<>();
        Set<Name> additive = new AccountsCheck(tree, dependencies, this).check();
        current = readByTotal;
        ImmutableSetMultimap.Builder<ItemId, ItemId> itemReads = ImmutableSetMultimap.builder();
        tree.items().forEach(node -> itemReads.putAll(node.id(), itemsIn(byRules.getOrDefault(node.id(), Set.of()))));
        Map<Name, Dimension> known = new HashMap<>();
        letDimensions.forEach((name, dimension) -> dimension.ifPresent(found -> known.put(name, found)));
        Map<Name, Dimension> spreads = new HashMap<>();
        spreadDimensions.forEach((name, dimension) -> dimension.ifPresent(found -> spreads.put(name, found)));
        return new ResolvedVariant(
                variant,
                tree.top(),
                tree.items(),
                order,
                new ResolvedVariant.Reads(
                        itemReads.build(),
                        itemsIn(current),
                        sessionsIn(dependencies.below(current)),
                        accountsIn(dependencies.below(current)),
                        distributionsIn(dependencies.below(current))),
                known,
                spreads,
                times.calendar(Optional.empty(), grantTimes()),
                additive,
                dependencies);
    }

    /** Where there is neither, all that has a name is what comes out. */
    private void checkTotalAndScale() {
        Optional<Dimension> total = variant.total().flatMap(value -> value.dimension(this));
        variant.scale().ifPresent(scale -> {
            scale.check(total.orElse(Dimension.NUMBER), this);
            if (scale.readsTotal() && variant.total().isEmpty()) {
                problem(scale, Code.MISSING, "no total, from which this scale finds the letter", "a member `total`");
            }
        });
        if (variant.total().isEmpty() && variant.scale().isEmpty()) {
            tree.top().forEach(node -> current.add(node.id()));
            current.addAll(variant.let().keySet());
        }
    }

    /** Returns the dimension of what a reference reads that was checked already. */
    private Optional<Dimension> known(Reference reference) {
        Optional<Dimension> named = reference.of().names().size() == 1
                ? letDimensions.getOrDefault(reference.of().last(), Optional.empty())
                : Optional.empty();
        return reference.aspect().dimension().or(() -> named).or(() -> Optional.of(Dimension.POINTS));
    }

    private List<When> grantTimes() {
        List<When> times = new ArrayList<>();
        variant.accounts().values().forEach(account -> account.grants().forEach(grant -> {
            grant.from().ifPresent(times::add);
            grant.until().ifPresent(times::add);
        }));
        return times;
    }

    /** What is earned comes before all that can be paid with it. */
    private void checkAccount(Name name, TokenAccount account) {
        Place place = at.with("accounts").with(name.text());
        account.grants().forEach(grant -> {
            Place there = places.find(grant).orElse(place.with("grants"));
            Optional<Instant> from =
                    grant.from().flatMap(when -> times.at(when, Optional.empty(), there.with("from"), false));
            Optional<Instant> until =
                    grant.until().flatMap(when -> times.at(when, Optional.empty(), there.with("until"), false));
            if (from.isPresent() && until.map(from.get()::isAfter).orElse(false)) {
                noteAt(there.with("until"), Code.CONFLICT, "a time before `from`", "a time after it");
            }
        });
        current = new LinkedHashSet<>();
        account.earned().ifPresent(earned -> earned.dimension(this)
                .filter(found -> found.alongside(Dimension.COUNT).isEmpty())
                .ifPresent(found -> problem(earned, Code.CONFLICT, found.phrase(), "a count of tokens")));
        reads.put(new Dependencies.Tokens(name), current);
        decisive.put(new Dependencies.Tokens(name), current);
        if (account.allocation() instanceof BestUse best) {
            // What the objective reads decides how tokens are spent, and is found when they are.
            current = new LinkedHashSet<>();
            best.objective()
                    .dimension(this)
                    .filter(found -> found == Dimension.LEVEL)
                    .ifPresent(found -> problem(best, Code.CONFLICT, found.phrase(), "a number"));
        }
    }

    /** Replaces named values by the items that they read. */
    private Set<ItemId> itemsIn(Set<Object> parts) {
        Set<ItemId> items = new LinkedHashSet<>();
        Set<Object> seen = new HashSet<>();
        Deque<Object> waiting = new ArrayDeque<>(parts);
        while (!waiting.isEmpty()) {
            Object part = waiting.remove();
            if (part instanceof ItemId item) {
                items.add(item);
            } else if (part instanceof Dependencies.HandedIn handedIn) {
                items.add(handedIn.item());
            } else if (seen.add(part)) {
                waiting.addAll(decisive.getOrDefault(part, Set.of()));
            }
        }
        return items;
    }

    private static Set<Name> sessionsIn(Set<Object> parts) {
        Set<Name> sessions = new LinkedHashSet<>();
        parts.forEach(part -> {
            if (part instanceof Dependencies.Days days) {
                sessions.add(days.sessions());
            }
        });
        return sessions;
    }

    private static Set<Name> distributionsIn(Set<Object> parts) {
        Set<Name> distributions = new LinkedHashSet<>();
        parts.forEach(part -> {
            if (part instanceof Dependencies.Spread spread) {
                distributions.add(spread.distribution());
            }
        });
        return distributions;
    }

    private static Set<Name> accountsIn(Set<Object> parts) {
        Set<Name> accounts = new LinkedHashSet<>();
        parts.forEach(part -> {
            if (part instanceof Dependencies.Tokens tokens) {
                accounts.add(tokens.account());
            }
        });
        return accounts;
    }

    private ResolvedVariant.Part part(Object key) {
        return key instanceof Name name
                ? new ResolvedVariant.LetPart(
                        name, Objects.requireNonNull(variant.let().get(name)))
                : new ResolvedVariant.ItemPart(tree.find((ItemId) key).get(0));
    }

    private Place placeOf(Object key) {
        if (key instanceof Dependencies.Spread spread) {
            return at.with("distributions").with(spread.distribution().text());
        }
        if (key instanceof Dependencies.Days days) {
            return at.with("sessions").with(days.sessions().text());
        }
        return key instanceof Name name
                ? at.with("let").with(name.text())
                : tree.find((ItemId) key).get(0).place();
    }

    /** A bare name means one thing only: an item or a named value. */
    private void checkNames() {
        for (Name name : variant.let().keySet()) {
            if (!tree.find(new ItemId(List.of(name))).isEmpty()) {
                noteAt(at.with("let").with(name.text()), Code.DUPLICATE, "\"" + name + "\"", "a name that no item has");
            }
            checkNotReserved(name, at.with("let").with(name.text()));
        }
        for (Name name : variant.sessions().keySet()) {
            checkNotReserved(name, at.with("sessions").with(name.text()));
        }
        for (ItemNode node : tree.items()) {
            checkNotReserved(node.id().last(), node.place());
        }
    }

    private void checkNotReserved(Name name, Place place) {
        if (List.of(Step.SCORE, Over.EACH).contains(name.text())
                || Step.ofWork().contains(name.text())) {
            noteAt(
                    place,
                    Code.CONFLICT,
                    "\"" + name + "\"",
                    "another name; rules read scores, lateness and single items by it");
        }
    }

    private void checkLevels(Name name, Levels levels) {
        for (String level : levels.names()) {
            if (Mark.named(level) instanceof Mark.State) {
                Place place = at.with("levels").with(name.text()).with(level);
                noteAt(place, Code.CONFLICT, "\"" + level + "\"", "another level; records use the word for a state");
            }
        }
    }

    private void checkSessions(Name name, Sessions sessions) {
        Place place = at.with("sessions").with(name.text());
        sessions.on().stream()
                .filter(day -> zone.getRules()
                                .getValidOffsets(day.atTime(sessions.at()))
                                .size()
                        != 1)
                .forEach(day -> noteAt(
                        place.with("on"),
                        Code.TIME,
                        day + "T" + sessions.at() + ", skipped or repeated when the clocks change",
                        "sessions at a time that is there once"));
        current = new LinkedHashSet<>();
        sessions.plus().ifPresent(plus -> {
            Optional<Dimension> dimension = plus.dimension(this);
            if (dimension.isPresent()
                    && dimension.get().alongside(Dimension.COUNT).isEmpty()) {
                problem(plus, Code.CONFLICT, dimension.get().phrase(), "a count of days");
            }
        });
        reads.put(new Dependencies.Days(name), current);
        decisive.put(new Dependencies.Days(name), current);
    }

    private Optional<Dimension> letDimension(Name name) {
        Optional<Dimension> known = letDimensions.get(name);
        if (known != null) {
            return known;
        }
        letDimensions.put(name, Optional.empty());
        Set<Object> outer = current;
        current = new LinkedHashSet<>();
        Optional<Dimension> dimension =
                Objects.requireNonNull(variant.let().get(name)).dimension(this);
        reads.put(name, current);
        decisive.put(name, current);
        current = outer;
        letDimensions.put(name, dimension);
        return dimension;
    }

    @Override
    public void suggest(String name) {
        suggested.add(name);
    }

    /** What follows from incidents stands elsewhere, and is read where a step applies it. */
    private void checkItem(ItemNode node, Set<Object> readByIncidents) {
        current = new LinkedHashSet<>();
        List<Fraction> points = node.children().stream().map(ItemNode::points).toList();
        if (node.item().isGroup()) {
            node.item().aggregate().check(points, this);
            node.item().aggregate().checkNames(node.item().items().keySet(), this);
        }
        node.item().is().ifPresent(value -> {
            Optional<Dimension> dimension = value.dimension(this);
            if (dimension
                    .filter(found -> found == Dimension.COUNT || found == Dimension.LEVEL)
                    .isPresent()) {
                problem(value, Code.CONFLICT, dimension.get().phrase(), "points, a percentage or a ratio");
            }
        });
        suggested.clear();
        Checker inside = node.work().map(this::knowingWork).orElse(this);
        Set<Object> deciding = current;
        Set<Object> told = new LinkedHashSet<>();
        node.item().pipeline().forEach(step -> {
            current = step instanceof Notice ? told : deciding;
            step.check(inside);
            current = deciding;
            if (step.facts().contains(Incidents.class)) {
                current.addAll(readByIncidents);
            }
        });
        node.item()
                .handIn()
                .flatMap(HandIn::attempts)
                .flatMap(AttemptLimits::when)
                .ifPresent(when -> {
                    suggested.clear();
                    when.check(knowing(ResubmissionRule.OLD, Dimension.POINTS));
                });
        // Tokens that can still be earned may still pay for it.
        node.item()
                .handIn()
                .map(HandIn::demands)
                .orElse(List.of())
                .forEach(demand ->
                        current.addAll(decisive.getOrDefault(new Dependencies.Tokens(demand.account()), Set.of())));
        byRules.put(node.id(), current);
        Set<Object> all = new LinkedHashSet<>();
        node.children().forEach(child -> all.add(child.id()));
        all.addAll(current);
        decisive.put(node.id(), new LinkedHashSet<>(all));
        all.addAll(told);
        reads.put(node.id(), all);
    }

    /** Knows what steps read of something handed in. */
    private Checker knowingWork(ItemId work) {
        Checker inside = this;
        for (String name : Step.ofWork()) {
            boolean known =
                    !name.equals(Step.GIVEN) || tree.find(work).get(0).given().isPresent();
            inside = known ? inside.knowing(name, Dimension.COUNT) : inside;
        }
        return inside;
    }

    @Override
    public Optional<Dimension> dimensionOf(Reference reference, Object rule) {
        Aspect aspect = reference.aspect();
        if (!Aspects.isAnswered(reference, rule, this)) {
            return Optional.empty();
        }
        if (aspect.owner().equals(Sessions.OWNER)) {
            return sessions(reference, rule);
        }
        if (aspect.owner().equals(TokenAccount.OWNER)) {
            return account(reference, rule);
        }
        if (aspect.owner().equals(Distribution.OWNER)) {
            return distribution(reference, rule);
        }
        Name name = reference.of().last();
        boolean single = reference.of().names().size() == 1;
        if (single && aspect == Aspect.VALUE && variant.let().containsKey(name)) {
            noStage(reference, rule);
            current.add(name);
            return letDimension(name);
        }
        List<ItemNode> found = tree.find(reference.of());
        if (found.size() != 1) {
            notOne(reference.of(), found, rule);
            return Optional.empty();
        }
        if (aspect.dimension().equals(Optional.of(Dimension.COUNT))) {
            current.add(new Dependencies.HandedIn(found.get(0).id()));
            noStage(reference, rule);
            return aspect.dimension();
        }
        current.add(found.get(0).id());
        reference.at().ifPresent(stage -> checkStage(stage, found.get(0), rule));
        return Optional.of(aspect.dimension().orElse(Dimension.POINTS));
    }

    private Optional<Dimension> sessions(Reference reference, Object rule) {
        Name name = reference.of().last();
        if (!variant.sessions().containsKey(name) || reference.of().names().size() > 1) {
            List<String> known =
                    variant.sessions().keySet().stream().map(Name::text).toList();
            problems.add(Problem.unknown(
                    Code.REF, place(rule), reference.of().toString(), "the name of sessions of this policy", known));
            return Optional.empty();
        }
        noStage(reference, rule);
        current.add(new Dependencies.Days(name));
        return reference.aspect().dimension();
    }

    private Optional<Dimension> account(Reference reference, Object rule) {
        Name name = reference.of().last();
        if (!variant.accounts().containsKey(name) || reference.of().names().size() > 1) {
            List<String> known =
                    variant.accounts().keySet().stream().map(Name::text).toList();
            problems.add(Problem.unknown(
                    Code.REF, place(rule), reference.of().toString(), "the name of an account of this policy", known));
            return Optional.empty();
        }
        noStage(reference, rule);
        boolean endless =
                Objects.requireNonNull(variant.accounts().get(name)).grant().isEmpty();
        if (endless && reference.aspect() == TokenAccount.LEFT) {
            problem(rule, Code.CONFLICT, "what is left of \"" + name + "\", which is unlimited", "what is spent of it");
        }
        current.add(new Dependencies.Tokens(name));
        return reference.aspect().dimension();
    }

    @Override
    public List<ItemId> itemsOf(List<ItemId> groups, Object rule) {
        List<ItemId> wrong =
                groups.stream().filter(id -> tree.find(id).size() != 1).toList();
        wrong.forEach(id -> notOne(id, tree.find(id), rule));
        return wrong.isEmpty() ? tree.itemsOf(groups) : List.of();
    }

    private Optional<Dimension> distribution(Reference reference, Object rule) {
        Name name = reference.of().last();
        Optional<Distribution> found =
                Optional.ofNullable(variant.distributions().get(name));
        if (found.isEmpty() || reference.of().names().size() > 1) {
            List<String> known =
                    variant.distributions().keySet().stream().map(Name::text).toList();
            problems.add(Problem.unknown(
                    Code.REF,
                    place(rule),
                    reference.of().toString(),
                    "the name of a distribution of this policy",
                    known));
            return Optional.empty();
        }
        noStage(reference, rule);
        if (reference.aspect() == Distribution.DEVIATION
                && found.get().deviation().isEmpty()) {
            problem(
                    rule,
                    Code.MISSING,
                    "the deviation of \"" + name + "\", which does not say how it is computed",
                    "`deviation` in the distribution");
        }
        current.add(new Dependencies.Spread(name));
        return reference.aspect().dimension().or(() -> distribution(name));
    }

    /** Checks what a distribution is of; it comes after all that this reads. */
    private Optional<Dimension> distribution(Name name) {
        Optional<Dimension> known = spreadDimensions.get(name);
        if (known != null) {
            return known;
        }
        spreadDimensions.put(name, Optional.empty());
        Set<Object> outer = current;
        current = new LinkedHashSet<>();
        Optional<Dimension> dimension =
                Objects.requireNonNull(variant.distributions().get(name)).of().dimension(this);
        reads.put(new Dependencies.Spread(name), current);
        decisive.put(new Dependencies.Spread(name), current);
        current = outer;
        if (dimension.equals(Optional.of(Dimension.LEVEL))) {
            problem(
                    Objects.requireNonNull(variant.distributions().get(name)),
                    Code.CONFLICT,
                    Dimension.LEVEL.phrase(),
                    "a number");
        }
        spreadDimensions.put(name, dimension);
        return dimension;
    }

    private void noStage(Reference reference, Object rule) {
        reference
                .at()
                .ifPresent(stage ->
                        problem(rule, Code.REF, "\"" + stage + "\"", "no stage; only points of items have stages"));
    }

    private void notOne(ItemId id, List<ItemNode> found, Object rule) {
        if (found.isEmpty()) {
            List<String> known = new ArrayList<>();
            tree.unambiguous().keySet().forEach(item -> known.add(item.toString()));
            variant.let().keySet().forEach(value -> known.add(value.text()));
            known.addAll(suggested);
            problems.add(
                    Problem.unknown(Code.REF, place(rule), id.toString(), "the id of an item of this variant", known));
        } else {
            String meant = found.get(0).id() + " or " + found.get(1).id();
            problem(
                    rule,
                    Code.REF,
                    "\"" + id + "\", which " + found.size() + " items have",
                    "one of them, such as " + meant);
        }
    }

    private void checkStage(Name stage, ItemNode node, Object rule) {
        List<String> stages = new ArrayList<>(List.of(Step.AS_GRADED));
        node.item()
                .pipeline()
                .forEach(step -> stages.add("before-" + step.kind().name()));
        if (!stages.contains(stage.text())) {
            problems.add(Problem.unknown(Code.REF, place(rule), stage.text(), "a stage of that item", stages));
        }
    }

    @Override
    public void problem(Object rule, Code code, String found, String expected) {
        noteAt(place(rule), code, found, expected);
    }

    @Override
    public void unknown(Object rule, String member, String found, String expected, List<String> known) {
        problems.add(Problem.unknown(Code.REF, member(rule, member), found, expected, known));
    }

    private Place member(Object rule, String member) {
        return places.find(rule, member).orElse(at);
    }

    private Place place(Object rule) {
        if (rule instanceof Checker.At part) {
            return member(part.rule(), part.member()).with(part.key());
        }
        return places.find(rule).orElse(at);
    }

    @Override
    public void doubt(Object rule, String found, String expected) {
        Problem doubt = Problem.of(Code.CONFLICT, place(rule), found, expected);
        if (!doubts.contains(doubt)) {
            doubts.add(doubt);
        }
    }

    List<Problem> doubts() {
        return doubts;
    }

    private void noteAt(Place place, Code code, String found, String expected) {
        problems.add(Problem.of(code, place, found, expected));
    }
}
