package org.coursepolicy.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.participation.Attendance;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;
import org.coursepolicy.statistic.Distribution;
import org.coursepolicy.statistic.Distributions;
import org.coursepolicy.statistic.Numbers;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Aspect;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;
import org.jspecify.annotations.Nullable;

/** The evaluation of one student: the values of all names, as the parts of the policy are evaluated in order. */
final class StudentEvaluation implements Scope {
    private final Facts facts;
    private final StudentId student;
    private final boolean explains;
    private final ResolvedVariant variant;
    private final @Nullable ItemEvaluation[] items;
    private final Map<Name, Result> let = new HashMap<>();
    private final Map<Name, Attendance> attendances = new HashMap<>();
    private final StudentAccounts accounts;
    /** What is only supposed; then parts are evaluated when they are asked for, and not in order. */
    private final Optional<Trial> trial;

    private Trace trace = Trace.none();

    StudentEvaluation(Facts facts, StudentId student, boolean explains) {
        this(facts, student, explains, Optional.empty());
    }

    StudentEvaluation(Facts facts, StudentId student, Trial trial) {
        this(facts, student, false, Optional.of(trial));
    }

    private StudentEvaluation(Facts facts, StudentId student, boolean explains, Optional<Trial> trial) {
        this.trial = trial;
        this.facts = facts;
        this.student = student;
        this.explains = explains;
        this.variant = facts.variantOf(student);
        this.accounts = new StudentAccounts(this);
        this.items = new @Nullable ItemEvaluation[variant.items().size()];
    }

    StudentOutcome evaluate() {
        StudentOutcome.Builder outcome = StudentOutcome.builder();
        outcome.variant(facts.nameOfVariant(student));
        for (ResolvedVariant.Part part : variant.order()) {
            if (part instanceof ResolvedVariant.ItemPart item) {
                ItemEvaluation evaluation = new ItemEvaluation(item.node(), this);
                evaluation.evaluate();
                items[variant.indexOf(item.node())] = evaluation;
            } else if (part instanceof ResolvedVariant.LetPart named) {
                let.put(named.name(), told(named.value(), named.name().text()));
                explanation().ifPresent(told -> outcome.putLet(named.name(), told));
            }
        }
        variant.items()
                .forEach(node -> outcome.putItems(node.id(), evaluated(node).outcome()));
        accounts.tell(outcome);
        settle(outcome);
        return outcome.build();
    }

    private void settle(StudentOutcome.Builder outcome) {
        Result total = StudentOutcome.NO_TOTAL;
        if (variant.variant().total().isPresent()) {
            total = told(variant.variant().total().get(), "total");
            outcome.totalExplanation(explanation());
        }
        outcome.total(total);
        Result letter = StudentOutcome.NO_SCALE;
        if (variant.variant().scale().isPresent()) {
            freshTrace();
            letter = variant.variant().scale().get().grade(total, this);
            outcome.letterExplanation(explanation());
        }
        Set<String> open = new OpenParts(this, accounts).find();
        outcome.addAllOpen(open);
        if (open.isEmpty() || variant.variant().scale().isEmpty()) {
            outcome.letter(letter);
        } else {
            outcome.letter(Open.pending("not settled yet: " + String.join(", ", open)));
            outcome.soFar(letter instanceof Level level ? Optional.of(level) : Optional.empty());
        }
    }

    /** Evaluates a value as an explanation of its own. */
    private Result told(Value value, String label) {
        freshTrace().begin(value, label);
        return trace.end(Operation.CHOSEN, value.evaluate(this));
    }

    Optional<Explanation> explanation() {
        return trace instanceof RecordingTrace recorded ? Optional.of(recorded.explanation()) : Optional.empty();
    }

    /** Starts a new explanation, to which rules tell their steps from now on. */
    Trace freshTrace() {
        trace = explains ? Trace.recording(facts.policy().places()) : Trace.none();
        return trace;
    }

    ItemEvaluation evaluated(ItemNode node) {
        int index = variant.indexOf(node);
        if (trial.isPresent() && items[index] == null) {
            ItemEvaluation evaluation = new ItemEvaluation(node, this);
            evaluation.evaluate();
            items[index] = evaluation;
        }
        return Objects.requireNonNull(items[index]);
    }

    /** Tells whether this only supposes something, and tells nobody. */
    boolean isTrial() {
        return trial.isPresent();
    }

    /** Forgets what was evaluated of some parts. */
    void forget(ResolvedVariant.Readers readers) {
        readers.items().forEach(index -> items[index] = null);
        readers.let().forEach(let::remove);
    }

    /** Forgets everything that was evaluated. */
    void forgetAll() {
        Arrays.fill(items, null);
        let.clear();
        attendances.clear();
    }

    /** Returns how many more tokens are spent than the ledger says, where that is only supposed. */
    int supposedlySpent(Name account) {
        return trial.map(supposed -> supposed.spent(account)).orElse(0);
    }

    Facts facts() {
        return facts;
    }

    ResolvedVariant variant() {
        return variant;
    }

    boolean explains() {
        return explains;
    }

    /** Finds what was handed in for the item of which another is a part, or which it is itself. */
    Optional<Work> work(ItemNode node) {
        if (node.work().isEmpty()) {
            return Optional.empty();
        }
        ItemNode whole = variant.find(node.work().get()).get(0);
        Optional<Work> supposed = trial.flatMap(tried -> tried.work(whole));
        return supposed.isPresent() ? supposed : Optional.of(recordedWork(whole));
    }

    private Work recordedWork(ItemNode whole) {
        Optional<Holder> holder = facts.holder(whole, student);
        return holder.isPresent()
                ? work(whole, holder.get())
                : Work.of(List.of(Attempt.without(whole.due(), Attempt.Marks.RECORDED)));
    }

    private Work work(ItemNode whole, Holder holder) {
        if (!Party.isPaid(whole)) {
            return facts.settlements().unpaid(whole, holder, student);
        }
        boolean alone = Party.members(whole).equals(Optional.of(Demand.Members.EACH));
        Holder whose = alone ? student.holder() : holder;
        return facts.settlements().of(whose).work(whole.id(), whose);
    }

    /** Finds the mark of a leaf in one attempt. Marks of the record's scores are those of the first attempt. */
    Mark mark(ItemNode leaf, Optional<Attempt> attempt) {
        Mark recorded = facts.mark(leaf, student);
        if (attempt.isEmpty()) {
            return recorded;
        }
        boolean ofAnother = leaf.work()
                .map(id -> variant.find(id).get(0).holder() != leaf.holder())
                .orElse(true);
        boolean later =
                facts.asOf().flatMap(asOf -> leaf.due().map(asOf::isBefore)).orElse(false);
        if (later || ofAnother || recorded == Mark.State.EXCUSED) {
            return recorded;
        }
        Optional<Mark> marked = attempt.get().marked().stream()
                .flatMap(submission -> mark(leaf, submission).stream())
                .findFirst();
        return marked.orElseGet(() -> switch (attempt.get().marks()) {
            case RECORDED -> recorded;
            case MISSING -> Mark.State.MISSING;
            case NOT_YET, SUBMITTED -> Mark.State.UNGRADED;
        });
    }

    private Optional<Mark> mark(ItemNode leaf, Submission submission) {
        return Optional.ofNullable(
                facts.marksOf(submission, leaf.work().orElseThrow(), variant).get(leaf.id()));
    }

    StudentId student() {
        return student;
    }

    @Override
    public List<ItemId> itemsOf(List<ItemId> groups) {
        return variant.itemsOf(groups);
    }

    @Override
    public Trace trace() {
        return trace;
    }

    @Override
    public Checker dimensions() {
        return Checker.silent(reference -> Optional.of(variant.dimensionOf(reference)), variant::itemsOf);
    }

    /** Tells days together with how many counted, so that a student can check the share. */
    @Override
    public Result read(Reference reference) {
        if (explains && reference.aspect().owner().equals(Sessions.OWNER)) {
            return new AttendanceTold(sessions(reference.of().last()), reference, this).tell();
        }
        if (explains && reference.aspect().owner().equals(Distribution.OWNER)) {
            return trace().leaf(Operation.REFERENCE, reference.label() + source(reference), peek(reference));
        }
        return Scope.super.read(reference);
    }

    @Override
    public Result peek(Reference reference) {
        if (reference.aspect().owner().equals(Sessions.OWNER)) {
            return days(reference.of().last(), reference.aspect());
        }
        if (reference.aspect().owner().equals(Distribution.OWNER)) {
            return statistic(reference);
        }
        if (reference.aspect().owner().equals(TokenAccount.OWNER)) {
            return accounts.read(reference.of().last(), reference.aspect());
        }
        Optional<Result> named =
                reference.aspect() == Aspect.VALUE && reference.of().names().size() == 1
                        ? named(reference.of().last())
                        : Optional.empty();
        return named.orElseGet(() -> aspect(reference));
    }

    private Result statistic(Reference reference) {
        Name name = reference.of().last();
        Numbers numbers = facts.distributed().of(name);
        Aspect aspect = reference.aspect();
        Optional<Fraction> number = aspect == Distribution.MEAN
                ? numbers.mean()
                : aspect == Distribution.MEDIAN
                        ? numbers.median()
                        : aspect == Distribution.DEVIATION ? numbers.deviation() : numbers.size();
        return number.<Result>map(found -> new Quantity(found, variant.dimensionOf(reference)))
                .orElseGet(() -> Open.pending(
                        facts.stated(name).isPresent()
                                ? "the record does not state the " + reference.label()
                                : "too few have a value in " + name));
    }

    /** How many values a statistic is of, so that a student can judge it. */
    private String source(Reference reference) {
        Numbers numbers = facts.distributed().of(reference.of().last());
        boolean stated = facts.stated(reference.of().last()).isPresent();
        return stated ? " (as stated)" : " (of " + numbers.values().size() + ")";
    }

    @Override
    public <F> Optional<F> fact(Class<F> type) {
        return type == Distributions.class
                ? Optional.of(type.cast(
                        (Distributions) name -> Optional.of(facts.distributed().of(name))))
                : Optional.empty();
    }

    private Optional<Result> named(Name name) {
        Result known = let.get(name);
        if (known == null && trial.isPresent() && variant.variant().let().containsKey(name)) {
            known = Objects.requireNonNull(variant.variant().let().get(name)).evaluate(this);
            let.put(name, known);
        }
        return Optional.ofNullable(known);
    }

    /** Counts the days that were given for what an item is a part of, where the policy says both ends. */
    Optional<Fraction> given(ItemNode node) {
        return node.work().flatMap(id -> variant.find(id).get(0).given());
    }

    /** Adds up something about all that is handed in at or below an item. */
    private Quantity sum(ItemNode node, Function<Work, Fraction> what) {
        Fraction sum = node.item().handIn().isPresent() ? what.apply(work(node).orElseThrow()) : Fraction.ZERO;
        for (ItemNode child : node.children()) {
            sum = sum.plus(sum(child, what).amount());
        }
        return Quantity.count(sum);
    }

    private static Fraction sum(Work work, Function<Attempt, Fraction> units) {
        return work.attempts().stream().map(units).reduce(Fraction.ZERO, Fraction::plus);
    }

    private Result aspect(Reference reference) {
        ItemNode node = Objects.requireNonNull(variant.unambiguous().get(reference.of()));
        if (reference.aspect() == Aspect.LATE_UNITS) {
            return sum(node, work -> sum(work, Attempt::late));
        }
        if (reference.aspect() == Aspect.UNCOVERED_UNITS) {
            return sum(node, work -> sum(work, Attempt::uncovered));
        }
        if (reference.aspect() == Aspect.ATTEMPTS) {
            return sum(node, work -> Fraction.of(work.handedIn()));
        }
        ItemEvaluation evaluation = evaluated(node);
        Score score = reference.at().map(evaluation::at).orElse(evaluation.score());
        if (reference.aspect() == Aspect.POSSIBLE) {
            return Quantity.points(score.possible());
        }
        boolean empty = score.possible().signum() == 0;
        if (empty && (reference.aspect() == Aspect.PERCENT || node.points().signum() > 0)) {
            return score.isOpen()
                    ? Open.pending(node.id().last() + " is not graded yet")
                    : Open.nothing(node.id().last() + " is excused");
        }
        return reference.aspect() == Aspect.PERCENT ? score.percent().orElseThrow() : Quantity.points(score.earned());
    }

    Sessions sessions(Name name) {
        return Objects.requireNonNull(variant.variant().sessions().get(name));
    }

    /** A share of no day may still come as long as sessions are to be held; after that there is nothing to share. */
    private Result days(Name name, Aspect aspect) {
        Attendance attendance = attendance(name);
        if (aspect == Sessions.DAYS) {
            return Quantity.count(attendance.days());
        }
        Result share = attendance.share();
        return share instanceof Open && !facts.areAllHeld(sessions(name))
                ? Open.pending("none of " + name + " counts yet")
                : share;
    }

    /** What is added to the days; nothing yet where that is open. */
    Result plus(Sessions sessions) {
        return sessions.plus().map(extra -> extra.evaluate(silently())).orElse(Quantity.count(Fraction.ZERO));
    }

    /** The days on which the student took part, without those that are added. */
    Attendance attended(Name name) {
        return facts.attendance(name, sessions(name), student);
    }

    Attendance attendance(Name name) {
        Attendance known = attendances.get(name);
        if (known != null) {
            return known;
        }
        Sessions sessions = sessions(name);
        Attendance attended = attended(name);
        Result plus = plus(sessions);
        Attendance attendance =
                plus instanceof Quantity days ? attended.plus(days.amount().max(Fraction.ZERO)) : attended;
        attendances.put(name, attendance);
        return attendance;
    }
}
