package org.coursepolicy.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.incident.IncidentRule;
import org.coursepolicy.incident.Incidents;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.RatingSheet;
import org.coursepolicy.record.Incident;
import org.coursepolicy.resubmission.Attempts;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;

/** What the steps of one item's pipeline read: all that a student's values read, and the facts of this item. */
final class ItemScope implements Scope {
    private static final Incidents NO_INCIDENTS = new Incidents(Map.of());

    private final ItemNode node;
    private final StudentEvaluation student;
    private final Optional<Attempt> attempt;
    private final Attempts attempts;
    private final List<String> notices;

    ItemScope(
            ItemNode node,
            StudentEvaluation student,
            Optional<Attempt> attempt,
            Attempts attempts,
            List<String> notices) {
        this.node = node;
        this.student = student;
        this.attempt = attempt;
        this.attempts = attempts;
        this.notices = notices;
    }

    @Override
    public Result read(Reference reference) {
        return isLateness(reference) ? Scope.super.read(reference) : student.read(reference);
    }

    @Override
    public Result peek(Reference reference) {
        if (!isLateness(reference)) {
            return student.peek(reference);
        }
        return Quantity.count(ofWork(reference.of().last().text(), attempt.orElseThrow()));
    }

    private Fraction ofWork(String name, Attempt settled) {
        return switch (name) {
            case Step.LATE -> settled.late(node.id());
            case Step.UNCOVERED -> settled.uncovered(node.id());
            case Step.EARLY -> settled.lateness().of(node.id()).early();
            case Step.WAIVED -> student.work(node).filter(Work::waived).isPresent() ? Fraction.ONE : Fraction.ZERO;
            default -> student.given(node).orElseThrow();
        };
    }

    private boolean isLateness(Reference reference) {
        if (attempt.isEmpty() || reference.of().names().size() != 1) {
            return false;
        }
        String name = reference.of().toString();
        return Step.ofWork().contains(name) && reference.isToItem(name) && isKnown(name);
    }

    private boolean isKnown(String name) {
        return !name.equals(Step.GIVEN) || student.given(node).isPresent();
    }

    @Override
    public Checker dimensions() {
        Checker checker = student.dimensions();
        if (attempt.isPresent()) {
            for (String name : Step.ofWork()) {
                checker = isKnown(name) ? checker.knowing(name, Dimension.COUNT) : checker;
            }
        }
        return checker;
    }

    @Override
    public List<ItemId> itemsOf(List<ItemId> groups) {
        return student.itemsOf(groups);
    }

    @Override
    public Trace trace() {
        return student.trace();
    }

    @Override
    public void notice(String text) {
        notices.add(text);
        trace().note(text);
    }

    @Override
    public <F> Optional<F> fact(Class<F> type) {
        if (type == Attempts.class) {
            return Optional.of(type.cast(attempts));
        }
        if (type == Incidents.class) {
            return Optional.of(type.cast(incidents(node, student)));
        }
        return type == RatingSheet.class
                ? student.facts().ratings(node, student.student()).map(type::cast)
                : student.fact(type);
    }

    static Incidents incidents(ItemNode node, StudentEvaluation student) {
        List<Incident> happened = student.facts().incidents(node, student.student());
        if (happened.isEmpty()) {
            return NO_INCIDENTS;
        }
        Map<String, IncidentRule> rules = new LinkedHashMap<>();
        for (Incident incident : happened) {
            IncidentRule rule = Objects.requireNonNull(
                    student.variant().variant().incidents().get(incident.type()));
            String reason = incident.reason().map(found -> ": " + found).orElse("");
            rules.put(incident.type() + " (" + incident.id() + ")" + reason, rule);
        }
        return new Incidents(rules);
    }
}
