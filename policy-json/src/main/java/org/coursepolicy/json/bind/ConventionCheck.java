package org.coursepolicy.json.bind;

import java.util.Collection;
import java.util.List;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Trail;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Member;
import org.coursepolicy.problem.Code;

/** Checks that what a policy's conventions say can matter: that the kind exists, and leaves that member open. */
public final class ConventionCheck {
    /** Where conventions stand in a policy. */
    static final Trail AT = Trail.TOP.with("conventions");

    private final Reading reading;
    private final List<Kind<?>> open;

    private ConventionCheck(Reading reading, Collection<Kind<?>> kinds) {
        this.reading = reading;
        this.open = kinds.stream().filter(kind -> !settled(kind).isEmpty()).toList();
    }

    /**
     * Checks the conventions of a document.
     *
     * @param reading what the values of the document share
     * @param top the kind of the document
     */
    public static void check(Reading reading, Kind<?> top) {
        if (!reading.conventions().own().isEmpty()) {
            ConventionCheck check =
                    new ConventionCheck(reading, Reach.of(top, reading.kinds()).kinds());
            reading.conventions().own().forEach(check::kind);
        }
    }

    private void kind(String name, ObjectNode said) {
        List<Kind<?>> meant =
                open.stream().filter(kind -> kind.name().equals(name)).toList();
        if (meant.isEmpty()) {
            reading.unknown(
                    Code.UNKNOWN,
                    new Located(said, AT.with(name)),
                    said.origin(),
                    name,
                    "a kind that leaves something to conventions",
                    open.stream().map(Kind::name).toList());
            return;
        }
        said.fields().values().forEach(field -> member(meant, new Located(said, AT.with(name)), field));
    }

    private void member(List<Kind<?>> meant, Located said, ObjectNode.Field field) {
        Located value = said.with(field.name(), field.value());
        List<Member> members = meant.stream()
                .flatMap(kind -> settled(kind).stream())
                .filter(member -> member.name().equals(field.name()))
                .toList();
        if (members.isEmpty()) {
            reading.unknown(
                    Code.UNKNOWN,
                    value,
                    field.origin(),
                    field.name(),
                    "a member that \"" + meant.get(0).name() + "\" leaves to conventions",
                    meant.stream()
                            .flatMap(kind -> settled(kind).stream())
                            .map(Member::name)
                            .toList());
        } else if (members.size() == 1) {
            members.get(0).type().read(new NodeSource(reading, value));
        }
    }

    private static List<Member> settled(Kind<?> kind) {
        return kind.members().stream()
                .filter(member -> member.presence() == Member.Presence.SETTLED)
                .toList();
    }
}
