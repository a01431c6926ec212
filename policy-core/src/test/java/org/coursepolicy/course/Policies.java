package org.coursepolicy.course;

import java.time.ZoneId;
import java.util.List;
import org.coursepolicy.name.Name;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.scale.Scale;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;
import org.coursepolicy.value.Weighted;

/** Small policies for tests, and what is wrong with them. */
final class Policies {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final Scale PASS_AT_50 =
            GradeScale.inclusively().cutoff("pass", 50).otherwise("fail").build();

    private Policies() {}

    /** A variant whose total is the midterm. */
    static Variant.Builder exams() {
        Variant.Builder variant =
                Variant.builder().item("midterm", Item.of(100)).item("final", Item.of(100));
        variant.scale(PASS_AT_50);
        return variant;
    }

    static Variant.Builder withTotal(Variant.Builder variant, Value total) {
        variant.total(total);
        return variant;
    }

    static Variant.Builder examsWithTotal() {
        return withTotal(exams(), Reference.percent("midterm"));
    }

    static Weighted half(String one, String other) {
        return Weighted.builder()
                .weight(one, 50)
                .weight(other, 50)
                .empty(Weighted.Empty.SPREAD)
                .build();
    }

    static CoursePolicy.Builder policy(Variant base) {
        CoursePolicy.Builder policy = CoursePolicy.builder();
        policy.title("A course").zone(NEW_YORK).base(base);
        return policy;
    }

    /** Returns what is wrong with a policy, a line for each problem. */
    static List<String> problems(CoursePolicy.Builder policy) {
        try {
            policy.build();
            return List.of();
        } catch (PolicyException wrong) {
            return wrong.problems().stream().map(Problem::toString).toList();
        }
    }

    static List<String> problems(Variant.Builder base) {
        return problems(policy(base.build()));
    }

    static Variant.Builder let(Variant.Builder variant, String name, Value value) {
        return variant.putLet(Name.of(name), value);
    }
}
