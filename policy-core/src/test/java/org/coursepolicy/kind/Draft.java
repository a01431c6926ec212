package org.coursepolicy.kind;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A builder for toy kinds, so that a toy needs no builder of its own. */
final class Draft {
    private final Map<String, Object> set = new HashMap<>();

    static <A> BiConsumer<Draft, A> setter(String member) {
        return (draft, value) -> draft.set.put(member, value);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <A> A get(String member) {
        return (A) set.get(member);
    }

    @SuppressWarnings("unchecked")
    <A> A get(String member, A fallback) {
        return (A) set.getOrDefault(member, fallback);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <A> Optional<A> find(String member) {
        return (Optional<A>) Optional.ofNullable(set.get(member));
    }
}
