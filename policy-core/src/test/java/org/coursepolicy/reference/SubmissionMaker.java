package org.coursepolicy.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.token.Demand;

/** Makes what is handed in, at random. */
final class SubmissionMaker {
    private final Dice dice;
    private final InstantMaker instants;
    private final Function<Node, Mark> graded;
    private final Function<String, ItemId> spelled;
    private final Supplier<EventId> ids;

    SubmissionMaker(
            Dice dice,
            InstantMaker instants,
            Function<Node, Mark> graded,
            Function<String, ItemId> spelled,
            Supplier<EventId> ids) {
        this.dice = dice;
        this.instants = instants;
        this.graded = graded;
        this.spelled = spelled;
        this.ids = ids;
    }

    /** Makes what every one of some members hands in. */
    List<Submission> ofMembers(Node node, List<StudentId> members, List<Extension> extensions) {
        List<Submission> all = new ArrayList<>();
        for (StudentId member : dice.some(members, 85)) {
            int count = dice.of(1, 1, 1, 2);
            for (int i = 0; i < count; i++) {
                all.add(submission(node, member.holder(), extensions, false));
            }
        }
        return all;
    }

    /**
     * Makes what one holder hands in.
     *
     * @param brought whether versions bring marks, which else stand in the record's scores
     */
    List<Submission> of(Node node, Holder holder, List<Extension> extensions, boolean brought) {
        boolean paid = node.rules().attempts().isEmpty()
                && node.rules().demands().stream().anyMatch(Demand::isForLateness);
        boolean chosen =
                node.rules().counts() == HandIn.Counts.BEST || node.rules().counts() == HandIn.Counts.UNBROKEN;
        int count =
                chosen ? dice.of(1, 2, 2, 3, 4) : paid ? dice.of(0, 1, 1, 1, 1, 2) : dice.of(0, 0, 1, 1, 1, 2, 2, 3, 4);
        List<Submission> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Submission next = submission(node, holder, extensions, brought);
            boolean same = brought && !all.isEmpty() && next.isVersion() && dice.percent(60);
            all.add(
                    same && node.rules().counts() == HandIn.Counts.UNBROKEN
                            ? with(next, next.at(), dice.of(all), next)
                            : next);
        }
        return node.rules().attempts().flatMap(AttemptLimits::when).isPresent() ? versionsFirst(all) : all;
    }

    /** What a redo is worth depends on the versions before it, of which none shall come after. */
    private static List<Submission> versionsFirst(List<Submission> all) {
        List<Submission> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(each -> !each.isVersion()));
        List<Instant> times = all.stream().map(Submission::at).sorted().toList();
        List<Submission> moved = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Submission one = sorted.get(i);
            moved.add(with(one, times.get(i).plusNanos(one.isVersion() ? 0 : 1), one, one));
        }
        return moved;
    }

    /** The same at another time, with the mark of the whole, or the marks of parts that it names, of another. */
    private static Submission with(Submission one, Instant at, Submission marks, Submission parts) {
        Submission.Builder other = Submission.builder();
        parts.scores()
                .forEach((part, mark) -> other.putScores(
                        part, Optional.ofNullable(marks.scores().get(part)).orElse(mark)));
        return other.id(one.id())
                .item(one.item())
                .by(one.by())
                .at(at)
                .as(one.as())
                .score(one.score().isPresent() ? marks.score().or(one::score) : Optional.empty())
                .addAllWith(one.with())
                .returned(one.returned())
                .build();
    }

    private Submission submission(Node node, Holder holder, List<Extension> extensions, boolean brought) {
        Submission.Builder submission = Submission.builder();
        Instant at = instants.at(node, extensions);
        submission.id(ids.get()).item(spelled.apply(node.id())).by(holder).at(at);
        boolean every = node.rules().complete() == HandIn.Complete.EVERY_MEMBER;
        boolean redo = dice.percent(every ? 0 : node.rules().attempts().isPresent() ? 45 : 6);
        boolean regrade = !redo
                && !every
                && canBeMarked(node)
                && dice.percent(node.rules().regrades().isPresent() ? 30 : 3);
        if (redo || regrade) {
            submission.as(redo ? Submission.As.REDO : Submission.As.REGRADE);
        }
        for (Name needed : List.of(HandInMaker.REFLECTION, HandInMaker.DRAFT)) {
            if (redo && dice.percent(70)) {
                submission.addWith(needed);
            }
        }
        if (!regrade && dice.percent(40)) {
            submission.returned(at.plus(dice.of(Duration.ofHours(1), Duration.ofHours(20), Duration.ofDays(3))));
        }
        boolean brings = redo || regrade || brought;
        if (brings && node.item().isLeaf() && (regrade || dice.percent(90))) {
            submission.score(mark(node));
        } else if (brings) {
            List<Node> leaves = leaves(node);
            List<Node> own = leaves.stream()
                    .filter(leaf -> leaf.holder() == node.holder())
                    .toList();
            List<Node> marked = dice.some(own, regrade ? 60 : 85);
            (regrade && marked.isEmpty() ? own : marked)
                    .forEach(leaf -> submission.putScores(within(node, leaf, leaves), mark(leaf)));
        }
        return submission.build();
    }

    private static boolean canBeMarked(Node node) {
        return node.item().isLeaf() || leaves(node).stream().anyMatch(leaf -> leaf.holder() == node.holder());
    }

    private Mark mark(Node leaf) {
        return dice.percent(6) ? Mark.State.UNGRADED : graded.apply(leaf);
    }

    /** The leaves of what is handed in, and not of another thing handed in inside. */
    private static List<Node> leaves(Node whole) {
        List<Node> leaves = new ArrayList<>();
        whole.children().forEach(child -> collectLeaves(child, leaves));
        leaves.removeIf(leaf -> !leaf.work().equals(Optional.of(whole.id())));
        return leaves;
    }

    private static void collectLeaves(Node node, List<Node> leaves) {
        if (node.item().isLeaf()) {
            leaves.add(node);
        }
        node.children().forEach(child -> collectLeaves(child, leaves));
    }

    private ItemId within(Node whole, Node leaf, List<Node> leaves) {
        String inside = leaf.id().substring(whole.id().length() + 1);
        String last = inside.substring(inside.lastIndexOf('/') + 1);
        boolean clear =
                leaves.stream().filter(other -> other.id().endsWith("/" + last)).count() == 1;
        return ItemId.of(clear && dice.percent(50) ? last : inside);
    }
}
