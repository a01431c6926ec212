package org.coursepolicy.json.bind;

import java.util.List;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.kind.Describer;
import org.coursepolicy.kind.Family;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Member;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;

/**
 * When the value of one member stands for the whole: {@code {"sum": […]}} for {@code {"sum": {"of": […]}}}.
 *
 * <p>Reader and writer both ask here, so that what is written can be read back.
 */
public final class BareForm {
    /** When the value alone is meant. */
    public enum When {
        /** Always. */
        ALWAYS,
        /** Unless there is an empty object. */
        UNLESS_EMPTY,
        /** Unless there is an object that names the bare member. */
        UNLESS_NAMED,
        /** Unless there is an object. */
        UNLESS_OBJECT
    }

    private BareForm() {}

    /**
     * Tells when the value of a kind's bare member stands alone.
     *
     * @param kind a kind with a bare member
     * @return when
     */
    public static When of(Kind<?> kind) {
        Member bare = kind.bare().orElseThrow();
        if (kind.ownMembers().size() == 1) {
            boolean maybe =
                    bare.presence() == Member.Presence.OPTIONAL && !bare.type().describe(CanBeEmpty.OBJECT);
            return maybe ? When.UNLESS_EMPTY : When.ALWAYS;
        }
        return bare.type().describe(CanBeEmpty.MAP) ? When.UNLESS_NAMED : When.UNLESS_OBJECT;
    }

    /**
     * Tells whether what stands after a kind's name is the value of its bare member, and not an object of its members.
     *
     * <p>If the bare member is the only one, it always is. Otherwise everything but an object is; and an object is if
     * the bare member is a map, unless it names the bare member.
     */
    static boolean isMeant(Kind<?> kind, Node content) {
        if (kind.bare().isEmpty()) {
            return false;
        }
        Member bare = kind.bare().get();
        boolean object = content instanceof ObjectNode;
        return switch (of(kind)) {
            case ALWAYS -> true;
            case UNLESS_EMPTY -> !object || content.size() > 1;
            case UNLESS_NAMED -> !object || !((ObjectNode) content).has(bare.name());
            case UNLESS_OBJECT -> !object;
        };
    }

    /** Tells whether the values of a type may be written as an empty object. */
    private enum CanBeEmpty implements Describer<Boolean> {
        /** As an empty map. */
        MAP,
        /** As an empty map or object. */
        OBJECT;

        @Override
        public Boolean number(NumberForm form) {
            return false;
        }

        @Override
        public Boolean text(TextForm form) {
            return false;
        }

        @Override
        public Boolean word(List<String> words) {
            return false;
        }

        @Override
        public Boolean list(Type<?> elements) {
            return false;
        }

        @Override
        public Boolean map(TextForm keys, Type<?> values) {
            return true;
        }

        @Override
        public Boolean object(Kind<?> kind) {
            return this == OBJECT;
        }

        @Override
        public Boolean family(Family<?> family) {
            return false;
        }

        @Override
        public Boolean either(List<? extends Type<?>> alternatives) {
            return alternatives.stream().anyMatch(alternative -> alternative.describe(this));
        }
    }
}
