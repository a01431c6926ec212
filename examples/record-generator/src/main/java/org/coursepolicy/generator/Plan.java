package org.coursepolicy.generator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What somebody does about one piece of work. Times count from its deadline; before it they are negative.
 *
 * @param kind whether it is done at all
 * @param versions when each version is handed in, the one that is marked last
 * @param passes the chance in a thousand to pass a part; by habit if empty
 * @param redos what is handed in again
 * @param declines when it is said that no tokens shall be spent, if so
 */
record Plan(Kind kind, List<Duration> versions, OptionalInt passes, List<Redo> redos, List<Duration> declines) {
    /** Whether work is done. */
    enum Kind {
        /** It is. */
        DONE,
        /** It is not. */
        NEVER,
        /** It need not be. */
        EXCUSED
    }

    /**
     * Work that is handed in again.
     *
     * @param after when
     * @param passes the chance in a thousand to pass a part
     * @param isRead whether somebody marks it
     */
    record Redo(Duration after, int passes, boolean isRead) {}

    Plan {
        versions = List.copyOf(versions);
        redos = List.copyOf(redos);
        declines = List.copyOf(declines);
    }

    static Plan handIn(Duration... versions) {
        return new Plan(Kind.DONE, List.of(versions), OptionalInt.empty(), List.of(), List.of());
    }

    static Plan handIn(String version) {
        return handIn(Duration.parse(version));
    }

    static Plan never() {
        return new Plan(Kind.NEVER, List.of(), OptionalInt.empty(), List.of(), List.of());
    }

    static Plan excused() {
        return new Plan(Kind.EXCUSED, List.of(), OptionalInt.empty(), List.of(), List.of());
    }

    /** Hands in versions before those that are planned. */
    Plan after(Duration... earlier) {
        List<Duration> all = new ArrayList<>(List.of(earlier));
        all.addAll(versions);
        return new Plan(kind, all, passes, redos, declines);
    }

    Plan passing(int chance) {
        return new Plan(kind, versions, OptionalInt.of(chance), redos, declines);
    }

    Plan again(String after, int chance) {
        return again(new Redo(Duration.parse(after), chance, true));
    }

    Plan again(Redo redo) {
        List<Redo> all = new ArrayList<>(redos);
        all.add(redo);
        return new Plan(kind, versions, passes, all, declines);
    }

    Plan declining(String when) {
        return new Plan(kind, versions, passes, redos, List.of(Duration.parse(when)));
    }
}
