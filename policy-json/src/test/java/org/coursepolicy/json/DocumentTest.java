package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coursepolicy.kind.ToyPolicy;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.Problem;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void problemsFoundLaterAreToldWhereTheAuthorWroteWhatTheyAreAbout() {
        Document<ToyPolicy.Facts> facts = Reads.JSON.read(
                ToyPolicy.Facts.KIND, Reads.input("{'formatVersion': 1, 'students': {", " 's1': 1,", " 's2': 2}}"));
        PolicyException later = new PolicyException(
                List.of(
                        Problem.of(Code.REF, Place.of("students", "s2"), "another", "one"),
                        Problem.of(Code.REF, Place.of("students", "s1"), "another", "one")),
                7);

        DocumentException located = facts.locate(later);

        assertThat(located)
                .hasMessage("p.json:2:8: REF /students/s1: found another, expected one\n"
                        + "p.json:3:8: REF /students/s2: found another, expected one\nand 5 more\n"
                        + "More about it: docs/errors.md#ref");
        assertThat(located.count()).isEqualTo(7);
    }
}
