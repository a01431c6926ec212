package org.coursepolicy.kind;

import java.util.Optional;
import org.coursepolicy.name.Citation;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;

/**
 * A published sentence and how its open words are read, to be written before the rule that it means.
 *
 * <p>For example:
 *
 * <pre>{@code
 * Sentence.of("Late work", "without tokens, 15 % per started day")
 *     .read("of the maximum, adding up, and never below 0")
 *     .means(LatePenalty.percentPerUnit(15));
 * }</pre>
 *
 * @param cite the sentence; empty where only a reading is told
 * @param reading how its open words are read; empty if nothing was open
 */
public record Sentence(Optional<Citation> cite, Optional<String> reading) {
    /**
     * Returns a sentence of a section, of the document that the whole policy cites.
     *
     * @param section the section
     * @param says what it says, paraphrased
     * @return the sentence
     */
    public static Sentence of(String section, String says) {
        return of(Citation.of(section, says));
    }

    /**
     * Returns a sentence of the section that stands above, for example one of several grades of participation.
     *
     * @param says what it says, paraphrased
     * @return the sentence
     */
    public static Sentence of(String says) {
        return of(Citation.builder().says(says).build());
    }

    /**
     * Returns a sentence.
     *
     * @param cite where it stands, and what it says
     * @return the sentence
     */
    public static Sentence of(Citation cite) {
        return new Sentence(Optional.of(cite), Optional.empty());
    }

    /**
     * Returns a reading of which no sentence tells.
     *
     * @param reading how the policy reads what it leaves open
     * @return the reading, without a sentence
     */
    public static Sentence unsaid(String reading) {
        return new Sentence(Optional.empty(), Optional.of(reading));
    }

    /**
     * Says how open words of this sentence are read.
     *
     * @param how the reading
     * @return this sentence, read so
     * @throws RejectedException if it is read already
     */
    public Sentence read(String how) {
        RejectedException.unless(reading.isEmpty(), Code.DUPLICATE, "reading", "a second reading", "one reading");
        return new Sentence(cite, Optional.of(how));
    }

    /**
     * Returns a rule that comes from this sentence.
     *
     * @param rule the rule, without a citation and a reading of its own
     * @param <T> the type of the rule
     * @return an equal rule that cites this sentence
     * @throws RejectedException if the rule comes from another sentence already
     */
    public <T extends Cited> T means(T rule) {
        RejectedException.unless(
                rule.cite().isEmpty() && rule.reading().isEmpty(),
                Code.DUPLICATE,
                Member.CITE,
                "a second sentence",
                "one sentence for a rule");
        // A value is of the type of its kind, and types of values are not extended.
        @SuppressWarnings("unchecked")
        T citing = (T) rule.kind().citing(rule, cite, reading);
        return citing;
    }
}
