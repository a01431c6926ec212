package org.coursepolicy.kind;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coursepolicy.problem.Code;

/**
 * Which texts a member takes.
 *
 * @param title what such a text is called, for messages and documentation: "a date", "a name"
 * @param pattern the pattern that every such text matches; empty if a pattern cannot say it
 * @param longest how many characters it may have
 * @param samples a few texts of this form, for documentation and tests; at least one
 * @param code what sort of mistake any other text is
 */
public record TextForm(String title, Optional<Pattern> pattern, int longest, List<String> samples, Code code) {
    /**
     * Copies the samples.
     *
     * @param title what such a text is called
     * @param pattern the pattern that every such text matches
     * @param longest how many characters it may have
     * @param samples a few texts of this form
     * @param code what sort of mistake any other text is
     */
    public TextForm {
        samples = ImmutableList.copyOf(samples);
    }

    /**
     * Returns the form of texts that match a pattern.
     *
     * @param title what such a text is called
     * @param pattern the pattern that every such text matches
     * @param longest how many characters it may have
     * @param samples a few texts of this form
     * @return the form
     */
    public static TextForm matching(String title, Pattern pattern, int longest, String... samples) {
        return new TextForm(title, Optional.of(pattern), longest, List.of(samples), Code.RANGE);
    }

    /**
     * Returns the form of times that match a pattern; any other text is a mistake with the code TIME.
     *
     * @param title what such a text is called
     * @param pattern the pattern that every such text matches
     * @param longest how many characters it may have
     * @param samples a few texts of this form
     * @return the form
     */
    public static TextForm time(String title, Pattern pattern, int longest, String... samples) {
        return new TextForm(title, Optional.of(pattern), longest, List.of(samples), Code.TIME);
    }

    /**
     * Returns the form of texts that no pattern describes.
     *
     * @param title what such a text is called
     * @param longest how many characters it may have
     * @param samples a few texts of this form
     * @return the form
     */
    public static TextForm free(String title, int longest, String... samples) {
        return new TextForm(title, Optional.empty(), longest, List.of(samples), Code.RANGE);
    }

    /**
     * Tells whether a text has this form. Where no pattern says more, it has something to see, and no control characters.
     *
     * @param text the text
     * @return true if it is short enough and matches
     */
    public boolean allows(String text) {
        // The length comes first, for a pattern may be slow on long texts.
        return text.codePointCount(0, text.length()) <= longest
                && pattern.map(known -> known.matcher(text).matches())
                        .orElseGet(() -> !text.isBlank() && text.chars().noneMatch(Character::isISOControl));
    }
}
