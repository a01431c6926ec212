package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.coursepolicy.kind.ToyPolicy;
import org.coursepolicy.kind.ToyPolicy.Item;
import org.coursepolicy.kind.Toys.AnyOf;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is accepted, and what it means: the other rows of the table of bad inputs. */
class GoodInputsTest {
    private static Item item(String value) {
        return Reads.policy("{'formatVersion': 1, 'total': 1, 'items': {'a': " + value + "}}")
                .value()
                .body()
                .items()
                .get(Name.of("a"));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0.1, 0.1",
        "-0, 0",
        "-0.0, 0",
        "-0e5, 0",
        "1.00, 1",
        "1e2, 100",
        "1E+0000000001, 10",
        "0.1234567890123456789012345678901234567890, 0.123456789012345678901234567890123456789",
        "'2/3', '2/3'",
        "'22/21', '22/21'",
        "'4/2', 2"
    })
    void numbersAreExactAndWrittenInTheirShortestForm(String written, String shortest) {
        String number = written.contains("/") ? "'" + written + "'" : written;
        ToyPolicy policy = Reads.policy("{'formatVersion': 1, 'items': {}, 'total': " + number + "}")
                .value();
        String again = shortest.contains("/") ? "\"" + shortest + "\"" : shortest;
        assertThat(Reads.JSON.write(ToyPolicy.KIND, policy)).contains("\"total\": " + again + "\n");
    }

    @Test
    void oneTenthIsOneTenth() {
        assertThat(item("0.1").points()).contains(Fraction.of(1, 10));
    }

    @Test
    void aWholeNumberMayBeWrittenWithAPointOrAnExponent() {
        assertThat(item("{'gather': {'any': 3.0}}").gather()).isEqualTo(new AnyOf(3, java.util.List.of()));
        assertThat(item("{'gather': {'any': 1e1}}").gather()).isEqualTo(new AnyOf(10, java.util.List.of()));
    }

    @Test
    void numbersWrittenDifferentlyGiveEqualPoliciesAndOneText() {
        assertThat(item("1.0")).isEqualTo(item("1.00")).isEqualTo(item("1"));
    }

    @Test
    void aThousandDigitsAreANumberAndComeBack() {
        Item large = item("1" + "0".repeat(999));
        assertThat(large.points().orElseThrow().isWhole()).isTrue();
        Item larger = item("'" + "7".repeat(4_000) + "/3'");
        ToyPolicy policy = Reads.policy("{'formatVersion': 1, 'items': {}, 'total': '" + "7".repeat(4_000) + "/1'}")
                .value();
        String written = Reads.JSON.write(ToyPolicy.KIND, policy);
        assertThat(Reads.JSON.read(ToyPolicy.KIND, Input.text("w", written)).value())
                .isEqualTo(policy);
        assertThat(larger.points()).isNotEqualTo(Optional.empty());
    }

    @Test
    void theSchemaAndTheVersionMayStandAnywhereAtTheTop() {
        assertThat(Reads.policy("{'items': {}, 'formatVersion': 1.0, 'total': 1, '$schema': 'https://x'}")
                        .value()
                        .title())
                .isEmpty();
    }

    @Test
    void idsEqualButForCaseOrNormalFormAreDifferent() {
        ToyPolicy.Facts facts = Reads.JSON
                .read(
                        ToyPolicy.Facts.KIND,
                        Reads.input(
                                "{'formatVersion': 1, 'students':"
                                        + " {'s': 1, 'S': 2, '\u00e9': 3, 'e\u0301': 4, '__proto__': 5, '=cmd()': 6, '../x': 7}}"))
                .value();
        assertThat(facts.students()).hasSize(7);
    }
}
