package org.coursepolicy.reference;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Variant;
import org.coursepolicy.incident.IncidentsStep;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.Incident;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.record.Ruling;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.Team;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.time.Closing;
import org.coursepolicy.time.Passing;
import org.coursepolicy.time.When;
import org.coursepolicy.token.Demand;

/** Makes random events that suit a policy: much of it at the edges of deadlines and closings, and at each other's instants. */
final class EventMaker {
    private static final List<Duration> NEAR = List.of(
            Duration.ZERO,
            Duration.ZERO,
            Duration.ofNanos(1),
            Duration.ofNanos(-1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24).plusNanos(1),
            Duration.ofMinutes(24 * 60 + 30),
            Duration.ofMinutes(24 * 60 + 30),
            Duration.ofHours(48),
            Duration.ofMinutes(48 * 60 + 30),
            Duration.ofDays(3),
            Duration.ofDays(-2));

    private final Dice dice;
    private final Collection<ReferenceTree> trees;
    private final Map<StudentId, ReferenceTree> students;
    private final Map<TeamId, Team> teams;
    private final Function<Node, Mark> graded;
    private final Function<String, ItemId> spelled;
    private final Map<Holder, List<Node>> wholes = new LinkedHashMap<>();
    private final Set<List<String>> brought = new LinkedHashSet<>();
    private final List<Instant> instants = new ArrayList<>();
    private int ids;

    /**
     * Prepares events.
     *
     * @param trees the items of all variants
     * @param students the items of each student's variant
     * @param teams the teams
     * @param graded makes a mark of a leaf
     * @param spelled makes an id of an item, perhaps a shorter one
     */
    EventMaker(
            Dice dice,
            Collection<ReferenceTree> trees,
            Map<StudentId, ReferenceTree> students,
            Map<TeamId, Team> teams,
            Function<Node, Mark> graded,
            Function<String, ItemId> spelled) {
        this.dice = dice;
        this.trees = trees;
        this.students = students;
        this.teams = teams;
        this.graded = graded;
        this.spelled = spelled;
        students.forEach((student, tree) -> wholes.put(student.holder(), wholes(List.of(tree), HolderKind.STUDENT)));
        teams.keySet().forEach(team -> wholes.put(team.holder(), wholes(trees, HolderKind.TEAM)));
        wholes.forEach((holder, nodes) -> nodes.stream()
                .filter(node -> dice.percent(50))
                .forEach(node -> brought.add(List.of(node.id(), holder.text()))));
    }

    private static List<Node> wholes(Collection<ReferenceTree> trees, HolderKind kind) {
        Map<String, Node> wholes = new LinkedHashMap<>();
        trees.forEach(tree -> tree.all().stream()
                .filter(node -> node.isHandedIn() && node.holder() == kind)
                .forEach(node -> wholes.putIfAbsent(node.id(), node)));
        return List.copyOf(wholes.values());
    }

    /** Tells whether the marks of a leaf stand in what a holder handed in, and not in the record's scores. */
    boolean isBrought(Node leaf, Holder holder) {
        return leaf.work()
                .filter(work -> brought.contains(List.of(work, holder.text())))
                .isPresent();
    }

    /** Instants at which something happened. */
    List<Instant> instants() {
        return instants;
    }

    void addTo(CourseRecord.Builder record, Collection<Variant> variants, Map<StudentId, ReferenceTree> students) {
        List<Extension> extensions = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        List<TokenRequest> requests = new ArrayList<>();
        List<Ruling> rulings = new ArrayList<>();
        wholes.forEach((holder, nodes) -> nodes.forEach(node -> {
            List<Extension> own = dice.percent(20) ? extensions(node, holder) : List.of();
            extensions.addAll(own);
            submissions.addAll(submissions(node, holder, own));
            requests.addAll(requests(node, holder));
            if (dice.percent(7)) {
                Ruling.Builder waiver = Ruling.builder();
                rulings.add(waiver.item(spelled.apply(node.id()))
                        .holder(holder)
                        .waives(Ruling.Waives.LATENESS)
                        .reason("the server was down")
                        .build());
            }
        }));
        students.forEach((student, tree) -> tree.all().forEach(node -> ruling(node, student.holder(), rulings)));
        Map<String, Node> all = new LinkedHashMap<>();
        trees.forEach(tree -> tree.all().forEach(node -> all.putIfAbsent(node.id(), node)));
        teams.keySet().forEach(team -> all.values().forEach(node -> ruling(node, team.holder(), rulings)));
        record.addAllExtensions(dice.shuffled(extensions))
                .addAllSubmissions(twice(submissions))
                .addAllRequests(twice(requests))
                .addAllGrants(twice(grants(variants, students.keySet())))
                .addAllIncidents(twice(incidents(students)))
                .addAllRatings(dice.shuffled(ratings(students)))
                .addAllRulings(dice.shuffled(rulings));
    }

    /** In any order, some told twice. */
    private <E> List<E> twice(List<E> events) {
        List<E> all = new ArrayList<>(events);
        all.addAll(dice.some(events, 8));
        return dice.shuffled(all);
    }

    /** Ids are in another order than what happens. */
    private EventId id() {
        return EventId.of(dice.of("a", "b", "c", "d") + ids++);
    }

    private Instant remembered(Instant instant) {
        instants.add(instant);
        return instant;
    }

    private Instant someday() {
        return SketchMaker.FIRST
                .plusDays(dice.below(130))
                .atTime(12, dice.below(60))
                .toInstant(ZoneOffset.UTC);
    }

    private List<Extension> extensions(Node node, Holder holder) {
        List<Extension> extensions = new ArrayList<>();
        int count = node.due().isPresent() ? dice.between(1, 2) : 0;
        for (int i = 0; i < count; i++) {
            Extension.Builder extension = Extension.builder();
            extensions.add(extension
                    .item(spelled.apply(node.id()))
                    .holder(holder)
                    .until(node.due()
                            .get()
                            .plus(dice.of(
                                    Duration.ofDays(-1), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(5))))
                    .reason("illness")
                    .build());
        }
        return extensions;
    }

    /** A time near that on which something depends for the item, one at which something happens already, or any. */
    private Instant at(Node node, List<Extension> extensions) {
        if (!instants.isEmpty() && dice.percent(8)) {
            return dice.of(instants);
        }
        List<Instant> edges = new ArrayList<>();
        node.due().ifPresent(edges::add);
        node.due().ifPresent(edges::add);
        extensions.forEach(extension -> edges.add(extension.until()));
        HandIn rules = node.item().handIn().orElseThrow();
        List<Closing> closings = new ArrayList<>();
        rules.accepted().ifPresent(closings::add);
        rules.attempts().flatMap(AttemptLimits::accepted).ifPresent(closings::add);
        rules.regrades().ifPresent(closings::add);
        for (Demand demand : rules.demands()) {
            demand.accepted().ifPresent(closings::add);
            demand.asked().ifPresent(closings::add);
        }
        closings.forEach(closing -> edges.add(closes(node, closing.when())));
        rules.attempts().flatMap(AttemptLimits::from).ifPresent(from -> edges.add(closes(node, from)));
        if (rules.clock() instanceof Passing passing) {
            passing.moments().forEach(moment -> edges.add(closes(node, moment)));
        }
        rules.grace().ifPresent(grace -> node.due().ifPresent(due -> edges.add(due.plus(grace.time()))));
        if (edges.isEmpty() || dice.percent(10)) {
            return remembered(someday());
        }
        Instant edge = dice.of(edges);
        return remembered(
                dice.percent(60)
                        ? edge.plus(dice.of(NEAR))
                        : edge.plus(Duration.ofMinutes(dice.between(-4_000, 9_000))));
    }

    private Instant closes(Node node, When when) {
        List<Instant> returns = instants.isEmpty() ? List.of(someday()) : instants;
        return trees.stream()
                .filter(tree -> tree.all().contains(node))
                .findFirst()
                .orElseThrow()
                .at(when, node, Optional.empty(), Optional.of(dice.of(returns)))
                .orElseThrow();
    }

    private List<Submission> submissions(Node node, Holder holder, List<Extension> extensions) {
        List<Submission> all = new ArrayList<>();
        if (isOfEveryMember(node)) {
            List<StudentId> able = members(holder, node).stream()
                    .filter(member -> has(member, node))
                    .toList();
            for (StudentId member : dice.some(able, 85)) {
                int count = dice.of(1, 1, 1, 2);
                for (int i = 0; i < count; i++) {
                    all.add(submission(node, member.holder(), extensions));
                }
            }
            return all;
        }
        int count = dice.of(0, 0, 1, 1, 1, 2, 2, 3, 4);
        for (int i = 0; i < count; i++) {
            all.add(submission(node, holder, extensions));
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
            Submission.Builder other = Submission.builder();
            moved.add(other.id(one.id())
                    .item(one.item())
                    .by(one.by())
                    .at(times.get(i).plusNanos(one.isVersion() ? 0 : 1))
                    .as(one.as())
                    .score(one.score())
                    .putAllScores(one.scores())
                    .addAllWith(one.with())
                    .returned(one.returned())
                    .build());
        }
        return moved;
    }

    private static boolean isOfEveryMember(Node node) {
        return node.rules().complete() == HandIn.Complete.EVERY_MEMBER;
    }

    private boolean has(StudentId student, Node node) {
        return Optional.ofNullable(students.get(student)).orElseThrow().all().stream()
                .anyMatch(each -> each.id().equals(node.id()));
    }

    private List<StudentId> members(Holder holder, Node node) {
        return teams.entrySet().stream()
                .filter(team -> team.getKey().holder().equals(holder))
                .flatMap(team -> team.getValue().members().keySet().stream()
                        .filter(student -> ReferenceCourse.isMember(student, team.getValue(), node.due())))
                .toList();
    }

    private Submission submission(Node node, Holder holder, List<Extension> extensions) {
        Submission.Builder submission = Submission.builder();
        submission.id(id()).item(spelled.apply(node.id())).by(holder).at(at(node, extensions));
        boolean every = isOfEveryMember(node);
        boolean redo = dice.percent(
                every ? 0 : node.item().handIn().flatMap(HandIn::attempts).isPresent() ? 45 : 6);
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
            submission.returned(instants.get(instants.size() - 1)
                    .plus(dice.of(Duration.ofHours(1), Duration.ofHours(20), Duration.ofDays(3))));
        }
        boolean brings = redo || regrade || !every && isBrought(node, holder);
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

    private List<TokenRequest> requests(Node node, Holder holder) {
        List<TokenRequest> requests = new ArrayList<>();
        for (Demand demand : node.item().handIn().orElseThrow().demands()) {
            boolean automatic = demand.spending() == Demand.Spending.AUTOMATIC;
            if (demand.spending() == Demand.Spending.ALWAYS) {
                continue;
            }
            List<Holder> asking = new ArrayList<>(List.of(holder));
            if (demand.members().equals(Optional.of(Demand.Members.EACH))) {
                members(holder, node).stream()
                        .filter(member -> has(member, node))
                        .forEach(member -> asking.add(member.holder()));
            }
            if (demand.buys() == Demand.Buys.WAIVER) {
                asking.addAll(List.copyOf(asking));
            }
            if (isOfEveryMember(node) && !demand.members().equals(Optional.of(Demand.Members.EACH))) {
                continue;
            }
            for (Holder by : demand.buys() == Demand.Buys.ATTEMPT ? List.<Holder>of() : asking) {
                if (!dice.percent(automatic ? 12 : 60)) {
                    continue;
                }
                TokenRequest.Builder request = TokenRequest.builder();
                requests.add(request.id(id())
                        .by(by)
                        .account(demand.account())
                        .item(spelled.apply(node.id()))
                        .at(dice.percent(50) ? at(node, List.of()) : someday())
                        .says(automatic ? TokenRequest.Says.DECLINE : TokenRequest.Says.SPEND)
                        .build());
            }
        }
        return requests;
    }

    private List<TokenGrant> grants(Collection<Variant> variants, Collection<StudentId> students) {
        Map<Name, HolderKind> accounts = new LinkedHashMap<>();
        variants.forEach(variant -> variant.accounts().forEach((name, account) -> {
            if (account.grant().isPresent()) {
                accounts.put(name, account.holder());
            }
        }));
        List<TokenGrant> grants = new ArrayList<>();
        accounts.forEach((name, kind) -> {
            List<Holder> holders = kind == HolderKind.TEAM
                    ? teams.keySet().stream().map(TeamId::holder).toList()
                    : students.stream().map(StudentId::holder).toList();
            for (Holder holder : dice.some(holders, 25)) {
                TokenGrant.Builder grant = TokenGrant.builder();
                grants.add(grant.id(id())
                        .account(name)
                        .to(holder)
                        .amount(dice.between(1, 3))
                        .at(instants.isEmpty() || dice.percent(50) ? someday() : dice.of(instants))
                        .reason("a week of illness")
                        .build());
            }
        });
        return grants;
    }

    // ---- what happens to any item

    private void ruling(Node node, Holder holder, List<Ruling> rulings) {
        if (dice.percent(1)) {
            Ruling.Builder ruling = Ruling.builder();
            rulings.add(ruling.item(spelled.apply(node.id()))
                    .holder(holder)
                    .score(Fraction.of(dice.between(0, 40), dice.of(1, 2)))
                    .reason("regraded by hand")
                    .build());
        }
    }

    private List<Incident> incidents(Map<StudentId, ReferenceTree> students) {
        List<Incident> incidents = new ArrayList<>();
        students.forEach((student, tree) -> tree.all().stream()
                .filter(EventMaker::followsIncidents)
                .filter(node -> dice.percent(12))
                .forEach(node -> incidents.add(incident(node, student.holder()))));
        Set<String> ids = new LinkedHashSet<>();
        trees.forEach(tree -> tree.all().forEach(node -> ids.add(node.id())));
        ids.removeIf(id -> !trees.stream()
                .flatMap(tree -> tree.all().stream())
                .filter(node -> node.id().equals(id))
                .allMatch(EventMaker::followsIncidents));
        teams.keySet().forEach(team -> ids.stream()
                .filter(id -> dice.percent(12))
                .forEach(id -> incidents.add(incident(node(id), team.holder()))));
        return incidents;
    }

    private Node node(String id) {
        return trees.stream()
                .flatMap(tree -> tree.all().stream())
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean followsIncidents(Node node) {
        return node.item().pipeline().stream().anyMatch(IncidentsStep.class::isInstance);
    }

    private Incident incident(Node node, Holder holder) {
        Incident.Builder incident = Incident.builder();
        return incident.id(id())
                .type(dice.of(Name.of("cheating"), Name.of("noise")))
                .item(spelled.apply(node.id()))
                .by(holder)
                .at(instants.isEmpty() || dice.percent(70) ? someday() : dice.of(instants))
                .build();
    }

    private List<PeerRatings> ratings(Map<StudentId, ReferenceTree> students) {
        List<PeerRatings> ratings = new ArrayList<>();
        boolean none = dice.percent(10);
        students.forEach((student, tree) -> tree.all().forEach(node -> node.item().pipeline().stream()
                .filter(PeerAdjustment.class::isInstance)
                .limit(1)
                .filter(step -> dice.percent(75))
                .forEach(step -> teams.values().stream()
                        .filter(team -> ReferenceCourse.isMember(student, team, node.due()))
                        .forEach(team -> ratings.add(ratings(student, node, team, (PeerAdjustment) step, none))))));
        return ratings;
    }

    private PeerRatings ratings(StudentId by, Node node, Team team, PeerAdjustment adjustment, boolean none) {
        PeerRatings.Builder ratings = PeerRatings.builder();
        ratings.item(spelled.apply(node.id())).by(by);
        List<StudentId> members = team.members().keySet().stream()
                .filter(member -> ReferenceCourse.isMember(member, team, node.due()))
                .toList();
        for (StudentId member : dice.some(members, 80)) {
            Mark number = new Mark.Points(none ? Fraction.ZERO : Fraction.of(dice.between(0, 10), 2));
            Mark rating = adjustment
                    .levels()
                    .map(words -> (Mark) new Mark.AtLevel(none ? "none" : dice.of(words.names())))
                    .orElse(number);
            ratings.putOf(member, rating);
        }
        return ratings.build();
    }
}
