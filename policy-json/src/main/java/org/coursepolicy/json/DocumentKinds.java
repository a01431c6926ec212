package org.coursepolicy.json;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coursepolicy.json.resolve.Resolver;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Member;

/** Tells documents of different kinds apart by the names of their members, for they do not say what they are. */
final class DocumentKinds {
    private DocumentKinds() {}

    /** Finds another kind with more of a document's members than the kind that was asked for. */
    static Optional<Kind<?>> better(Kind<?> asked, List<Kind<?>> known, Set<String> names) {
        long fit = fit(asked, names);
        return known.stream()
                .filter(kind -> !kind.name().equals(asked.name()) && fit(kind, names) > fit)
                .max(Comparator.comparingLong(kind -> fit(kind, names)));
    }

    private static long fit(Kind<?> kind, Set<String> names) {
        Set<String> members = new HashSet<>();
        kind.members().stream().map(Member::name).forEach(members::add);
        if (kind.name().equals(PolicyJson.POLICY)) {
            members.addAll(Resolver.MEMBERS);
        }
        return names.stream().filter(members::contains).count();
    }

    static String phrase(Kind<?> kind) {
        return "a document of the kind \"" + kind.name() + "\"";
    }
}
