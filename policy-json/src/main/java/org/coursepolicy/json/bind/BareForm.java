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
final class BareForm {
    private BareForm() {}

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
        if (kind.ownMembers().size() == 1) {
            boolean nothing = object && content.size() == 1 && bare.presence() == Member.Presence.OPTIONAL;
            return !nothing || bare.type().describe(CanBeEmpty.OBJECT);
        }
        return !object || bare.type().describe(CanBeEmpty.MAP) && !((ObjectNode) content).has(bare.name());
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
