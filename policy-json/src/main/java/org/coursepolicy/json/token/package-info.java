/**
 * Documents as rows of tokens, for hosts that have a parser of their own.
 *
 * <p>{@link org.coursepolicy.json.PolicyJson} reads a document from a {@link org.coursepolicy.json.token.TokenSource} and
 * writes one to a {@link org.coursepolicy.json.token.TokenTarget}, so that it can stand inside a document of the host's. The
 * modules for Jackson are made so.
 */
@NullMarked
package org.coursepolicy.json.token;

import org.jspecify.annotations.NullMarked;
