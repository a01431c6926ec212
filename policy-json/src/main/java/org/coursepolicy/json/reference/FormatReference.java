package org.coursepolicy.json.reference;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.coursepolicy.json.bind.Reach;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Kinds;
import org.coursepolicy.kind.Member;

/**
 * Writes the reference of a format from the kinds' descriptions, as Markdown.
 *
 * <p>Families come first, each with its kinds, then every kind that a document can contain, each with a table of its
 * members. All is sorted by name: the same kinds always give the same text, so that a test can hold a page to it.
 */
public final class FormatReference {
    private final Reach reach;
    private final Kinds kinds;
    private final StringBuilder out = new StringBuilder();

    private FormatReference(Reach reach, Kinds kinds) {
        this.reach = reach;
        this.kinds = kinds;
    }

    /**
     * Writes the reference of a document.
     *
     * @param top the kind of the document
     * @param kinds the kinds of families
     * @return Markdown, lines ending with a line feed
     */
    public static String of(Kind<?> top, Kinds kinds) {
        FormatReference reference = new FormatReference(Reach.of(top, kinds), kinds);
        reference.line("## Families").line("");
        reference.reach.families().forEach(reference::family);
        reference.line("## Kinds").line("");
        reference.reach.kinds().forEach(reference::kind);
        return reference.out.toString().stripTrailing() + "\n";
    }

    private FormatReference line(String line) {
        out.append(line).append('\n');
        return this;
    }

    private void family(Family<?> family) {
        String members = kinds.of(family).stream()
                .map(kind -> "[" + kind.name() + "](#" + TypeText.anchor(kind) + ")")
                .collect(Collectors.joining(", "));
        line("<a id=\"" + TypeText.anchor(family) + "\"></a>");
        line("### Any " + family.name());
        line("");
        line(family.doc()
                + (family.bareWords() ? " A kind that needs no member may be written as its name alone." : ""));
        line("");
        line("Kinds: " + members);
        line("");
    }

    private void kind(Kind<?> kind) {
        String of = families(kind);
        line("<a id=\"" + TypeText.anchor(kind) + "\"></a>");
        line("### `" + kind.name() + "`" + (of.isEmpty() ? "" : " (" + of + ")"));
        line("");
        line(kind.doc());
        line("");
        if (!of.isEmpty()) {
            kind.bare().ifPresent(bare -> line("`{\"" + kind.name() + "\": …}` may hold the value of `" + bare.name()
                            + "` alone.")
                    .line(""));
        }
        List<Member> members = kind.members();
        if (members.isEmpty()) {
            line("No members.").line("");
            return;
        }
        line("| member | type | presence | what it is |");
        line("|---|---|---|---|");
        members.forEach(this::member);
        line("");
    }

    private String families(Kind<?> kind) {
        Collection<Family<?>> families = reach.families();
        return families.stream()
                .filter(family -> kinds.of(family).contains(kind))
                .map(Family::name)
                .collect(Collectors.joining(", "));
    }

    private void member(Member member) {
        String presence =
                switch (member.presence()) {
                    case REQUIRED -> "required";
                    case SETTLED -> "required, or by `conventions`";
                    case OPTIONAL ->
                        member.fallback()
                                .map(fallback -> "optional, else `" + fallback + "`")
                                .orElse("optional");
                };
        line("| `" + member.name() + "` | " + cell(member.type().describe(TypeText.SHOWN)) + " | " + cell(presence)
                + " | " + cell(member.doc()) + " |");
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }
}
