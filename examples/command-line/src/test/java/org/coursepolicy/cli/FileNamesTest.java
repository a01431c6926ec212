package org.coursepolicy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coursepolicy.name.StudentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    private static final List<String> AWKWARD = List.of(
            "..",
            ".",
            "../../etc/passwd",
            "/etc/passwd",
            "a/b",
            "a\\b",
            "C:\\x",
            "c:",
            "con",
            "con.txt",
            "nul",
            "lpt1",
            "-rf",
            "ana.",
            ".ana",
            "ana~",
            "*",
            "?",
            "=cmd()",
            "a b",
            "a:b",
            "<a>",
            "a|b",
            "\"a\"",
            "Zo\u00eb",
            "Zoe\u0308",
            "ZO\u00cb",
            "\u0130",
            "\u0131",
            "i",
            "I",
            "Ana",
            "ANA",
            "ana",
            "\uD83D\uDE00",
            "x".repeat(64),
            "x".repeat(65),
            "x".repeat(128),
            "X".repeat(128),
            "\uD83D\uDE00".repeat(128),
            "%2e%2e",
            "$HOME",
            "`x`",
            "a\u3000b");

    private static String name(String id) {
        return FileNames.of(StudentId.of(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s01", "ana", "1234567", "jane.doe@example.edu", "a_b-c", "console", "x"})
    void anIdThatIsHarmlessIsTheNameOfItsFile(String id) {
        assertThat(name(id)).isEqualTo(id);
    }

    @Test
    void anyOtherIdIsShownAsFarAsItIsLegible() {
        assertThat(name("Ana Ma\u010dek")).matches("ana-ma-ek~[0-9a-f]{32}");
        assertThat(name("../s1")).matches("s1~[0-9a-f]{32}");
        assertThat(name("\u00eb")).matches("~[0-9a-f]{32}");
    }

    @Test
    void noNameLeavesItsFolderOrIsKeptByASystemOrIsTooLong() {
        Path folder = Path.of("letters").toAbsolutePath();
        for (String id : AWKWARD) {
            assertThat(name(id)).as(id).matches("[a-z0-9~][a-z0-9._@~-]{0,99}").doesNotEndWith(".");
            assertThat(name(id).replaceAll("\\..*", "")).isNotIn("con", "nul", "lpt1");
            assertThat(folder.resolve(name(id) + ".txt").normalize().getParent())
                    .isEqualTo(folder);
        }
    }

    @Test
    void differentIdsHaveDifferentNamesAlsoWhereCaseAndAccentsAreNotToldApart() {
        Set<String> names = new HashSet<>();
        for (String id : AWKWARD) {
            String name = Normalizer.normalize(name(id).toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
            assertThat(names.add(name)).as(id).isTrue();
        }
    }
}
