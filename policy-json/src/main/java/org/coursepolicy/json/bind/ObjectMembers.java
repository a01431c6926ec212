package org.coursepolicy.json.bind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.coursepolicy.json.tree.Node;
import org.coursepolicy.json.tree.ObjectNode;
import org.coursepolicy.json.tree.Trail;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Member;
import org.coursepolicy.kind.Source;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.Problem;

/**
 * The members of one object, as its kind reads them.
 *
 * @param reading what the values of the document share
 * @param kind the object's kind
 * @param whole what holds the members, for problems with the object as a whole
 * @param members the members that are there
 */
record ObjectMembers(Reading reading, Kind<?> kind, Located whole, Map<String, Located> members)
        implements Source.Members {
    /** The members of an object whose kind is fixed by its place; notes members that the kind does not have. */
    static ObjectMembers ofObject(Reading reading, Kind<?> kind, Located here, ObjectNode object) {
        unknown(reading, kind, kind.members(), here, object);
        return new ObjectMembers(reading, kind, here, located(here));
    }

    /** Notes members that are not among those a kind has here. */
    static void unknown(Reading reading, Kind<?> kind, List<Member> known, Located here, ObjectNode object) {
        List<String> names = known.stream().map(Member::name).toList();
        for (ObjectNode.Field field : object.fields().values()) {
            if (!names.contains(field.name())) {
                Located member = here.with(field.name(), field.value());
                String expected = "a member of \"" + kind.name() + "\"";
                List<String> meant = here.at() == Trail.TOP ? reading.topNames(names) : names;
                reading.unknown(Code.UNKNOWN, member, field.origin(), field.name(), expected, meant);
            }
        }
    }

    /** Every member of a node, with its place; none if the node is not an object. */
    static Map<String, Located> located(Located here) {
        Map<String, Located> members = new LinkedHashMap<>();
        if (here.node() instanceof ObjectNode object) {
            object.fields().forEach((name, field) -> members.put(name, here.with(name, field.value())));
        }
        return members;
    }

    @Override
    public Optional<Source> find(Member member) {
        Located present = members.get(member.name());
        if (present != null) {
            return Optional.of(new NodeSource(reading, present));
        }
        if (member.presence() != Member.Presence.SETTLED) {
            return Optional.empty();
        }
        Optional<Node> agreed = reading.conventions().find(kind.name(), member.name());
        return agreed.map(node -> new NodeSource(
                reading, new Located(node, ConventionCheck.AT.with(kind.name()).with(member.name()))));
    }

    @Override
    public void missing(Member member) {
        Trail at = whole.at().with(member.name());
        Optional<String> remedy = member.presence() == Member.Presence.SETTLED
                ? Optional.of("write it here or in `conventions`")
                : Optional.empty();
        String expected = "\"" + member.name() + "\", " + member.type().describe(Phrase.EXPECTED);
        Problem problem = new Problem(Code.MISSING, at.toPlace(), "nothing", expected, remedy);
        if (member.presence() == Member.Presence.SETTLED) {
            reading.meaning(problem, whole.node().origin().lacking(member.name()));
        } else {
            reading.problem(problem, whole.node().origin().lacking(member.name()));
        }
    }

    @Override
    public <A> Optional<A> checked(Supplier<? extends A> factory) {
        return reading.checked(factory, whole, members);
    }
}
