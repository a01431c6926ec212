package org.coursepolicy.problem;

import com.google.common.base.Ascii;

/** What sort of mistake a {@link Problem} is; stable, so that programs and documentation can name it. */
public enum Code {
    /** The text is not JSON. */
    SYNTAX,
    /** Something is larger, deeper or longer than allowed. */
    LIMIT,
    /** The same thing is said twice. */
    DUPLICATE,
    /** A member or kind that does not exist. */
    UNKNOWN,
    /** A member that must be there is not. */
    MISSING,
    /** A value of another type than expected. */
    TYPE,
    /** A value outside its range. */
    RANGE,
    /** A word that is not among the allowed ones. */
    ENUM,
    /** A name that nothing has, or that several things have. */
    REF,
    /** A date, time or zone that cannot be used. */
    TIME,
    /** Two statements that cannot both hold. */
    CONFLICT,
    /** A document of another format version. */
    VERSION,
    /** Bytes or characters that are not valid text. */
    ENCODING;

    /**
     * Returns where the documentation tells about this sort of mistake: an example, why it is one, and what to do.
     *
     * @return a page and the section in it, such as {@code docs/errors.md#missing}
     */
    public String page() {
        return "docs/errors.md#" + Ascii.toLowerCase(name());
    }
}
