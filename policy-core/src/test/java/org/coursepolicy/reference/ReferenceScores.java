package org.coursepolicy.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.incident.IncidentRule;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Incident;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Ruling;
import org.coursepolicy.record.Submission;
import org.coursepolicy.reference.Answer.Earned;
import org.coursepolicy.reference.Answer.Num;
import org.coursepolicy.reference.Answer.Unknown;
import org.coursepolicy.reference.Answer.Verdict;
import org.coursepolicy.reference.Graded.Assessed;
import org.coursepolicy.reference.Graded.Change;
import org.coursepolicy.reference.ReferenceEvaluator.Known;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.reference.Settled.Attempt;
import org.coursepolicy.reference.Settled.Marks;
import org.coursepolicy.resubmission.ResubmissionRule;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Level;
import org.coursepolicy.rule.Becomes;
import org.coursepolicy.rule.FullAt;
import org.coursepolicy.rule.Notice;
import org.coursepolicy.rule.RoundStep;
import org.coursepolicy.rule.Step;

/** The scores of one student's items: as graded, in each attempt, after so many steps, at the end. */
final class ReferenceScores {
    private final ReferenceCourse course;
    private final CourseRecord record;
    private final StudentId student;
    private final ReferenceEvaluator values;
    private final Settled settled;
    /** Only so that a course does not take all day: each answer is the same whenever it is asked for. */
    private final Map<String, Earned> asked = new HashMap<>();

    ReferenceScores(ReferenceCourse course, StudentId student, ReferenceEvaluator values, Settled settled) {
        this.settled = settled;
        this.course = course;
        this.record = course.record();
        this.student = student;
        this.values = values;
    }

    /** The score that counts. */
    Earned earned(Node node) {
        return node.isHandedIn() ? ruled(node, whole(node, steps(node).size())) : part(node, last(node));
    }

    /** The score at a stage; of a part, in the last attempt. */
    Earned stage(Node node, Name stage) {
        int steps = 0;
        while (steps < steps(node).size()
                && !stage.text().equals("before-" + name(steps(node).get(steps)))) {
            steps++;
        }
        boolean graded = stage.text().equals("as-graded");
        if (steps == steps(node).size() && !graded) {
            throw new AssertionError(stage);
        }
        return stage(node, graded ? 0 : steps);
    }

    private Earned stage(Node node, int steps) {
        return node.isHandedIn() ? whole(node, steps) : stepped(node, last(node), steps);
    }

    Assessed assessed(Node node) {
        List<Change> changes = new ArrayList<>();
        boolean graded = isGraded(node, node.isHandedIn() ? 0 : last(node));
        for (int i = 0; i < steps(node).size(); i++) {
            if (i < apart(node) ? graded : isAnyGraded(node)) {
                changes.add(new Change(
                        name(steps(node).get(i)),
                        stage(node, i + 1).earned().subtract(stage(node, i).earned())));
            }
        }
        Earned before = stage(node, steps(node).size());
        ruling(node).ifPresent(points -> changes.add(new Change("ruling", points.subtract(before.earned()))));
        return new Assessed(
                stage(node, 0),
                changes,
                earned(node),
                node.isHandedIn()
                        ? work(node)
                                .map(work -> course.replay()
                                        .fates(work, work.payer(student), (all, one) -> isReplaced(node, all, one)))
                                .orElse(List.of())
                        : List.of(),
                told(node));
    }

    private static List<Step> steps(Node node) {
        return node.item().pipeline();
    }

    private static String name(Step step) {
        return step.kind().name();
    }

    // ---- attempts

    /** What is handed in, by the student or the student's team. */
    Optional<ReferenceWork> work(Node whole) {
        return course.holder(whole, student).map(holder -> course.work(holder, whole, Optional.of(student)));
    }

    /** The attempts at what an item is a part of, or is itself; none if it is not handed in. */
    private List<Attempt> attempts(Node node) {
        if (node.work().isEmpty()) {
            return List.of();
        }
        return work(whole(node)).map(settled::attempts).orElse(List.of(Attempt.without(Marks.RECORDED)));
    }

    private Node whole(Node node) {
        return course.tree(student).byId(node.work().orElseThrow());
    }

    private int last(Node node) {
        return Math.max(0, attempts(node).size() - 1);
    }

    private Optional<Attempt> attempt(Node node, int number) {
        return number < attempts(node).size() ? Optional.of(attempts(node).get(number)) : Optional.empty();
    }

    /** Tells whether steps apply: to an item of which nothing is graded, or all excused, they do not. */
    boolean isAnyGraded(Node node) {
        int from = node.isHandedIn() ? 0 : last(node);
        for (int i = from; i <= last(node); i++) {
            if (isGraded(node, i)) {
                return true;
            }
        }
        return false;
    }

    /** In a group something is graded if its score says so, or if it has bonus items that are: a 0 is a mark, too. */
    private boolean isGraded(Node node, int attempt) {
        Earned score = raw(node, attempt);
        if (score.possible().signum() != 0 || score.earned().signum() != 0) {
            return true;
        }
        if (node.item().isLeaf()) {
            return !List.of(Mark.State.EXCUSED, Mark.State.UNGRADED).contains(mark(node, attempt));
        }
        return node.item().is().isEmpty()
                && node.children().stream().anyMatch(child -> isGradedIn(node, child, attempt));
    }

    private boolean isGradedIn(Node group, Node child, int attempt) {
        boolean ofTheSame = child.work().isPresent() && child.work().equals(group.work());
        Earned score = ofTheSame ? part(child, attempt) : earned(child);
        boolean graded = isRuled(child) || (ofTheSame ? isGraded(child, attempt) : isAnyGraded(child));
        return graded && score.possible().signum() == 0;
    }

    // ---- steps

    /** A part, in one attempt at the whole. */
    private Earned part(Node node, int attempt) {
        String key = node.id() + " in attempt " + attempt;
        Earned known = asked.get(key);
        if (known != null) {
            return known;
        }
        Earned score = ruled(node, stepped(node, attempt, steps(node).size()));
        asked.put(key, score);
        return score;
    }

    /** An attempt after so many steps. */
    private Earned stepped(Node node, int attempt, int steps) {
        Earned now = raw(node, attempt);
        boolean graded = isGraded(node, attempt);
        for (int i = 0; i < steps && graded; i++) {
            now = after(node, attempt, now, steps(node).get(i));
        }
        return now;
    }

    /** What is handed in, after so many steps: those before the resubmission for each attempt, then all attempts as one. */
    private Earned whole(Node node, int steps) {
        String key = node.id() + " after step " + steps;
        Earned known = asked.get(key);
        if (known != null) {
            return known;
        }
        Earned score = combined(node, steps);
        asked.put(key, score);
        return score;
    }

    /** How many steps apply to each attempt by itself. */
    private static int apart(Node node) {
        int apart = 0;
        while (apart < steps(node).size() && !(steps(node).get(apart) instanceof ResubmissionRule)) {
            apart++;
        }
        return apart;
    }

    private Earned combined(Node node, int steps) {
        int apart = apart(node);
        Earned now = stepped(node, 0, Math.min(apart, steps));
        if (steps <= apart || !isAnyGraded(node)) {
            return now;
        }
        for (int i = 1; i <= last(node); i++) {
            now = again(node, now, stepped(node, i, apart), (ResubmissionRule)
                    steps(node).get(apart));
        }
        for (int i = apart + 1; i < steps; i++) {
            now = after(node, 0, now, steps(node).get(i));
        }
        return now;
    }

    private Earned again(Node node, Earned old, Earned attempt, ResubmissionRule rule) {
        Map<String, Known> names = names(node, 0);
        names.put("old", new Known(points(old), Dimension.POINTS));
        names.put("new", new Known(points(attempt), Dimension.POINTS));
        Answer points = values.knowing(names).value(rule.score());
        boolean open = attempt.pending().signum() > 0;
        Earned base = open ? old : attempt;
        if (points instanceof Num number && base.pending().signum() == 0) {
            return base.earning(number.amount());
        }
        return new Earned(old.earned(), old.possible(), Exact.greatest(old.pending(), attempt.pending()));
    }

    private static Answer points(Earned score) {
        return score.pending().signum() > 0 ? new Unknown(true) : new Num(score.earned(), Dimension.POINTS);
    }

    private Map<String, Known> names(Node node, int attempt) {
        Map<String, Known> names = new HashMap<>();
        attempt(node, attempt).ifPresent(of -> {
            Optional<ReferenceWork> work = work(whole(node));
            Optional<Submission> unbroken =
                    attempt == 0 ? work.flatMap(each -> unbroken(node, each)) : Optional.empty();
            BigFraction late = unbroken.map(
                            version -> work.orElseThrow().window().late(version.at()))
                    .orElse(of.late());
            BigFraction early = unbroken.map(
                            version -> work.orElseThrow().window().early(version.at()))
                    .orElse(of.early());
            BigFraction covered =
                    work.map(each -> of.covered(each.payer(student))).orElse(BigFraction.ZERO);
            boolean waived = work.map(each -> settled.isWaived(each)).orElse(false);
            names.put("late", count(late));
            names.put("uncovered", count(late.subtract(covered)));
            names.put("early", count(early));
            names.put("waived", count(waived ? BigFraction.ONE : BigFraction.ZERO));
            whole(node).issued().ifPresent(issued -> whole(node)
                    .due()
                    .ifPresent(due -> names.put("given", count(ReferenceTime.days(issued, due)))));
        });
        return names;
    }

    private static Known count(BigFraction number) {
        return new Known(new Num(number, Dimension.COUNT), Dimension.COUNT);
    }

    /** The first of the last versions that all have the mark of the last one for a part. */
    private Optional<Submission> unbroken(Node part, ReferenceWork work) {
        List<Submission> versions = work.versions();
        if (work.rules().counts() != HandIn.Counts.UNBROKEN || !part.item().isLeaf() || versions.isEmpty()) {
            return Optional.empty();
        }
        int first = versions.size() - 1;
        // What is not graded has no mark that could be the same.
        Mark last = brought(part, versions.get(first));
        while (first > 0
                && last != Mark.State.UNGRADED
                && brought(part, versions.get(first - 1)).equals(last)) {
            first--;
        }
        return Optional.of(versions.get(first));
    }

    /** Of a redo: the points before it, after the steps before the resubmission, and of what redos made of them. */
    Answer before(Node node) {
        Earned before = stage(node, apart(node) + 1);
        return before.possible().signum() == 0 && node.points().signum() > 0
                ? new Unknown(before.pending().signum() > 0)
                : points(before);
    }

    /** The points of the first attempt by itself. */
    BigFraction alone(Node node) {
        return stepped(node, 0, apart(node)).earned();
    }

    // ---- all that is handed in

    /** What is counted of the attempts that count of everything handed in at or below an item. */
    BigFraction sum(Node above, BiFunction<Attempt, Holder, BigFraction> counted) {
        BigFraction sum = BigFraction.ZERO;
        for (Node node : course.tree(student).all()) {
            Optional<ReferenceWork> work = node.isHandedIn() && node.isAtOrBelow(above) ? work(node) : Optional.empty();
            for (Attempt attempt : work.map(settled::attempts).orElse(List.of())) {
                if (attempt.submission().isPresent()) {
                    sum = sum.add(counted.apply(attempt, work.orElseThrow().payer(student)));
                }
            }
        }
        return sum;
    }

    private ReferenceEvaluator knowing(Node node, int attempt, Earned now) {
        Map<String, Known> names = names(node, attempt);
        names.put("score", new Known(new Num(now.earned(), Dimension.POINTS), Dimension.POINTS));
        return values.knowing(names);
    }

    private Earned after(Node node, int attempt, Earned now, Step step) {
        if (step instanceof RoundStep round) {
            return now.earning(Exact.round(now.earned(), Exact.of(round.to()), round.mode()));
        }
        if (step instanceof Becomes becomes) {
            return becoming(now, knowing(node, attempt, now).value(becomes.value()));
        }
        if (step instanceof LatePenalty penalty) {
            Answer taken = knowing(node, attempt, now).value(penalty.takes());
            return taken instanceof Num number ? penalized(now, number.amount(), penalty) : now;
        }
        if (step instanceof PeerAdjustment adjustment) {
            return rated(node, attempt, now, adjustment);
        }
        if (step instanceof IncidentsStep) {
            Earned left = now;
            for (IncidentRule rule : incidents(node)) {
                left = becoming(left, knowing(node, attempt, left).value(rule.score()));
            }
            return left;
        }
        if (step instanceof FullAt fullAt) {
            BigFraction full = Exact.least(Exact.of(fullAt.points()), now.possible());
            BigFraction most = full.multiply(Exact.of(fullAt.most())).divide(Exact.HUNDRED);
            return new Earned(Exact.least(now.earned(), most), full, now.pending());
        }
        if (step instanceof Notice) {
            return now;
        }
        throw new AssertionError(step);
    }

    private static Earned becoming(Earned now, Answer points) {
        return points instanceof Num number ? now.earning(number.amount()) : now;
    }

    private static Earned penalized(Earned now, BigFraction taken, LatePenalty penalty) {
        BigFraction of =
                switch (penalty.of()) {
                    case MAXIMUM, CEILING -> now.possible();
                    case EARNED -> now.earned();
                    case POINTS -> Exact.HUNDRED;
                };
        boolean debt = penalty.of() == LatePenalty.Of.EARNED && now.earned().signum() <= 0;
        if (taken.signum() == 0 || debt) {
            return now;
        }
        BigFraction floor = now.possible().multiply(Exact.of(penalty.floor())).divide(Exact.HUNDRED);
        BigFraction off = taken.multiply(of).divide(Exact.HUNDRED);
        BigFraction left = penalty.of() == LatePenalty.Of.CEILING
                ? Exact.least(now.earned(), of.subtract(off))
                : now.earned().subtract(off);
        return now.earning(Exact.greatest(left, Exact.least(floor, now.earned())));
    }

    // ---- ratings, incidents, rulings

    private Earned rated(Node node, int attempt, Earned now, PeerAdjustment adjustment) {
        return course.team(student, node.due()).isEmpty()
                ? now
                : now.earning(now.earned().multiply(factor(node, attempt, adjustment)));
    }

    private BigFraction factor(Node node, int attempt, PeerAdjustment adjustment) {
        Map<String, Known> names = names(node, attempt);
        TeamId team = course.team(student, node.due()).orElseThrow();
        names.putAll(new ReferenceRatings(course, adjustment, node, student, team).names());
        if (!(values.knowing(names).value(adjustment.factor()) instanceof Num factor)) {
            return Exact.of(adjustment.undefined());
        }
        return factor.dimension() == Dimension.PERCENT ? factor.amount().divide(Exact.HUNDRED) : factor.amount();
    }

    private List<IncidentRule> incidents(Node node) {
        List<IncidentRule> rules = new ArrayList<>();
        for (Incident incident : course.incidents()) {
            boolean concerns = course.both(node, student).contains(incident.by())
                    && course.means(incident.item(), incident.by(), node);
            if (concerns) {
                rules.add(Objects.requireNonNull(
                        course.variant(student).incidents().get(incident.type())));
            }
        }
        return rules;
    }

    private boolean isKept(Node node) {
        return incidents(node).stream().anyMatch(rule -> rule.protects() == IncidentRule.Protects.COUNTS);
    }

    /** The points that a ruling sets: for the student rather than for the team. */
    private Optional<BigFraction> ruling(Node node) {
        for (Holder holder : course.both(node, student)) {
            for (Ruling ruling : record.rulings()) {
                if (ruling.score().isPresent()
                        && ruling.holder().equals(holder)
                        && course.means(ruling.item(), holder, node)) {
                    return ruling.score().map(Exact::of);
                }
            }
        }
        return Optional.empty();
    }

    boolean isRuled(Node node) {
        return ruling(node).isPresent();
    }

    private Earned ruled(Node node, Earned score) {
        return ruling(node).map(points -> Earned.of(points, node.points())).orElse(score);
    }

    // ---- notices

    private List<String> told(Node node) {
        List<String> told = new ArrayList<>();
        int combining = apart(node);
        int from = node.isHandedIn() ? 0 : last(node);
        for (int attempt = from; attempt <= last(node); attempt++) {
            for (int i = 0; i < combining && isGraded(node, attempt); i++) {
                told(node, attempt, stepped(node, attempt, i), steps(node).get(i), told);
            }
        }
        for (int i = combining; i < steps(node).size() && isAnyGraded(node); i++) {
            told(node, 0, stage(node, i), steps(node).get(i), told);
        }
        return told;
    }

    private void told(Node node, int attempt, Earned now, Step step, List<String> told) {
        if (step instanceof Notice notice
                && knowing(node, attempt, now).test(notice.when()) instanceof Verdict verdict
                && verdict.holds()) {
            told.add(notice.says());
        }
    }

    // ---- as graded

    private Earned raw(Node node, int attempt) {
        String key = node.id() + " as graded in attempt " + attempt;
        Earned known = asked.get(key);
        if (known == null) {
            known = graded(node, attempt);
            asked.put(key, known);
        }
        return known;
    }

    private Earned graded(Node node, int attempt) {
        if (node.item().is().isPresent()) {
            return computed(values.value(node.item().is().get()), node.points());
        }
        return node.item().isLeaf() ? recorded(node, attempt) : aggregated(node, attempt);
    }

    private static Earned computed(Answer answer, BigFraction points) {
        if (answer instanceof Unknown unknown) {
            return unknown.pending() ? Earned.pending(points) : Earned.NOTHING;
        }
        Num number = (Num) answer;
        BigFraction earned =
                switch (number.dimension()) {
                    case PERCENT -> number.amount().multiply(points).divide(Exact.HUNDRED);
                    case RATIO -> number.amount().multiply(points);
                    case NUMBER, POINTS, COUNT, LEVEL -> number.amount();
                };
        return Earned.of(earned, points);
    }

    private Earned recorded(Node leaf, int attempt) {
        BigFraction points = leaf.points();
        Mark mark = mark(leaf, attempt);
        if (mark instanceof Mark.Points recorded) {
            return Earned.of(Exact.of(recorded.points()), points);
        }
        if (mark instanceof Mark.AtLevel at) {
            BigFraction full = points.signum() == 0 ? Exact.of(leaf.item().bonus()) : points;
            BigFraction worth = BigFraction.ZERO;
            for (Level level : Objects.requireNonNull(
                            course.variant(student).levels().get(leaf.marked().orElseThrow()))
                    .levels()) {
                if (level.name().equals(at.level())) {
                    worth = level.worth().map(Exact::of).orElse(BigFraction.ZERO);
                }
            }
            return Earned.of(worth.multiply(full).divide(Exact.HUNDRED), points);
        }
        return switch ((Mark.State) mark) {
            case MISSING -> Earned.of(BigFraction.ZERO, points);
            case EXCUSED -> Earned.NOTHING;
            case UNGRADED -> Earned.pending(points);
        };
    }

    /** Before something is due nothing of it is graded; who is excused is excused from every attempt. */
    private Mark mark(Node leaf, int number) {
        boolean later = course.asOf().isPresent()
                && leaf.due().isPresent()
                && leaf.due().get().isAfter(course.asOf().get());
        if (later) {
            return Mark.State.UNGRADED;
        }
        Mark recorded = course.holder(leaf, student)
                .map(holder -> recorded(leaf, holder))
                .orElse(Mark.State.UNGRADED);
        Optional<Attempt> attempt = attempt(leaf, number);
        if (attempt.isEmpty() || whole(leaf).holder() != leaf.holder() || recorded == Mark.State.EXCUSED) {
            return recorded;
        }
        List<Submission> regrades = attempt.get().regrades();
        for (int i = regrades.size() - 1; i >= 0; i--) {
            Optional<Mark> again = said(leaf, regrades.get(i));
            if (again.isPresent()) {
                return again.get();
            }
        }
        return switch (attempt.get().marks()) {
            case RECORDED -> recorded;
            case BROUGHT -> brought(leaf, attempt.get().submission().orElseThrow());
            case MISSING -> Mark.State.MISSING;
            case UNKNOWN -> Mark.State.UNGRADED;
        };
    }

    /** The mark that something handed in brings for a leaf. */
    private Mark brought(Node leaf, Submission submission) {
        return said(leaf, submission).orElse(Mark.State.UNGRADED);
    }

    /** Tells whether all that a regrade says is said again by later ones. */
    private boolean isReplaced(Node node, List<Submission> regrades, Submission regrade) {
        List<Submission> later = regrades.subList(regrades.indexOf(regrade) + 1, regrades.size());
        boolean own = !node.item().isLeaf()
                || said(node, regrade).isEmpty()
                || later.stream().anyMatch(other -> said(node, other).isPresent());
        return own
                && node.children().stream()
                        .filter(child -> child.work().equals(node.work()))
                        .allMatch(child -> isReplaced(child, regrades, regrade));
    }

    private Optional<Mark> said(Node leaf, Submission submission) {
        if (leaf.isHandedIn()) {
            return submission.score();
        }
        String whole = leaf.work().orElseThrow();
        for (Map.Entry<ItemId, Mark> entry : submission.scores().entrySet()) {
            String part = entry.getKey().toString();
            boolean exact = leaf.id().equals(whole + "/" + part);
            boolean only = leaf.id().endsWith("/" + part)
                    && course.tree(student).all().stream()
                                    .filter(node -> node.item().isLeaf()
                                            && node.id().startsWith(whole + "/")
                                            && node.work().equals(leaf.work())
                                            && node.id().endsWith("/" + part))
                                    .count()
                            == 1;
            if (exact || only) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /** What the record's scores say of a leaf, or of all of an item around it. */
    private Mark recorded(Node leaf, Holder holder) {
        Mark found = Mark.State.UNGRADED;
        for (Map.Entry<ItemId, Map<Holder, Mark>> entry : record.scores().entrySet()) {
            Mark mark = entry.getValue().get(holder);
            boolean of = course.tree(student)
                    .find(entry.getKey())
                    .map(node -> (leaf.id() + "/").startsWith(node.id() + "/"))
                    .orElse(false);
            if (of && mark != null) {
                found = mark;
            }
        }
        return found;
    }

    /** In a group, a part of what is handed in counts as in that attempt; anything else as it is. */
    private Earned aggregated(Node node, int attempt) {
        List<ReferenceAggregate.Child> children = new ArrayList<>();
        for (Node child : node.children()) {
            boolean ofTheSame = child.work().isPresent() && child.work().equals(node.work());
            children.add(new ReferenceAggregate.Child(
                    child.name(), child.points(), ofTheSame ? part(child, attempt) : earned(child), isKept(child)));
        }
        return new ReferenceAggregate(values::value).of(node.item().aggregate(), children);
    }
}
