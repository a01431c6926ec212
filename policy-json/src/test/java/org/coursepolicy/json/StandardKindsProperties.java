package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.course.Variant;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.kind.Fabricator;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.outcome.CourseOutcome;
import org.coursepolicy.outcome.ItemOutcome;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.participation.Sessions;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Student;
import org.coursepolicy.record.Team;

/** Invented values of every kind of this library are written and read again to the same, and the text does not change. */
class StandardKindsProperties {
    private static final Kinds KINDS = StandardKinds.standard();
    private static final PolicyJson JSON = PolicyJson.of(KINDS);

    @Provide
    Arbitrary<Kind<?>> kinds() {
        List<Kind<?>> kinds = new ArrayList<>(KINDS.all());
        kinds.addAll(List.of(
                Item.KIND,
                Variant.KIND,
                Sessions.KIND,
                CourseRecord.KIND,
                Student.KIND,
                Team.KIND,
                Explanation.KIND,
                ItemOutcome.KIND,
                StudentOutcome.KIND,
                CourseOutcome.KIND));
        return Arbitraries.of(kinds);
    }

    @Property(tries = 1_000)
    void everyKindIsWrittenAndReadAgainToTheSame(@ForAll("kinds") Kind<?> kind, @ForAll long seed) {
        check(kind, seed);
    }

    private static <T> void check(Kind<T> kind, long seed) {
        T value = new Fabricator(KINDS, new Random(seed), 3).invent(kind);
        String written = JSON.write(kind, value);
        T again = JSON.read(kind, Input.text("written", written)).value();
        assertThat(again).as("%s: %s", kind, written).isEqualTo(value);
        assertThat(JSON.write(kind, again)).isEqualTo(written);
    }
}
