package org.coursepolicy.record;

import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.Name;
import org.immutables.value.Value;

/** A student on the roster, for example {@code {"variant": "phd"}}. */
@Value.Immutable
public abstract sealed class Student permits ImmutableStudent {
    /** The variant of students for whom the record names none. */
    public static final Name BASE = Name.of("base");

    /** How documents describe it. */
    public static final Kind<Student> KIND = Kind.of(
                    "student", Student.class, "A student on the roster.", Student::builder, Builder::build)
            .defaulted(
                    "variant", Types.NAME, BASE, Student::variant, Builder::variant, "by which variant of the policy")
            .build();

    Student() {}

    /**
     * Returns by which variant of the policy the student is graded.
     *
     * @return the variant's name, by default {@code base}
     */
    @Value.Default
    public Name variant() {
        return BASE;
    }

    /**
     * Returns a student who is graded by a variant.
     *
     * @param variant the variant's name
     * @return the student
     */
    public static Student in(Name variant) {
        return builder().variant(variant).build();
    }

    /**
     * Starts a student.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Student}. */
    public static final class Builder extends ImmutableStudent.Builder {
        Builder() {}
    }
}
