package org.coursepolicy.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
import org.coursepolicy.token.Demand;

/** Makes random events that suit a policy: much of it at the edges of deadlines and closings, and at each other's instants. */
final class EventMaker {
    private final Dice dice;
    private final Collection<ReferenceTree> trees;
    private final Map<StudentId, ReferenceTree> students;
    private final Map<TeamId, Team> teams;
    private final InstantMaker times;
    private final SubmissionMaker handIns;
    private final Function<String, ItemId> spelled;
    private final Map<Holder, List<Node>> wholes = new LinkedHashMap<>();
    private final Set<List<String>> brought = new LinkedHashSet<>();
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
        this.times = new InstantMaker(dice, trees);
        this.handIns = new SubmissionMaker(dice, times, graded, spelled, this::id);
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
        return times.instants();
    }

    void addTo(CourseRecord.Builder record, Collection<Variant> variants, Map<StudentId, ReferenceTree> students) {
        List<Extension> extensions = new ArrayList<>();
        List<Submission> submissions = new ArrayList<>();
        List<TokenRequest> requests = new ArrayList<>();
        List<Ruling> rulings = new ArrayList<>();
        wholes.forEach((holder, nodes) -> nodes.forEach(node -> {
            boolean moves = node.rules().extended() != HandIn.Extended.KEEPS_CLOSING;
            List<Extension> own = dice.percent(moves ? 40 : 20) ? extensions(node, holder) : List.of();
            extensions.addAll(own);
            submissions.addAll(
                    isOfEveryMember(node)
                            ? handIns.ofMembers(node, able(holder, node), own)
                            : handIns.of(node, holder, own, isBrought(node, holder)));
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

    private static boolean isOfEveryMember(Node node) {
        return node.rules().complete() == HandIn.Complete.EVERY_MEMBER;
    }

    /** The members of a team when something is due whose variant has it. */
    private List<StudentId> able(Holder holder, Node node) {
        return members(holder, node).stream()
                .filter(member -> has(member, node))
                .toList();
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

    private List<TokenRequest> requests(Node node, Holder holder) {
        List<TokenRequest> requests = new ArrayList<>();
        for (Demand demand : node.item().handIn().orElseThrow().demands()) {
            boolean automatic = demand.spending() == Demand.Spending.AUTOMATIC;
            if (demand.spending() == Demand.Spending.ALWAYS) {
                continue;
            }
            List<Holder> asking = new ArrayList<>(List.of(holder));
            if (demand.members().equals(Optional.of(Demand.Members.EACH))) {
                able(holder, node).forEach(member -> asking.add(member.holder()));
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
                        .at(dice.percent(50) ? times.at(node, List.of()) : times.someday())
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
            for (Holder holder : dice.some(holders, 35)) {
                TokenGrant.Builder grant = TokenGrant.builder();
                grants.add(grant.id(id())
                        .account(name)
                        .to(holder)
                        .amount(dice.between(1, 3))
                        .at(times.any())
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
                .at(times.any())
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
