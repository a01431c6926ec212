package org.coursepolicy.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.coursepolicy.course.ItemNode;
import org.coursepolicy.course.ResolvedVariant;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;

/**
 * A student or a team that has accounts, and works that are settled as its own.
 *
 * @param holder its id
 * @param kind whether it is a student or a team
 */
record Party(Holder holder, HolderKind kind) {
    /** Who is charged for an item of a team, where its members are. */
    static Optional<Demand.Members> members(ItemNode node) {
        if (node.item().handIn().isPresent()) {
            for (Demand demand : node.item().handIn().get().demands()) {
                if (demand.members().isPresent()) {
                    return demand.members();
                }
            }
        }
        return Optional.empty();
    }

    /** Tells whether tokens may pay for anything about an item that is handed in. */
    static boolean isPaid(ItemNode node) {
        return node.item().handIn().isPresent()
                && !node.item().handIn().get().demands().isEmpty();
    }

    Map<Name, TokenAccount> accounts(Facts facts) {
        Map<Name, TokenAccount> accounts = new LinkedHashMap<>();
        facts.variants(this).forEach(variant -> variant.variant().accounts().forEach((name, account) -> {
            if (account.holder() == kind) {
                accounts.putIfAbsent(name, account);
            }
        }));
        return accounts;
    }

    /** Returns the items that are settled as this party's own. */
    List<ItemNode> nodes(Facts facts) {
        Map<org.coursepolicy.name.ItemId, ItemNode> nodes = new LinkedHashMap<>();
        for (ResolvedVariant variant : facts.variants(this)) {
            for (ItemNode node : variant.items()) {
                if (isPaid(node) && isOwn(facts, node)) {
                    nodes.putIfAbsent(node.id(), node);
                }
            }
        }
        return List.copyOf(nodes.values());
    }

    private boolean isOwn(Facts facts, ItemNode node) {
        boolean alone = members(node).equals(Optional.of(Demand.Members.EACH));
        return alone
                ? kind == HolderKind.STUDENT
                        && facts.teamOf(student(), node.due()).isPresent()
                : node.holder() == kind;
    }

    /** Returns who hands an item in: this party, or its team. */
    Holder handsIn(Facts facts, ItemNode node) {
        return node.holder() == kind
                ? holder
                : facts.teamOf(student(), node.due()).map(TeamId::holder).orElseThrow();
    }

    /** Returns who pays for an item that is settled as this party's own. */
    List<Holder> payers(Facts facts, ItemNode node) {
        return members(node).equals(Optional.of(Demand.Members.ALL))
                ? facts.membersAt(holder, node.due()).stream()
                        .map(StudentId::holder)
                        .toList()
                : List.of(holder);
    }

    /** Returns the requests about an item: those of whoever hands it in, and one's own. */
    List<TokenRequest> requests(Facts facts, ItemNode node) {
        Holder handsIn = handsIn(facts, node);
        List<TokenRequest> own = facts.requests(node, holder);
        if (handsIn.equals(holder)) {
            return own;
        }
        return Stream.concat(facts.requests(node, handsIn).stream(), own.stream())
                .sorted(org.coursepolicy.record.Event.ORDER)
                .toList();
    }

    /** Finds the student as whose work an item is tried out: the holder, or the first member of the team. */
    Optional<StudentId> student(Facts facts, ItemNode node) {
        return kind == HolderKind.STUDENT ? Optional.of(student()) : facts.firstMember(holder, node);
    }

    private StudentId student() {
        return new StudentId(holder.text());
    }
}
