package org.coursepolicy.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.coursepolicy.kind.Toys.Measure;
import org.junit.jupiter.api.Test;

class FabricatorTest {
    @Test
    void theSameSeedInventsTheSameValue() {
        for (int seed = 0; seed < 50; seed++) {
            ToyPolicy one = new Fabricator(Toys.KINDS, new Random(seed), 6).invent(ToyPolicy.KIND);
            ToyPolicy other = new Fabricator(Toys.KINDS, new Random(seed), 6).invent(ToyPolicy.KIND);
            assertThat(one).isEqualTo(other);
        }
    }

    @Test
    void everyKindOfAFamilyIsInvented() {
        Fabricator fabricator = new Fabricator(Toys.KINDS, new Random(1), 5);
        Set<String> met = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            met.add(fabricator.invent(Measure.TYPE).kind().name());
        }
        assertThat(met).containsExactlyInAnyOrder("fixed", "named", "least", "scaled", "weighted");
    }

    @Test
    void aBudgetOfNothingStillEnds() {
        Fabricator fabricator = new Fabricator(Toys.KINDS, new Random(2), 0);
        for (int i = 0; i < 200; i++) {
            assertThat(fabricator.invent(Toys.Least.KIND).of()).isNotEmpty();
        }
    }
}
