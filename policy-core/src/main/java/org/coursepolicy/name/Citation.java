package org.coursepolicy.name;

import java.time.LocalDate;
import java.util.Optional;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.immutables.value.Value;

/**
 * The published sentence that a rule comes from.
 *
 * <p>For example the document "Syllabus, Fall 2022", its section "Grading", and the paraphrase "letters are strict". At
 * least one of the three texts is there.
 */
@Value.Immutable
public abstract sealed class Citation permits ImmutableCitation {
    Citation() {}

    /**
     * Returns the document: a title or an address.
     *
     * @return the document; empty if it is the one that the whole policy cites
     */
    public abstract Optional<String> document();

    /**
     * Returns the section of the document.
     *
     * @return the section, or empty
     */
    public abstract Optional<String> section();

    /**
     * Returns the date of the document.
     *
     * @return the date, or empty if none is known
     */
    public abstract Optional<LocalDate> date();

    /**
     * Returns what the document says, paraphrased in a few words.
     *
     * @return the paraphrase, or empty
     */
    public abstract Optional<String> says();

    /** Refuses a citation of nothing. */
    @Value.Check
    void check() {
        RejectedException.unless(
                document().isPresent() || section().isPresent() || says().isPresent(),
                Code.MISSING,
                "",
                "no text",
                "document, section or says, or several of them");
    }

    /**
     * Starts a citation.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Cites a section of the document that the whole policy cites.
     *
     * @param section the section
     * @param says what it says, paraphrased
     * @return the citation
     */
    public static Citation of(String section, String says) {
        return builder().section(section).says(says).build();
    }

    /** Returns document, section, date and paraphrase on one line. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        document().ifPresent(text::append);
        section().ifPresent(s -> text.append(text.isEmpty() ? "" : ", ").append(s));
        date().ifPresent(d -> text.append(text.isEmpty() ? "" : ", ").append(d));
        says().ifPresent(s -> text.append(text.isEmpty() ? "" : ": ").append(s));
        return text.toString();
    }

    /** Builds a {@link Citation}. */
    public static final class Builder extends ImmutableCitation.Builder {
        Builder() {}
    }
}
