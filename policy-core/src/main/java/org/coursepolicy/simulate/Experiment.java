package org.coursepolicy.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.coursepolicy.batch.BatchEvaluator;
import org.coursepolicy.course.CoursePolicy;

/**
 * What the same students get under several policies.
 *
 * <pre>{@code
 * ExperimentResult result = Experiment.of(
 *         Students.drawn(StudentModel.builder().build(), 1, 1_000_000),
 *         List.of(new Arm("as it is", policy, ""), new Arm("without drops", other, "")))
 *     .run(2);
 * result.comparisons().get(0).shifts().moved().value(); // the share of students who get another letter
 * }</pre>
 *
 * <p>Students are made, graded and forgotten block by block, so memory does not grow with their number. What comes out does
 * not depend on how many threads there are. Immutable.
 */
public final class Experiment {
    private final Students students;
    private final List<Arm> arms;
    private final int compared;
    private final List<BatchEvaluator> evaluators;
    private final Students.Source source;

    private Experiment(Students students, List<Arm> compared, List<Arm> variations) {
        if (compared.isEmpty()) {
            throw new IllegalArgumentException("an experiment needs a policy");
        }
        List<Arm> all = new ArrayList<>(compared);
        all.addAll(variations);
        this.students = students;
        this.arms = List.copyOf(all);
        this.compared = compared.size();
        List<CoursePolicy> policies = arms.stream().map(Arm::policy).toList();
        this.evaluators = policies.stream().map(BatchEvaluator::of).toList();
        this.source = students.source(policies);
    }

    /**
     * Returns an experiment with one policy, or with several of which the first is compared with each other.
     *
     * @param students the students
     * @param arms the policies
     * @return the experiment
     */
    public static Experiment of(Students students, List<Arm> arms) {
        return new Experiment(students, arms, List.of());
    }

    /**
     * Adds variations of the first policy, which tell how sensitive letters are to single parameters.
     *
     * @param variations policies, each with another change
     * @return the experiment with them
     */
    public Experiment withVariations(List<Arm> variations) {
        return new Experiment(students, arms.subList(0, compared), variations);
    }

    /**
     * Runs the experiment.
     *
     * @param threads how many blocks are worked on at once
     * @return what comes out
     */
    public ExperimentResult run(int threads) {
        return run(threads, rows -> {});
    }

    /**
     * Runs the experiment, and tells what each student gets, in their order.
     *
     * @param threads how many blocks are worked on at once
     * @param sink is told of students, by one thread at a time
     * @return what comes out
     */
    public ExperimentResult run(int threads, Consumer<? super StudentRows> sink) {
        if (threads < 1) {
            throw new IllegalArgumentException("`threads` must be at least 1 but was " + threads);
        }
        AtomicLong next = new AtomicLong();
        Turns turns = new Turns();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<ExperimentResult>> parts = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> part(next, turns, sink)))
                    .toList();
            return sum(parts);
        } finally {
            turns.end();
            pool.shutdownNow();
        }
    }

    private static ExperimentResult sum(List<Future<ExperimentResult>> parts) {
        List<ExperimentResult> results = new ArrayList<>();
        try {
            for (Future<ExperimentResult> part : parts) {
                results.add(part.get());
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the experiment was interrupted", stopped);
        }
        return results.stream().reduce(ExperimentResult::plus).orElseThrow();
    }

    private ExperimentResult part(AtomicLong next, Turns turns, Consumer<? super StudentRows> sink) {
        try {
            int size = students.blockSize();
            Worker worker = worker();
            while (!turns.isOver()) {
                long turn = next.getAndIncrement();
                if (turn * size >= students.count()) {
                    break;
                }
                StudentRows rows = work(worker, turn * size, students.count());
                turns.take(turn, () -> sink.accept(rows));
            }
            return result(worker);
        } catch (RuntimeException | Error failure) {
            turns.end();
            throw failure;
        }
    }

    /**
     * Runs the experiment on some of its students; results of parts can be added.
     *
     * @param from the first student
     * @param to where they end
     * @return what comes out
     */
    public ExperimentResult run(long from, long to) {
        if (from < 0 || to < from || to > students.count()) {
            throw new IllegalArgumentException("students must be from 0 to " + students.count());
        }
        Worker worker = worker();
        for (long first = from; first < to; first += students.blockSize()) {
            work(worker, first, to);
        }
        return result(worker);
    }

    private Worker worker() {
        return new Worker(arms, evaluators, students, source.block(0, 0));
    }

    private StudentRows work(Worker worker, long first, long end) {
        int count = (int) Math.min(students.blockSize(), end - first);
        return worker.work(source.block(first, count), first, count);
    }

    private ExperimentResult result(Worker worker) {
        Students.Block none = source.block(0, 0);
        List<ArmResult> results = new ArrayList<>();
        for (int arm = 0; arm < arms.size(); arm++) {
            Map<String, String> withoutPlan = new LinkedHashMap<>();
            evaluators
                    .get(arm)
                    .withoutPlan(none.cohort(arm).columns())
                    .forEach((variant, why) -> withoutPlan.put(variant.text(), why));
            results.add(worker.result(arm, withoutPlan));
        }
        List<Comparison> all =
                IntStream.range(1, arms.size()).mapToObj(worker::comparison).toList();
        return new ExperimentResult(
                students.origin(),
                worker.students(),
                students.groups(),
                results,
                all.subList(0, compared - 1),
                all.subList(compared - 1, all.size()));
    }
}
