package org.coursepolicy.value;

import java.util.Optional;
import org.coursepolicy.kind.Kind;

/**
 * One case of {@link Cases}.
 *
 * @param when the requirement
 * @param then the value if it holds
 */
public record Case(Requirement when, Value then) {
    /** How documents describe it. */
    public static final Kind<Case> KIND = Kind.of(
                    "case", Case.class, "A requirement, and the value if it holds.", Draft::new, Draft::build)
            .required("when", Requirement.TYPE, Case::when, Draft::when, "the requirement")
            .required("then", Value.TYPE, Case::then, Draft::then, "the value if it holds")
            .build();

    private static final class Draft {
        private Optional<Requirement> when = Optional.empty();
        private Optional<Value> then = Optional.empty();

        void when(Requirement requirement) {
            when = Optional.of(requirement);
        }

        void then(Value value) {
            then = Optional.of(value);
        }

        Case build() {
            return new Case(when.orElseThrow(), then.orElseThrow());
        }
    }
}
