package org.coursepolicy.evaluate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.incident.Incidents;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.peer.RatingSheet;
import org.coursepolicy.peer.ReadsRatings;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.problem.Problems;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.Incident;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.record.Ruling;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.Team;
import org.coursepolicy.record.TokenGrant;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.token.Demand;

/** Checks that the events of a record suit a policy, and that none of them would be without effect. */
final class EventsCheck {
    private final CoursePolicy policy;
    private final CourseRecord record;
    private final Problems problems;
    private final MarkCheck marks;
    private final Set<List<Object>> rated = new HashSet<>();
    private final Set<List<Object>> ruled = new HashSet<>();
    private final IdentityHashMap<ItemNode, Map<StudentId, Set<StudentId>>> teammates = new IdentityHashMap<>();
    private final Map<ItemId, Set<ReadsRatings>> readers = new HashMap<>();

    EventsCheck(CoursePolicy policy, CourseRecord record, Problems problems) {
        this.policy = policy;
        this.record = record;
        this.problems = problems;
        this.marks = new MarkCheck(problems);
    }

    void check() {
        each("submissions", record.submissions(), this::checkSubmission);
        each("requests", record.requests(), this::checkRequest);
        each("grants", record.grants(), this::checkGrant);
        each("extensions", record.extensions(), this::checkExtension);
        each("incidents", record.incidents(), this::checkIncident);
        each("ratings", record.ratings(), this::checkRatings);
        each("rulings", record.rulings(), this::checkRuling);
    }

    private interface Checks<E> {
        void check(E fact, Place place);
    }

    private static <E> void each(String member, List<E> facts, Checks<E> checks) {
        for (int i = 0; i < facts.size(); i++) {
            checks.check(facts.get(i), Place.of(member, Integer.toString(i)));
        }
    }

    private void checkSubmission(Submission submission, Place place) {
        Optional<ItemNode> found = handedIn(submission.item(), submission.by(), "by", true, place);
        if (found.isEmpty()) {
            return;
        }
        ItemNode node = found.get();
        if (isOfEveryMember(node) && submission.isGraded()) {
            note(
                    Code.CONFLICT,
                    place,
                    "marks of what every member of a team hands in",
                    "the team's marks in the record's scores");
            return;
        }
        if (submission.isRegrade() && !submission.isGraded()) {
            note(
                    Code.MISSING,
                    place,
                    "a regrade without marks",
                    "`score`, or `scores` of the parts that are graded again");
        }
        submission.score().ifPresent(mark -> {
            if (node.item().isLeaf()) {
                marks.check(place.with("score"), handedInMark(mark, place.with("score")), node);
            } else {
                note(Code.CONFLICT, place.with("score"), "a mark of an item with parts", "`scores` of its parts");
            }
        });
        submission.scores().forEach((part, mark) -> checkPart(node, part, mark, submission, place.with("scores")));
        if (submission.isGraded() && submission.isVersion() && hasScores(node, submission.by())) {
            note(
                    Code.CONFLICT,
                    place,
                    "marks that stand in the record's scores too",
                    "marks of the first attempt in one place, here or there");
        }
    }

    private void checkPart(ItemNode whole, ItemId part, Mark mark, Submission submission, Place scores) {
        Place place = scores.with(part.toString());
        ResolvedVariant variant = variantOf(submission.by(), whole);
        List<ItemNode> leaves = variant.findIn(whole, part);
        if (leaves.size() == 1 && leaves.get(0).holder() == whole.holder()) {
            marks.check(place, handedInMark(mark, place), leaves.get(0));
        } else {
            note(
                    Code.REF,
                    place,
                    "\"" + part + "\", which " + (leaves.isEmpty() ? "no part" : "not exactly one part") + " has",
                    "the id of a part of what is handed in, with the same holder");
        }
    }

    private Mark handedInMark(Mark mark, Place place) {
        if (mark == Mark.State.MISSING || mark == Mark.State.EXCUSED) {
            note(Code.CONFLICT, place, "a state of work that was not handed in", "a mark, or ungraded");
        }
        return mark;
    }

    private boolean hasScores(ItemNode node, Holder holder) {
        ResolvedVariant variant = variantOf(holder, node);
        return record.scores().entrySet().stream()
                .filter(entry -> Optional.ofNullable(entry.getValue().get(holder))
                        .filter(mark -> !(mark instanceof Mark.State))
                        .isPresent())
                .anyMatch(entry -> variant.find(entry.getKey()).stream()
                        .anyMatch(scored -> scored.work().equals(Optional.of(node.id()))));
    }

    private void checkRequest(TokenRequest request, Place place) {
        Optional<ItemNode> found = asked(request, place);
        if (found.isEmpty()) {
            return;
        }
        List<Demand> demands = found.get().item().handIn().map(HandIn::demands).orElse(List.of()).stream()
                .filter(demand -> demand.buys() != Demand.Buys.ATTEMPT)
                .toList();
        Optional<Demand> demand = demands.stream()
                .filter(each -> each.account().equals(request.account()))
                .findFirst();
        if (demand.isEmpty()) {
            problems.add(Problem.unknown(
                    Code.REF,
                    place.with("account"),
                    request.account().text(),
                    "an account that pays for lateness of this item, or for a waiver",
                    demands.stream().map(each -> each.account().text()).toList()));
            return;
        }
        Set<TokenRequest.Says> decisive = demands.stream()
                .filter(each -> each.account().equals(request.account()))
                .filter(each -> each.spending() != Demand.Spending.ALWAYS)
                .map(each -> each.spending() == Demand.Spending.AUTOMATIC
                        ? TokenRequest.Says.DECLINE
                        : TokenRequest.Says.SPEND)
                .collect(Collectors.toSet());
        if (decisive.isEmpty()) {
            note(Code.CONFLICT, place.with("says"), "a request about what is always spent", "no request");
        } else if (!decisive.contains(request.says())) {
            boolean automatic = request.says() == TokenRequest.Says.SPEND;
            note(
                    Code.CONFLICT,
                    place.with("says"),
                    automatic ? "a request for what is spent by itself" : "declining what is spent on request only",
                    automatic ? "decline, or no request" : "spend, or no request");
        }
    }

    /** A member who is charged alone may ask alone. */
    private Optional<ItemNode> asked(TokenRequest request, Place place) {
        Optional<ItemNode> found = item(request.item(), request.by(), place);
        boolean alone = found.flatMap(Party::members).equals(Optional.of(Demand.Members.EACH));
        boolean single = alone && !isTeam(request.by());
        if (single && !isInTeam(request.by(), found.orElseThrow())) {
            note(Code.REF, place.with("by"), "a student without a team when the item is due", "a member of a team");
            return Optional.empty();
        }
        return alone ? found : found.flatMap(node -> handedIn(request.item(), request.by(), place));
    }

    private boolean isInTeam(Holder student, ItemNode node) {
        return record.teams().values().stream()
                .anyMatch(team -> membersAt(team, node).contains(new StudentId(student.text())));
    }

    private static boolean isOfEveryMember(ItemNode node) {
        return node.item().handIn().map(HandIn::complete).equals(Optional.of(HandIn.Complete.EVERY_MEMBER));
    }

    private void checkGrant(TokenGrant grant, Place place) {
        Set<String> known = new LinkedHashSet<>();
        Optional<HolderKind> kind = Optional.empty();
        for (ResolvedVariant variant : variantsOf(grant.to())) {
            variant.variant().accounts().keySet().forEach(name -> known.add(name.text()));
            kind = kind.or(
                    () -> Optional.ofNullable(variant.variant().accounts().get(grant.account()))
                            .map(account -> account.holder()));
        }
        if (kind.isEmpty()) {
            problems.add(Problem.unknown(
                    Code.REF,
                    place.with("account"),
                    grant.account().text(),
                    "an account of whoever gets the tokens",
                    known));
        } else if (isTeam(grant.to()) != (kind.get() == HolderKind.TEAM)) {
            wrongHolder(kind.get(), place.with("to"));
        }
    }

    private void checkExtension(Extension extension, Place place) {
        handedIn(extension.item(), extension.holder(), "for", place).ifPresent(node -> {
            if (node.due().isEmpty()) {
                note(Code.CONFLICT, place.with("item"), "an item that is never due", "an item with a deadline");
            }
        });
    }

    private void checkIncident(Incident incident, Place place) {
        Optional<ItemNode> found = item(incident.item(), incident.by(), place);
        if (found.isEmpty()) {
            return;
        }
        variantsWith(found.get(), variantsOf(incident.by()))
                .map(variant -> variant.variant().incidents().keySet())
                .filter(known -> !known.contains(incident.type()))
                .findFirst()
                .ifPresent(known -> problems.add(Problem.unknown(
                        Code.REF,
                        place.with("kind"),
                        incident.type().text(),
                        "an incident that the policy declares",
                        known.stream().map(Name::text).toList())));
        read(
                found.get(),
                incident.by(),
                Incidents.class,
                "an item whose pipeline applies incidents",
                place.with("item"));
    }

    private void checkRatings(PeerRatings ratings, Place place) {
        Optional<ItemNode> found = item(ratings.item(), ratings.by().holder(), place);
        if (found.isEmpty()) {
            return;
        }
        ItemNode node = found.get();
        read(
                node,
                ratings.by().holder(),
                RatingSheet.class,
                "an item whose pipeline reads peer ratings",
                place.with("item"));
        Optional<Set<StudentId>> team = Optional.ofNullable(
                teammates.computeIfAbsent(node, this::teammates).get(ratings.by()));
        if (team.isEmpty()) {
            note(Code.REF, place.with("by"), "a student without a team when the item is due", "a member of a team");
        }
        if (!rated.add(List.of(node.id(), ratings.by()))) {
            note(Code.DUPLICATE, place, "ratings by a student who has rated already", "one entry for each item");
        }
        Set<ReadsRatings> readers = this.readers.computeIfAbsent(node.id(), first -> readers(node));
        ratings.of().forEach((member, mark) -> {
            boolean known = team.isEmpty() || team.get().contains(member);
            if (known && readers.stream().allMatch(reader -> MarkCheck.isRating(mark, reader.levels()))) {
                return;
            }
            Place at = place.with("of").with(member.text());
            if (team.isPresent() && !team.get().contains(member)) {
                note(Code.REF, at, "somebody outside the team", "a member of the rater's team when the item is due");
            }
            readers.forEach(reader -> marks.checkRating(at, mark, reader.levels()));
        });
    }

    /** Members of other variants read the ratings by their own rules. */
    private Set<ReadsRatings> readers(ItemNode node) {
        return variantsWith(node, policy.resolved().values())
                .flatMap(variant -> variant.find(node.id()).get(0).item().pipeline().stream())
                .filter(ReadsRatings.class::isInstance)
                .map(ReadsRatings.class::cast)
                .collect(Collectors.toSet());
    }

    /** The members of the team of each student when an item is due. */
    private Map<StudentId, Set<StudentId>> teammates(ItemNode node) {
        Map<StudentId, Set<StudentId>> found = new HashMap<>();
        record.teams().values().forEach(team -> {
            Set<StudentId> members = membersAt(team, node);
            members.forEach(member -> found.putIfAbsent(member, members));
        });
        return found;
    }

    private static Set<StudentId> membersAt(Team team, ItemNode node) {
        Set<StudentId> members = new HashSet<>();
        team.members().forEach((student, membership) -> {
            if (node.due().map(membership::covers).orElse(membership.isOpenEnded())) {
                members.add(student);
            }
        });
        return members;
    }

    private void checkRuling(Ruling ruling, Place place) {
        if (ruling.waives().isPresent()) {
            handedIn(ruling.item(), ruling.holder(), "for", place);
        } else {
            item(ruling.item(), ruling.holder(), place)
                    .filter(node -> !ruled.add(List.of(node.id(), ruling.holder())))
                    .ifPresent(node ->
                            note(Code.DUPLICATE, place, "a score of an item whose score is set already", "one score"));
        }
    }

    private void read(ItemNode node, Holder holder, Class<?> fact, String expected, Place place) {
        boolean read = variantsWith(node, variantsOf(holder))
                .flatMap(variant -> variant.find(node.id()).get(0).item().pipeline().stream())
                .anyMatch(step -> step.facts().contains(fact));
        if (!read) {
            note(Code.CONFLICT, place, "an item in which this has no effect", expected);
        }
    }

    /** The variants that have an item. */
    private static Stream<ResolvedVariant> variantsWith(ItemNode node, Collection<ResolvedVariant> variants) {
        return variants.stream().filter(variant -> variant.find(node.id()).stream()
                .anyMatch(each -> each.id().equals(node.id())));
    }

    private Optional<ItemNode> handedIn(ItemId id, Holder holder, Place place) {
        return handedIn(id, holder, "by", place);
    }

    private Optional<ItemNode> handedIn(ItemId id, Holder holder, String member, Place place) {
        return handedIn(id, holder, member, false, place);
    }

    /** Finds an item that is handed in, by a holder of the right kind: who has it, or who hands it in. */
    private Optional<ItemNode> handedIn(ItemId id, Holder holder, String member, boolean version, Place place) {
        Optional<ItemNode> found = item(id, holder, place);
        if (found.isPresent() && found.get().item().handIn().isEmpty()) {
            note(
                    Code.CONFLICT,
                    place.with("item"),
                    "an item without rules for handing it in",
                    "an item with `hand-in`");
            return Optional.empty();
        }
        boolean single = version && found.filter(EventsCheck::isOfEveryMember).isPresent();
        HolderKind kind =
                single ? HolderKind.STUDENT : found.map(ItemNode::holder).orElse(HolderKind.STUDENT);
        if (found.isPresent() && isTeam(holder) != (kind == HolderKind.TEAM)) {
            wrongHolder(kind, place.with(member));
            return Optional.empty();
        }
        return found;
    }

    private void wrongHolder(HolderKind kind, Place place) {
        boolean ofTeams = kind == HolderKind.TEAM;
        note(
                Code.REF,
                place,
                ofTeams ? "a student" : "a team",
                ofTeams ? "the id of a team, for this is of teams" : "the id of a student, for this is of students");
    }

    /** Finds an item in the variant of a student, or for a team in any variant, and then in all of them the same. */
    private Optional<ItemNode> item(ItemId id, Holder holder, Place place) {
        Map<ItemId, ItemNode> found = new LinkedHashMap<>();
        List<ResolvedVariant> variants = variantsOf(holder);
        variants.forEach(variant -> variant.find(id).forEach(node -> found.putIfAbsent(node.id(), node)));
        if (found.isEmpty()) {
            Set<String> known = new LinkedHashSet<>();
            variants.forEach(variant -> variant.unambiguous().keySet().forEach(item -> known.add(item.toString())));
            problems.add(Problem.unknown(
                    Code.REF, place.with("item"), id.toString(), "the id of an item of the policy", known));
            return Optional.empty();
        }
        List<ItemNode> nodes = List.copyOf(found.values());
        if (nodes.size() > 1) {
            String which = nodes.get(0).id() + " or " + nodes.get(1).id();
            note(Code.REF, place.with("item"), "an id that several items have", "one of them, such as " + which);
            return Optional.empty();
        }
        return Optional.of(nodes.get(0));
    }

    private List<ResolvedVariant> variantsOf(Holder holder) {
        return Optional.ofNullable(record.students().get(new StudentId(holder.text())))
                .map(Student::variant)
                .map(name -> policy.variant(name).map(List::of).orElse(List.of()))
                .orElseGet(() -> List.copyOf(policy.resolved().values()));
    }

    private ResolvedVariant variantOf(Holder holder, ItemNode node) {
        return variantsOf(holder).stream()
                .filter(variant -> variant.find(node.id()).contains(node))
                .findFirst()
                .orElseThrow();
    }

    private boolean isTeam(Holder holder) {
        return record.teams().containsKey(new TeamId(holder.text()));
    }

    private void note(Code code, Place place, String found, String expected) {
        problems.add(Problem.of(code, place, found, expected));
    }
}
