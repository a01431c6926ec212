package org.coursepolicy.json.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.kind.ToyPolicy;
import org.coursepolicy.kind.Toys;
import org.junit.jupiter.api.Test;

class FormatReferenceTest {
    private final String reference = FormatReference.of(ToyPolicy.KIND, Toys.KINDS);

    @Test
    void everyKindThatADocumentCanContainIsThereByName() {
        assertThat(reference.lines().filter(line -> line.startsWith("### `")))
                .containsExactly(
                        "### `any` (gathering)",
                        "### `citation`",
                        "### `fixed` (measure)",
                        "### `item`",
                        "### `least` (measure)",
                        "### `named` (measure)",
                        "### `noted` (gathering)",
                        "### `points` (gathering)",
                        "### `policy`",
                        "### `scaled` (measure)",
                        "### `variant`",
                        "### `weighted` (measure)");
    }

    @Test
    void membersAreListedWithTypePresenceAndWhatTheyAre() {
        assertThat(reference)
                .contains(
                        "| `count` | a whole number from 1 to 60, measures | required | how many |",
                        "| `empty` | `spread`, `zero` | required, or by `conventions` | if one is empty |",
                        "| `by` | a number, points | optional, else `1` | the number |",
                        "| `gather` | any [gathering](#family-gathering) | optional, else `points` | how its children are"
                                + " gathered |",
                        "| `items` | map from a name to (a number of at least 0, points; or"
                                + " [item](#kind-item-item)) | required | the items |",
                        "No members.");
    }

    @Test
    void familiesListTheirKinds() {
        assertThat(reference)
                .contains(
                        "### Any gathering\n\nHow measures are gathered. A kind that needs no member may be written as"
                                + " its name alone.\n\nKinds: [any](#kind-any-anyof), [noted](#kind-noted-noted),"
                                + " [points](#kind-points-bypoints)\n",
                        "`{\"weighted\": …}` may hold the value of `weights` alone.");
    }

    @Test
    void theOrderOfRegistrationChangesNothing() {
        List<Kind<?>> reversed = new ArrayList<>(Toys.KINDS.all());
        Collections.reverse(reversed);
        assertThat(FormatReference.of(ToyPolicy.KIND, Kinds.of(reversed))).isEqualTo(reference);
    }
}
