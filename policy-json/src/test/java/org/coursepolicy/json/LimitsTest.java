package org.coursepolicy.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.coursepolicy.kind.ToyPolicy;
import org.coursepolicy.problem.RejectedException;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Input DOCUMENT = Reads.input(
            "{'formatVersion': 1, 'title': 'ten digits', 'items': {'a': 1234567, 'b': 1}, 'total': {'least': [1, 2, 3]}}");

    private static void refused(Limits limits, String message) {
        assertThatThrownBy(() -> Reads.JSON.withLimits(limits).read(ToyPolicy.KIND, DOCUMENT))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("LIMIT")
                .hasMessageContaining(message);
    }

    @Test
    void everyLimitCanBeLowered() {
        refused(Limits.USUAL.withDepth(2), "/total/least: found more, expected at most 2 levels of objects and lists");
        refused(
                Limits.USUAL.withLength(100),
                "1:101: LIMIT : found more, expected at most 100 characters in a document");
        refused(Limits.USUAL.withNameLength(12), "at most 12 characters in a name");
        refused(Limits.USUAL.withTextLength(9), "/title: found more, expected at most 9 characters in a text");
        refused(Limits.USUAL.withDigits(6), "/items/a: found more, expected at most 6 digits in a number");
        refused(Limits.USUAL.withMembers(3), "/total: found more, expected at most 3 members of one object or list");
        refused(Limits.USUAL.withValues(10), "/total/least/2: found more, expected at most 10 values in a document");
    }

    @Test
    void aDocumentJustWithinEveryLimitIsRead() {
        Limits limits = Limits.USUAL
                .withDepth(3)
                .withLength(120)
                .withNameLength(13)
                .withTextLength(10)
                .withDigits(7)
                .withMembers(4)
                .withValues(11);
        assertThat(Reads.JSON
                        .withLimits(limits)
                        .read(ToyPolicy.KIND, DOCUMENT)
                        .value()
                        .title())
                .contains("ten digits");
    }

    @Test
    void aLimitIsNeitherNothingNorMoreThanThisLibraryCanBear() {
        assertThatThrownBy(() -> Limits.USUAL.withDepth(0)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> Limits.USUAL.withDepth(257))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("from 1 to 256 levels");
        assertThatThrownBy(() -> Limits.USUAL.withDigits(1_001)).isInstanceOf(RejectedException.class);
    }

    @Test
    void theDeepestAllowedDocumentDoesNotOverflowTheStack() {
        String deep = "{'scaled': {'of': ".repeat(127) + "1" + "}}".repeat(127);
        Input input = Reads.input("{'formatVersion': 1, 'items': {}, 'total': " + deep + "}");
        ToyPolicy policy = Reads.JSON
                .withLimits(Limits.USUAL.withDepth(256))
                .read(ToyPolicy.KIND, input)
                .value();
        assertThat(Reads.JSON.write(ToyPolicy.KIND, policy)).contains("scaled");
    }
}
