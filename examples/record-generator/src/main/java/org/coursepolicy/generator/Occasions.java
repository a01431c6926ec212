package org.coursepolicy.generator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.Incident;
import org.coursepolicy.record.Ruling;
import org.coursepolicy.record.TokenGrant;

/**
 * What happens to somebody in particular: plans for some pieces of work, what the instructor decides, and how some
 * members of teams are rated. Whoever has an occasion does all else in time, so that the occasion shows.
 */
final class Occasions {
    private final ResolvedVariant base;
    private final Casting casting;
    private final Desk desk;
    private final Map<Holder, Map<Name, Plan>> plans = new LinkedHashMap<>();
    private final Map<Name, Map<TeamId, Opinion>> opinions = new LinkedHashMap<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    /** Which word one member of a team has for another. */
    interface Opinion {
        String of(StudentId rater, StudentId rated);
    }

    Occasions(ResolvedVariant base, Casting casting, Desk desk) {
        this.base = base;
        this.casting = casting;
        this.desk = desk;
    }

    boolean isCast(Holder holder) {
        return casting.isCast(holder);
    }

    void plan(Holder holder, String item, Plan plan) {
        plans.computeIfAbsent(holder, first -> new LinkedHashMap<>()).put(Name.of(item), plan);
    }

    Optional<Plan> plan(Holder holder, ItemNode unit) {
        return Optional.ofNullable(
                plans.getOrDefault(holder, Map.of()).get(unit.id().last()));
    }

    void opinion(TeamId team, String item, Opinion opinion) {
        opinions.computeIfAbsent(Name.of(item), first -> new LinkedHashMap<>()).put(team, opinion);
    }

    Optional<Opinion> opinion(TeamId team, ItemNode unit) {
        return Optional.ofNullable(
                opinions.getOrDefault(unit.id().last(), Map.of()).get(team));
    }

    /** Gives more time than the deadline, or by mistake less. */
    void extend(Holder holder, String item, String by, String reason) {
        Extension.Builder extension = Extension.builder();
        extensions.add(extension
                .item(ItemId.of(item))
                .holder(holder)
                .until(after(item, by))
                .reason(reason)
                .build());
    }

    void grant(Holder holder, String account, int amount, String at, String reason) {
        Instant when = Instant.parse(at);
        desk.arrives(holder, when, id -> TokenGrant.builder()
                .id(id)
                .account(Name.of(account))
                .to(holder)
                .amount(amount)
                .at(when)
                .reason(reason)
                .build());
    }

    void waive(Holder holder, String item, String reason) {
        Ruling.Builder ruling = Ruling.builder();
        rulings.add(ruling.item(ItemId.of(item))
                .holder(holder)
                .waives(Ruling.Waives.LATENESS)
                .reason(reason)
                .build());
    }

    void set(Holder holder, String item, int points, String reason) {
        Ruling.Builder ruling = Ruling.builder();
        rulings.add(ruling.item(ItemId.of(item))
                .holder(holder)
                .score(Fraction.of(points))
                .reason(reason)
                .build());
    }

    void incident(Holder holder, String item, String after, String reason) {
        Instant when = after(item, after);
        desk.arrives(holder, when, id -> Incident.builder()
                .id(id)
                .type(Name.of("cheating"))
                .item(ItemId.of(item))
                .by(holder)
                .at(when)
                .reason(reason)
                .build());
    }

    private Instant after(String item, String by) {
        return Timing.due(base.find(ItemId.of(item)).get(0)).plus(Duration.parse(by));
    }

    List<Extension> extensions() {
        return extensions;
    }

    List<Ruling> rulings() {
        return rulings;
    }
}
