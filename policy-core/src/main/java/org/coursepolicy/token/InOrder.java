package org.coursepolicy.token;

import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.immutables.value.Value;

/**
 * Tokens are spent in the order in which work is handed in, {@code "by-submission"}, or is due, {@code "by-deadline"}.
 *
 * <p>For example two tokens, a homework due on Monday that is handed in on Friday, and one due on Tuesday that is handed in
 * on Thursday: by submission the second one is paid first, by deadline the first one.
 */
@Value.Immutable
public abstract sealed class InOrder implements Allocation permits ImmutableInOrder {
    /** By what the order is. */
    public enum Order {
        /** By when it was handed in, and then by the id of the submission. */
        BY_SUBMISSION("Tokens are spent in the order in which work is handed in."),
        /** By the stated deadline, and then by the order of the policy. */
        BY_DEADLINE("Tokens are spent in the order in which work is due.");

        private final Kind<InOrder> kind;

        Order(String doc) {
            this.kind = Kind.of(Types.wordOf(this), InOrder.class, doc, () -> start(this), Builder::build)
                    .cited(InOrder::cite, Builder::cite, InOrder::reading, Builder::reading)
                    .build();
        }

        /**
         * Returns its kind.
         *
         * @return the kind
         */
        public Kind<InOrder> kind() {
            return kind;
        }
    }

    InOrder() {}

    private static Builder start(Order order) {
        Builder builder = new Builder();
        builder.order(order);
        return builder;
    }

    /**
     * Returns by what the order is.
     *
     * @return the order
     */
    public abstract Order order();

    /**
     * Returns the allocation by submission.
     *
     * @return the allocation
     */
    public static InOrder bySubmission() {
        return start(Order.BY_SUBMISSION).build();
    }

    /**
     * Returns the allocation by deadline.
     *
     * @return the allocation
     */
    public static InOrder byDeadline() {
        return start(Order.BY_DEADLINE).build();
    }

    @Override
    public final Kind<?> kind() {
        return order().kind();
    }

    /** Builds an {@link InOrder}. */
    static final class Builder extends ImmutableInOrder.Builder {
        Builder() {}
    }
}
