package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.coursepolicy.kind.Fabricator;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.ToyPolicy;
import org.coursepolicy.kind.Toys;

class RoundTripProperties {
    @Property
    void aPolicyThatIsWrittenAndReadIsTheSame(@ForAll long seed) {
        comesBack(ToyPolicy.KIND, seed);
    }

    @Property
    void aRecordThatIsWrittenAndReadIsTheSame(@ForAll long seed) {
        comesBack(ToyPolicy.Facts.KIND, seed);
    }

    private static <T> void comesBack(Kind<T> kind, long seed) {
        T value = new Fabricator(Toys.KINDS, new Random(seed), 5).invent(kind);
        String written = Reads.JSON.write(kind, value);

        T read = Reads.JSON.read(kind, Input.text("written", written)).value();

        assertThat(read).isEqualTo(value);
        assertThat(Reads.JSON.write(kind, read)).isEqualTo(written);
    }
}
