package org.coursepolicy.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Name;
import org.coursepolicy.outcome.ItemOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.reference.Answer.Earned;
import org.coursepolicy.reference.Answer.Num;
import org.coursepolicy.reference.Answer.Unknown;
import org.coursepolicy.reference.Answer.Verdict;
import org.coursepolicy.reference.Graded.Assessed;
import org.coursepolicy.reference.Graded.Change;
import org.coursepolicy.reference.ReferencePurse.Purse;
import org.coursepolicy.reference.Settled.Fate;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Score;

/** What the library says of a student, in the words of the reference evaluator. */
final class Compared {
    /** How the texts of notices begin that a policy states, beside those of rules. */
    static final String NOTICE = "told: ";

    private Compared() {}

    static Graded graded(StudentOutcome outcome) {
        return graded(outcome, notice -> notice.startsWith(NOTICE));
    }

    /**
     * Returns what the library says of a student.
     *
     * @param stated tells which notices the policy states
     */
    static Graded graded(StudentOutcome outcome, Predicate<String> stated) {
        Map<String, Assessed> items = new TreeMap<>();
        outcome.items().forEach((id, item) -> items.put(id.toString(), assessed(item, stated)));
        Map<Name, Purse> purses = new HashMap<>();
        outcome.accounts().forEach((name, account) -> {
            purses.put(
                    name,
                    new Purse(
                            account.granted().toIntExact(),
                            account.spent().toIntExact(),
                            account.expired().toIntExact(),
                            account.left().toIntExact()));
        });
        Optional<String> letter =
                outcome.letter() instanceof Level level ? Optional.of(level.name()) : Optional.empty();
        Optional<String> soFar = letter.or(() -> outcome.soFar().map(Level::name));
        return new Graded(answer(outcome.total()), letter, soFar, new TreeSet<>(outcome.open()), items, purses);
    }

    private static Assessed assessed(ItemOutcome item, Predicate<String> stated) {
        List<Change> changes = new ArrayList<>();
        item.adjustments().forEach(each -> changes.add(new Change(each.step(), Exact.of(each.points()))));
        List<Fate> fates = new ArrayList<>();
        item.submissions()
                .forEach(each -> fates.add(new Fate(
                        each.id().text(),
                        Types.wordOf(each.status()),
                        Exact.of(each.late()),
                        Exact.of(each.covered()))));
        List<String> told = item.notices().stream().filter(stated).toList();
        return new Assessed(earned(item.raw()), changes, earned(item.score()), fates, told);
    }

    private static Earned earned(Score score) {
        return new Earned(Exact.of(score.earned()), Exact.of(score.possible()), Exact.of(score.pending()));
    }

    private static Answer answer(Result result) {
        if (result instanceof Quantity quantity) {
            return new Num(Exact.of(quantity.amount()), quantity.dimension());
        }
        if (result instanceof Open open) {
            return new Unknown(open.cause() == Open.Cause.PENDING);
        }
        return new Verdict(result.toString().equals("holds"));
    }
}
