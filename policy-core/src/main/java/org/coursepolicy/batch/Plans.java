package org.coursepolicy.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.Name;
import org.jspecify.annotations.Nullable;

/** The plans of a policy's variants for columns of one shape, and why there is none for some. */
final class Plans {
    private final Shape shape;
    private final List<Optional<Plan>> plans = new ArrayList<>();
    private final Map<Name, String> reasons = new LinkedHashMap<>();

    private Plans(Shape shape) {
        this.shape = shape;
    }

    static Plans of(CoursePolicy policy, Columns columns, @Nullable Plans before) {
        Plans plans = new Plans(before == null ? Shape.of(columns) : Shape.of(columns, before.shape));
        plans.shape.variants().forEach(name -> plans.plans.add(plans.plan(policy, name)));
        return plans;
    }

    private Optional<Plan> plan(CoursePolicy policy, Name name) {
        try {
            ResolvedVariant variant = policy.variant(name)
                    .orElseThrow(() -> new NoKernelException("the policy has no variant of that name"));
            return Optional.of(new VariantCompiler(policy, variant, shape).compile());
        } catch (NoKernelException none) {
            reasons.put(name, String.valueOf(none.getMessage()));
        } catch (ArithmeticException tooLong) {
            reasons.put(name, "a number that is too long");
        }
        return Optional.empty();
    }

    boolean suit(Columns columns) {
        return shape.admits(columns);
    }

    List<Optional<Plan>> plans() {
        return plans;
    }

    Map<Name, String> reasons() {
        return reasons;
    }
}
