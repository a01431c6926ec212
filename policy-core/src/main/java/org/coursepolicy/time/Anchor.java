package org.coursepolicy.time;

import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;

/**
 * Something from which times are counted: an event, a deadline, the day on which work is given out or its mark comes back.
 *
 * <p>For example the {@code due} in {@code "due+PT48H"}.
 */
public sealed interface Anchor {
    /** What happens to the item itself. */
    enum Own implements Anchor {
        /** Its deadline. */
        DUE,
        /** When it is given out. */
        ISSUED,
        /** When the mark of the attempt before came back. */
        RETURNED;

        /** Returns the word that stands for it. */
        @Override
        public String toString() {
            return org.coursepolicy.kind.Types.wordOf(this);
        }
    }

    /**
     * An event of the course.
     *
     * @param name the event's name
     */
    record Event(Name name) implements Anchor {
        /** Returns the event's name. */
        @Override
        public String toString() {
            return name.text();
        }
    }

    /**
     * The deadline of another item, as the policy states it.
     *
     * @param item the item
     */
    record DueOf(ItemId item) implements Anchor {
        /** Returns for example "due of p2". */
        @Override
        public String toString() {
            return "due of " + item;
        }
    }

    /**
     * Returns what a word stands for.
     *
     * @param word {@code due}, {@code issued}, {@code returned}, or the name of an event
     * @return the anchor
     * @throws org.coursepolicy.problem.RejectedException if it is no name
     */
    static Anchor named(String word) {
        for (Own own : Own.values()) {
            if (own.toString().equals(word)) {
                return own;
            }
        }
        return new Event(Name.of(word));
    }
}
