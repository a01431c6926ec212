package org.coursepolicy.course;

import java.util.Map;
import java.util.Optional;
import org.coursepolicy.incident.IncidentRule;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Name;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Levels;
import org.coursepolicy.scale.Scale;
import org.coursepolicy.statistic.Distribution;
import org.coursepolicy.time.Moment;
import org.coursepolicy.token.TokenAccount;

/**
 * The rules by which one group of students is graded: their items and, if they have them, their total and their scale.
 *
 * <p>A policy has a base variant, and perhaps others, for example for doctoral or auditing students.
 */
@org.immutables.value.Value.Immutable
public abstract sealed class Variant permits ImmutableVariant {
    private static final Type<Levels> LEVELS = Types.map(
                    Types.LEVEL_FORM, Types.number(NumberForm.any("% of an item's points")))
            .as(Levels::of, Levels::worths);

    /** How documents describe it. */
    public static final Kind<Variant> KIND = Kind.of(
                    "variant",
                    Variant.class,
                    "The rules by which one group of students is graded.",
                    Variant::builder,
                    Builder::build)
            .defaulted(
                    "levels",
                    Types.named(LEVELS),
                    Map.of(),
                    Variant::levels,
                    Builder::putAllLevels,
                    "scales of marks by name, best mark first, each with the percentage of an item's points it earns")
            .defaulted(
                    "sessions",
                    Types.named(Sessions.KIND.asType()),
                    Map.of(),
                    Variant::sessions,
                    Builder::putAllSessions,
                    "the days on which participation counts, by name")
            .defaulted(
                    "events",
                    Types.named(Moment.TYPE),
                    Map.of(),
                    Variant::events,
                    Builder::putAllEvents,
                    "moments by name, on which deadlines depend")
            .defaulted(
                    "accounts",
                    Types.named(TokenAccount.KIND.asType()),
                    Map.of(),
                    Variant::accounts,
                    Builder::putAllAccounts,
                    "accounts of tokens, by name")
            .defaulted(
                    "incidents",
                    Types.named(IncidentRule.KIND.asType()),
                    Map.of(),
                    Variant::incidents,
                    Builder::putAllIncidents,
                    "what follows from each kind of incident")
            .defaulted(
                    "distributions",
                    Types.named(Distribution.KIND.asType()),
                    Map.of(),
                    Variant::distributions,
                    Builder::putAllDistributions,
                    "values that all students have, by name")
            .defaulted(
                    "let",
                    Types.named(org.coursepolicy.value.Value.TYPE),
                    Map.of(),
                    Variant::let,
                    Builder::putAllLet,
                    "values by name, to be read elsewhere")
            .required("items", Types.named(Item.TYPE), Variant::items, Builder::putAllItems, "the items of the course")
            .optional(
                    "total",
                    org.coursepolicy.value.Value.TYPE,
                    Variant::total,
                    Builder::total,
                    "the course total, in percent or points; without it, items are all that comes out")
            .optional(
                    "scale",
                    Scale.TYPE,
                    Variant::scale,
                    Builder::scale,
                    "how the total, or something else, earns a letter; without it there is no letter")
            .build();

    Variant() {}

    /**
     * Returns the scales of marks.
     *
     * @return levels by name
     */
    public abstract Map<Name, Levels> levels();

    /**
     * Returns the days on which participation counts.
     *
     * @return sessions by name
     */
    public abstract Map<Name, Sessions> sessions();

    /**
     * Returns the events on which deadlines depend.
     *
     * @return moments by name
     */
    public abstract Map<Name, Moment> events();

    /**
     * Returns the accounts of tokens.
     *
     * @return accounts by name
     */
    public abstract Map<Name, TokenAccount> accounts();

    /**
     * Returns what follows from each kind of incident.
     *
     * @return rules by the name of the incident
     */
    public abstract Map<Name, IncidentRule> incidents();

    /**
     * Returns the values that all students have.
     *
     * @return distributions by name
     */
    public abstract Map<Name, Distribution> distributions();

    /**
     * Returns the named values.
     *
     * @return values by name
     */
    public abstract Map<Name, org.coursepolicy.value.Value> let();

    /**
     * Returns the items.
     *
     * @return the items at the top of the tree, in order
     */
    public abstract Map<Name, Item> items();

    /**
     * Returns the course total.
     *
     * @return a value in percent or points; empty if nothing is said of how items make one
     */
    public abstract Optional<org.coursepolicy.value.Value> total();

    /**
     * Returns how the total, or something else, earns a letter.
     *
     * @return the scale; empty if no letter is given
     */
    public abstract Optional<Scale> scale();

    /** Refuses a course without items. */
    @org.immutables.value.Value.Check
    void check() {
        RejectedException.unless(!items().isEmpty(), Code.RANGE, "items", "no item", "at least one item");
    }

    /**
     * Starts a variant.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Variant}. */
    public static final class Builder extends ImmutableVariant.Builder {
        Builder() {}

        /**
         * Adds an item at the top of the tree.
         *
         * @param name its name
         * @param item the item
         * @return this builder
         */
        public Builder item(String name, Item item) {
            return putItems(Name.of(name), item);
        }

        /**
         * Adds a leaf at the top of the tree.
         *
         * @param name its name
         * @param points its points
         * @return this builder
         */
        public Builder item(String name, long points) {
            return item(name, Item.of(points));
        }

        /**
         * Adds a scale of marks.
         *
         * @param name its name
         * @param levels the marks
         * @return this builder
         */
        public Builder levels(String name, Levels levels) {
            return putLevels(Name.of(name), levels);
        }

        /**
         * Adds days on which participation counts.
         *
         * @param name their name
         * @param sessions the days
         * @return this builder
         */
        public Builder sessions(String name, Sessions sessions) {
            return putSessions(Name.of(name), sessions);
        }

        /**
         * Adds an event on which deadlines depend.
         *
         * @param name its name
         * @param moment when it is, in ISO 8601, with or without an offset
         * @return this builder
         */
        public Builder event(String name, String moment) {
            return putEvents(Name.of(name), Moment.parse(moment));
        }

        /**
         * Adds an account of tokens.
         *
         * @param name its name
         * @param account the account
         * @return this builder
         */
        public Builder account(String name, TokenAccount account) {
            return putAccounts(Name.of(name), account);
        }

        /**
         * Adds what follows from one kind of incident.
         *
         * @param name the name of the incident
         * @param rule what follows
         * @return this builder
         */
        public Builder incident(String name, IncidentRule rule) {
            return putIncidents(Name.of(name), rule);
        }

        /**
         * Adds a value to be read elsewhere.
         *
         * @param name its name
         * @param value the value
         * @return this builder
         */
        public Builder let(String name, org.coursepolicy.value.Value value) {
            return putLet(Name.of(name), value);
        }
    }
}
