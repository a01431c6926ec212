package org.coursepolicy.simulate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.CourseRecord;

/** Students whom a model invents, from a seed. */
public final class DrawnStudents extends Students {
    private static final int BLOCK = 4_096;

    private final StudentModel model;
    private final long seed;
    private final long count;

    DrawnStudents(StudentModel model, long seed, long count) {
        if (count < 0) {
            throw new IllegalArgumentException("`count` must be at least 0 but was " + count);
        }
        this.model = model;
        this.seed = seed;
        this.count = count;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public Origin origin() {
        return new Origin(true, Draws.NAME, seed, model.toString());
    }

    @Override
    public List<String> groups() {
        return List.copyOf(model.grouped().keySet());
    }

    @Override
    int blockSize() {
        return BLOCK;
    }

    @Override
    Source source(List<CoursePolicy> policies) {
        Set<Name> variants = new LinkedHashSet<>();
        model.grouped().values().forEach(group -> variants.add(Name.of(group.variant())));
        List<PolicyFacts> facts = policies.stream()
                .map(policy -> PolicyFacts.of(policy, variants))
                .toList();
        Set<org.coursepolicy.name.ItemId> punctual = PolicyFacts.punctual(facts);
        List<Name> names = List.copyOf(variants);
        return (from, number) -> {
            Cast cast = Cast.of(model, seed, from, number, names);
            return new DrawnBlock(cast, facts, punctual);
        };
    }

    /**
     * Returns who a student is in records.
     *
     * @param index the student, from 0
     * @return the id
     */
    public StudentId student(long index) {
        return StudentId.of("s" + index);
    }

    /**
     * Returns what a policy needs to know of a student, and of the student's team where it has teams.
     *
     * @param policy the policy
     * @param index the student, from 0
     * @return a record that suits the policy
     */
    public CourseRecord record(CoursePolicy policy, long index) {
        Block block = source(List.of(policy)).block(index, 1);
        return block.cohort(0).record(block.first());
    }
}
