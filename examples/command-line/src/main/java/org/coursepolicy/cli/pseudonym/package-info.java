/**
 * Records in which nobody has a name: students and teams under pseudonyms, events under numbers, and no free text.
 *
 * <p>Start with {@link org.coursepolicy.cli.pseudonym.PseudonymousRecord}. A policy gives the same grades to both records, up
 * to the names; what such a record still gives away is told in {@code docs/pseudonyms.md}.
 */
package org.coursepolicy.cli.pseudonym;
