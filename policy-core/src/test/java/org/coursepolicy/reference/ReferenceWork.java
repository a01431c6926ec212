package org.coursepolicy.reference;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.reference.Settled.Attempt;
import org.coursepolicy.reference.Settled.Marks;
import org.coursepolicy.token.Demand;

/**
 * One item that one holder hands in, and all that was handed in for it. Where each member of a team pays alone, it is
 * settled for each member alone, as if the others were not there.
 */
final class ReferenceWork {
    private final ReferenceCourse course;
    private final Holder holder;
    private final Node node;
    /** The member for whom alone it is settled. */
    private final Optional<StudentId> alone;

    private final ReferenceWindow window;
    private final List<Submission> handedIn;
    private final List<Submission> ever;

    ReferenceWork(ReferenceCourse course, ReferenceTree tree, Holder holder, Node node, Optional<StudentId> alone) {
        this.alone = alone;
        this.course = course;
        this.holder = holder;
        this.node = node;
        this.window = new ReferenceWindow(course, tree, holder, node);
        this.handedIn = course.submissions().stream().filter(this::isOf).toList();
        this.ever = course.submissionsEver().stream().filter(this::isOf).toList();
    }

    Holder holder() {
        return holder;
    }

    Node node() {
        return node;
    }

    HandIn rules() {
        return node.rules();
    }

    ReferenceWindow window() {
        return window;
    }

    List<Submission> handedIn() {
        return handedIn;
    }

    private boolean isOf(Submission submission) {
        boolean ofMember = isOfEveryMember() && members().contains(submission.by());
        return (submission.by().equals(holder) || ofMember) && course.means(submission.item(), submission.by(), node);
    }

    boolean isOfEveryMember() {
        return rules().complete() == HandIn.Complete.EVERY_MEMBER;
    }

    /** The members of the team when it is due, by their ids; none of a student. */
    List<Holder> members() {
        return course.members(holder, node.due()).stream()
                .map(StudentId::holder)
                .toList();
    }

    /** Who pays for a demand: the holder, or the members. */
    List<Holder> payers(Demand demand) {
        return alone.isPresent()
                ? List.of(alone.get().holder())
                : demand.members().isPresent() ? members() : List.of(holder);
    }

    static boolean isSettledAlone(HandIn rules) {
        return rules.demands().stream().anyMatch(demand -> demand.members().equals(Optional.of(Demand.Members.EACH)));
    }

    /** Tells whether it is what a student has of something. */
    boolean isOf(Holder whose, Node what, Optional<StudentId> student) {
        return holder.equals(whose) && node.id().equals(what.id()) && (alone.isEmpty() || alone.equals(student));
    }

    Optional<StudentId> alone() {
        return alone;
    }

    /** In whose account a student sees what is paid. */
    Holder payer(StudentId student) {
        return rules().demands().stream().anyMatch(demand -> demand.members().isPresent()) ? student.holder() : holder;
    }

    /** The student by whom the versions are judged: who hands it in, or the first of the team. */
    Optional<StudentId> judged() {
        List<StudentId> all = alone.map(List::of)
                .orElseGet(() -> course.isTeam(holder)
                        ? course.members(holder, node.due())
                        : List.of(new StudentId(holder.text())));
        return all.stream().filter(student -> course.has(student, node)).findFirst();
    }

    // ---- versions

    /** The versions of the first attempt that come in time. */
    List<Submission> versions() {
        return versions(handedIn);
    }

    private List<Submission> versions(List<Submission> of) {
        return of.stream()
                .filter(each -> each.isVersion() && window.accepts(each.at()))
                .toList();
    }

    boolean isLastVersion(Submission submission) {
        List<Submission> versions = versions();
        return !versions.isEmpty() && versions.get(versions.size() - 1).equals(submission);
    }

    /** The version that counts, where no token and no score decides that. */
    Optional<Submission> version() {
        return version(versions());
    }

    Optional<Submission> version(List<Submission> versions) {
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        if (isOfEveryMember() && !all(versions)) {
            return Optional.empty();
        }
        List<Submission> onTime = versions.stream()
                .filter(each -> window.late(each.at()).signum() == 0)
                .toList();
        Submission last = versions.get(versions.size() - 1);
        return Optional.of(
                switch (rules().counts()) {
                    case FIRST -> versions.get(0);
                    case LAST, UNBROKEN -> last;
                    case LAST_ON_TIME -> onTime.isEmpty() ? versions.get(0) : onTime.get(onTime.size() - 1);
                    case BEST, AFFORDABLE -> throw new AssertionError(rules());
                });
    }

    private boolean all(List<Submission> versions) {
        Set<Holder> by = new HashSet<>();
        versions.forEach(version -> by.add(version.by()));
        return by.containsAll(members());
    }

    /** Tells whether a version brings marks, or none does. */
    boolean isGraded(Attempt version) {
        return version.submission().orElseThrow().isGraded()
                || versions().stream().noneMatch(Submission::isGraded);
    }

    boolean dependsOnMore() {
        return rules().counts() == HandIn.Counts.BEST || rules().counts() == HandIn.Counts.AFFORDABLE;
    }

    // ---- marks

    /** Where the marks of something that counts stand. */
    Marks marks(Submission submission) {
        if (submission.isRedo() || submission.isGraded()) {
            return Marks.BROUGHT;
        }
        if (dependsOnMore()) {
            // Whether a later one earns more, or can be paid, is not known yet.
            return versions(ever).equals(versions()) ? Marks.RECORDED : Marks.UNKNOWN;
        }
        Optional<Submission> inTheEnd = version(versions(ever));
        return inTheEnd.equals(Optional.of(submission)) ? Marks.RECORDED : Marks.UNKNOWN;
    }

    /** Where marks of a first attempt stand of which nothing counts. */
    Marks marksOfNothing() {
        if (handedIn.isEmpty()) {
            return isHandedInLater() ? Marks.UNKNOWN : Marks.RECORDED;
        }
        boolean noVersions = handedIn.stream().noneMatch(Submission::isVersion);
        return noVersions && hasMarks() ? Marks.RECORDED : Marks.MISSING;
    }

    private boolean isHandedInLater() {
        return ever.stream().anyMatch(each -> each.isVersion() && !handedIn.contains(each));
    }

    /** Tells whether the record's scores hold marks of something that was handed in before all submissions. */
    boolean hasMarks() {
        if (isHandedInLater()) {
            return false;
        }
        for (Map.Entry<ItemId, Map<Holder, Mark>> entry :
                course.record().scores().entrySet()) {
            Mark mark = entry.getValue().get(holder);
            boolean graded = mark != null && !(mark instanceof Mark.State);
            boolean of = graded
                    && course.trees(holder).stream()
                            .flatMap(tree -> tree.find(entry.getKey()).stream())
                            .anyMatch(found -> found.isAtOrBelow(node));
            if (of) {
                return true;
            }
        }
        return false;
    }

    // ---- requests

    /** Tells whether nothing can happen any more for which a demand is made. */
    boolean isOver(Demand demand, Instant now) {
        if (demand.buys() == Demand.Buys.WAIVER) {
            return demand.asked()
                    .flatMap(asked -> window.closes(asked, Optional.empty()))
                    .map(closes -> !now.isBefore(closes))
                    .orElse(window.isOver(now));
        }
        return window.isOver(now);
    }

    /** Tells whether tokens shall be spent on lateness. */
    boolean isWanted(Demand demand) {
        boolean declined = requests(demand).stream().anyMatch(request -> request.says() == TokenRequest.Says.DECLINE);
        boolean asked = requests(demand).stream().anyMatch(request -> request.says() == TokenRequest.Says.SPEND);
        return switch (demand.spending()) {
            case AUTOMATIC -> !declined;
            case REQUESTED -> asked;
            case ALWAYS -> true;
        };
    }

    /** What is asked in time: by the holder, or by a member for itself alone. */
    private List<TokenRequest> requests(Demand demand) {
        return course.requests().stream()
                .filter(request -> isAbout(request, demand))
                .toList();
    }

    boolean isAbout(TokenRequest request, Demand demand) {
        return request.account().equals(demand.account())
                && (request.by().equals(holder) || isForItself(request))
                && course.means(request.item(), request.by(), node)
                && window.isInTime(demand.asked(), request.at());
    }

    private boolean isForItself(TokenRequest request) {
        return alone.map(StudentId::holder).equals(Optional.of(request.by()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReferenceWork work
                && holder.equals(work.holder)
                && node.id().equals(work.node.id())
                && alone.equals(work.alone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(holder, node.id(), alone);
    }
}
