package org.coursepolicy.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.Submission;
import org.coursepolicy.reference.Answer.Num;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.reference.Settled.Attempt;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.ByPriority;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;

/** Spends the tokens of accounts that wait until all is handed in: one work after the other, or in the best of all ways. */
final class ReferenceAllocation {
    private final ReferenceCourse course;
    private final ReferenceReplay replay;

    ReferenceAllocation(ReferenceCourse course, ReferenceReplay replay) {
        this.course = course;
        this.replay = replay;
    }

    void spend() {
        course.accounts().forEach((key, held) -> {
            TokenAccount account = held.account();
            if (!account.isInOrderOfSubmission() && !(account.allocation() instanceof BestUse)) {
                inOrder(key, account);
            }
        });
        course.accounts().forEach((key, held) -> {
            if (held.account().allocation() instanceof BestUse best) {
                inTheBestWay(key, best);
            }
        });
    }

    /** The demand of a work for lateness on an account, if the holder of the account pays it. */
    private static Optional<Demand> demand(ReferenceWork work, PurseKey key) {
        return work.rules().demands().stream()
                .filter(demand -> demand.isForLateness()
                        && demand.account().equals(key.account())
                        && work.payers(demand).contains(key.holder()))
                .findFirst();
    }

    private List<ReferenceWork> works(PurseKey key, TokenAccount account) {
        List<ReferenceWork> works = new ArrayList<>(course.works().stream()
                .filter(work -> demand(work, key).isPresent())
                .toList());
        works.sort(Comparator.comparing((ReferenceWork work) -> rank(work, account))
                .thenComparing(work -> work.node().due().orElse(Instant.MAX))
                .thenComparing(work -> order(key, work.node())));
        return works;
    }

    private int order(PurseKey key, Node node) {
        return Objects.requireNonNull(course.accounts().get(key)).tree().all().stream()
                .filter(each -> each.id().equals(node.id()))
                .map(Node::order)
                .findFirst()
                .orElse(node.order());
    }

    private int rank(ReferenceWork work, TokenAccount account) {
        if (!(account.allocation() instanceof ByPriority priority)) {
            return 0;
        }
        for (int i = 0; i < priority.items().size(); i++) {
            Optional<Node> named = work.window().tree().find(priority.items().get(i));
            if (named.map(node -> work.node().isAtOrBelow(node)).orElse(false)) {
                return i;
            }
        }
        return priority.items().size();
    }

    private void inOrder(PurseKey key, TokenAccount account) {
        for (ReferenceWork work : works(key, account)) {
            List<Attempt> attempts = replay.attempts(work);
            for (int i = 0; i < attempts.size(); i++) {
                Attempt attempt = attempts.get(i).regraded(List.of());
                if (attempt.submission().isPresent()) {
                    Instant at = attempt.submission().get().at();
                    Demand demand = demand(work, key).orElseThrow();
                    BigFraction covered = replay.till().payAlone(work, demand, key.holder(), attempt.late(), at);
                    replay.settle(work, i, attempt.covering(key.holder(), covered));
                }
            }
        }
    }

    // ---- the best way

    /** Some tokens for one attempt, and what becomes of it. */
    private record Choice(ReferenceWork work, int attempt, int tokens, Optional<Attempt> paid) {}

    /** One of all ways. */
    private record Way(List<Choice> choices, int tokens, Optional<BigFraction> value) {
        /** Greater by value; then with fewer tokens; then with more tokens on what is due earlier. */
        boolean isBetterThan(Way other) {
            int byValue = value.isPresent() && other.value.isPresent()
                    ? value.get().compareTo(other.value.get())
                    : Boolean.compare(value.isPresent(), other.value.isPresent());
            if (byValue != 0 || tokens != other.tokens) {
                return byValue > 0 || byValue == 0 && tokens < other.tokens;
            }
            for (int i = 0; i < choices.size(); i++) {
                int more = Integer.compare(
                        choices.get(i).tokens(), other.choices.get(i).tokens());
                if (more != 0) {
                    return more > 0;
                }
            }
            return false;
        }
    }

    private void inTheBestWay(PurseKey key, BestUse best) {
        List<ReferenceWork> works =
                works(key, Objects.requireNonNull(course.accounts().get(key)).account());
        List<List<Choice>> ways = new ArrayList<>(List.of(List.of()));
        for (ReferenceWork work : works) {
            for (List<Choice> choices : choices(work, demand(work, key).orElseThrow(), key.holder())) {
                ways = ways.stream()
                        .flatMap(way -> choices.stream().map(choice -> with(way, choice)))
                        .filter(way -> replay.purse(key.account(), key.holder()).reaches(tokens(way), Instant.EPOCH))
                        .toList();
            }
        }
        if (ways.size() == 1) {
            settle(ways.get(0));
            return;
        }
        Optional<Way> chosen = Optional.empty();
        for (List<Choice> choices : ways) {
            Way way = new Way(choices, tokens(choices), value(key, best, choices));
            if (chosen.isEmpty() || way.isBetterThan(chosen.get())) {
                chosen = Optional.of(way);
            }
        }
        settle(chosen.orElseThrow().choices());
        replay.purse(key.account(), key.holder()).spend(chosen.get().tokens(), Instant.EPOCH);
    }

    private void settle(List<Choice> choices) {
        choices.forEach(
                choice -> choice.paid().ifPresent(paid -> replay.settle(choice.work(), choice.attempt(), paid)));
    }

    private static List<Choice> with(List<Choice> way, Choice choice) {
        List<Choice> longer = new ArrayList<>(way);
        longer.add(choice);
        return longer;
    }

    private static int tokens(List<Choice> choices) {
        return choices.stream().mapToInt(Choice::tokens).sum();
    }

    /** For each attempt at a work, the choices there are. */
    private List<List<Choice>> choices(ReferenceWork work, Demand demand, Holder payer) {
        List<List<Choice>> all = new ArrayList<>();
        List<Attempt> attempts = replay.attempts(work);
        for (int i = 0; i < attempts.size(); i++) {
            int number = i;
            boolean ofBest = i == 0
                    && work.rules().counts() == HandIn.Counts.BEST
                    && !work.versions().isEmpty();
            List<Choice> choices = new ArrayList<>();
            if (ofBest) {
                best(work, demand, payer)
                        .forEach((tokens, paid) -> choices.add(new Choice(work, 0, tokens, Optional.of(paid))));
            } else {
                Attempt attempt = attempts.get(i).regraded(List.of());
                paid(work, demand, payer, attempt)
                        .forEach((tokens, paid) -> choices.add(new Choice(
                                work,
                                number,
                                tokens,
                                attempt.submission().isPresent() ? Optional.of(paid) : Optional.empty())));
            }
            all.add(choices);
        }
        return all;
    }

    /** An attempt for each number of tokens that can be spent on it. */
    private static Map<Integer, Attempt> paid(ReferenceWork work, Demand demand, Holder payer, Attempt attempt) {
        Map<Integer, Attempt> paid = new TreeMap<>();
        paid.put(0, attempt);
        if (attempt.late().signum() > 0 && work.isWanted(demand)) {
            for (int units : ReferenceTill.payable(demand, attempt.late(), 0)) {
                paid.put(
                        units * demand.price(),
                        attempt.covering(payer, ReferenceTill.covers(demand, units, attempt.late())));
            }
        }
        return paid;
    }

    /** For each number of tokens the version that earns most with them. */
    private Map<Integer, Attempt> best(ReferenceWork work, Demand demand, Holder payer) {
        Map<Integer, List<Attempt>> versions = new TreeMap<>();
        List<Submission> graded =
                work.versions().stream().filter(Submission::isGraded).toList();
        (graded.isEmpty() ? work.versions() : graded)
                .forEach(version -> paid(work, demand, payer, ReferenceReplay.attempt(work, version))
                        .forEach((tokens, paid) -> versions.computeIfAbsent(tokens, first -> new ArrayList<>())
                                .add(paid)));
        Map<Integer, Attempt> best = new TreeMap<>();
        versions.forEach((tokens, each) -> best.put(tokens, replay.best(replay, work, each)));
        return best;
    }

    private Optional<BigFraction> value(PurseKey key, BestUse best, List<Choice> choices) {
        Map<ReferenceWork, List<Attempt>> instead = new LinkedHashMap<>();
        for (Choice choice : choices) {
            choice.paid().ifPresent(paid -> {
                List<Attempt> attempts =
                        instead.computeIfAbsent(choice.work(), work -> new ArrayList<>(replay.attempts(work)));
                attempts.set(choice.attempt(), replay.regraded(choice.work(), choice.attempt(), paid.recorded()));
            });
        }
        ReferencePurse purse = replay.purse(key.account(), key.holder()).copy();
        purse.spend(tokens(choices), Instant.EPOCH);
        Settled trial = new ReferenceTrial(replay, instead, Map.of(key, purse));
        StudentId student = new StudentId(key.holder().text());
        return new ReferenceEvaluator(course, student, trial).value(best.objective()) instanceof Num number
                ? Optional.of(number.amount())
                : Optional.empty();
    }
}
