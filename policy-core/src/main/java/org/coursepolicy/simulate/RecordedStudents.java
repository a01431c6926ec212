package org.coursepolicy.simulate;

import java.util.Arrays;
import java.util.List;
import org.coursepolicy.batch.Cohort;
import org.coursepolicy.batch.Columns;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Student;

/** The students of a record. All of them are decided by the exact evaluator, for a record may tell more than columns. */
public final class RecordedStudents extends Students {
    private final CourseRecord record;
    private final List<StudentId> ids;
    private final List<String> variants;
    private final List<String> groups;

    RecordedStudents(CourseRecord record) {
        this.record = record;
        this.ids = List.copyOf(record.students().keySet());
        this.variants = record.students().values().stream()
                .map(Student::variant)
                .map(Name::text)
                .toList();
        this.groups = variants.stream().distinct().sorted().toList();
    }

    @Override
    public long count() {
        return ids.size();
    }

    @Override
    public Origin origin() {
        return new Origin(false, "none", 0, "a record of " + ids.size() + " students");
    }

    @Override
    public List<String> groups() {
        return groups;
    }

    /** A record is evaluated as a whole. */
    @Override
    int blockSize() {
        return Math.max(1, ids.size());
    }

    @Override
    Source source(List<CoursePolicy> policies) {
        boolean[] beyond = new boolean[ids.size()];
        Arrays.fill(beyond, true);
        Columns columns = Columns.ofStudents(ids.size()).beyond(beyond).build();
        Cohort cohort = new RecordCohort(columns);
        return (from, count) -> new RecordBlock(cohort, (int) from);
    }

    /** One record for everybody. */
    private final class RecordCohort implements Cohort {
        private final Columns columns;

        RecordCohort(Columns columns) {
            this.columns = columns;
        }

        @Override
        public Columns columns() {
            return columns;
        }

        @Override
        public StudentId student(int index) {
            return ids.get(index);
        }

        @Override
        public CourseRecord record(int index) {
            return record;
        }
    }

    /** Some students of the record. */
    private final class RecordBlock implements Block {
        private final Cohort cohort;
        private final int from;

        RecordBlock(Cohort cohort, int from) {
            this.cohort = cohort;
            this.from = from;
        }

        @Override
        public Cohort cohort(int policy) {
            return cohort;
        }

        @Override
        public int first() {
            return from;
        }

        @Override
        public int group(int i) {
            return groups.indexOf(variant(i));
        }

        @Override
        public String student(int i) {
            return ids.get(from + i).text();
        }

        @Override
        public String variant(int i) {
            return variants.get(from + i);
        }
    }
}
