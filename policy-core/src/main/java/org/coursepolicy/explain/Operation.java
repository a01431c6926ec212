package org.coursepolicy.explain;

/** How a step of an {@link Explanation} follows from its inputs, so that a reader can compute it again. */
public enum Operation {
    /** A recorded fact; it has no inputs. */
    FACT("recorded"),
    /** A number of the policy; it has no inputs. */
    CONSTANT("by the policy"),
    /** The result of another part, explained there; it has no inputs here. */
    REFERENCE("see there"),
    /** The inputs added. */
    SUM("sum of"),
    /** The first input less the second. */
    DIFFERENCE("difference of"),
    /** The inputs multiplied; a percentage counts hundredths. */
    PRODUCT("product of"),
    /** The first input divided by the second. */
    QUOTIENT("quotient of"),
    /** The first input raised to the second. */
    POWER("power of"),
    /** The mean of the inputs. */
    MEAN("mean of"),
    /** The greatest input. */
    GREATEST("greatest of"),
    /** The least input. */
    LEAST("least of"),
    /** The first input rounded as the step says. */
    ROUND("rounded"),
    /** Points earned, of the score that is the input. */
    EARNED("points earned of"),
    /** Points possible, of the score that is the input. */
    POSSIBLE("points possible of"),
    /** Points earned as a percentage of points possible, of the score that is the input. */
    PERCENT_OF("percentage of"),
    /** A score made of the first input: that percentage, or that many points, of as many points as the second says. */
    SCORE("as a score"),
    /** The score in the first input, with as many points earned as the second says. */
    EARNS("with the points of"),
    /** The last input; those before it are the conditions that led to it. */
    CHOSEN("decided by"),
    /** Holds if the first input is at least the second. */
    AT_LEAST("at least"),
    /** Holds if the first input is more than the second. */
    MORE_THAN("more than"),
    /** Holds if the first input is at most the second. */
    AT_MOST("at most"),
    /** Holds if the first input is less than the second. */
    LESS_THAN("less than"),
    /** Holds if at least as many of the inputs after the first hold as the first says. */
    ENOUGH("at least so many hold"),
    /** Holds if the input does not. */
    NOT("not"),
    /** A rule that does not apply; it says why, and counts for nothing. */
    SKIPPED("not applied"),
    /** Nothing can be said yet. */
    OPEN("open");

    private final String phrase;

    Operation(String phrase) {
        this.phrase = phrase;
    }

    /**
     * Returns the operation in words.
     *
     * @return a phrase such as "sum of"
     */
    public String phrase() {
        return phrase;
    }
}
