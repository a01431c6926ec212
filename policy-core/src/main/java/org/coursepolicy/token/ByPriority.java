package org.coursepolicy.token;

import java.util.List;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.immutables.value.Value;

/**
 * Tokens are spent on some items before others: {@code {"priority": ["final-project", "homework", "labs"]}}.
 *
 * <p>A group stands for the items in it, by deadline. Items that are not named come last, by deadline. For example with two
 * tokens, a lab and the final project each two days late: the project is paid, the lab is not.
 */
@Value.Immutable
public abstract sealed class ByPriority implements Allocation permits ImmutableByPriority {
    /** How documents describe it. */
    public static final Kind<ByPriority> KIND = Kind.of(
                    "priority",
                    ByPriority.class,
                    "Tokens are spent on some items before others.",
                    ByPriority::builder,
                    Builder::build)
            .required(
                    "items",
                    Types.list(Types.ITEM),
                    ByPriority::items,
                    Builder::addAllItems,
                    "items or groups, the most important first")
            .cited(ByPriority::cite, Builder::cite, ByPriority::reading, Builder::reading)
            .bare("items")
            .build();

    ByPriority() {}

    /**
     * Returns the items, the most important first.
     *
     * @return ids of items or groups
     */
    public abstract List<ItemId> items();

    /** Refuses a priority of nothing. */
    @Value.Check
    void check() {
        RejectedException.unless(!items().isEmpty(), Code.RANGE, "items", "no item", "at least one item");
    }

    /**
     * Starts an allocation.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns an allocation.
     *
     * @param items ids of items or groups, the most important first
     * @return the allocation
     */
    public static ByPriority of(String... items) {
        return builder()
                .addAllItems(List.of(items).stream().map(ItemId::of).toList())
                .build();
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link ByPriority}. */
    public static final class Builder extends ImmutableByPriority.Builder {
        Builder() {}
    }
}
