/**
 * Policies, records and outcomes as JSON documents.
 *
 * <p>Start with {@link org.coursepolicy.json.PolicyJson}: it reads an {@link org.coursepolicy.json.Input} to a
 * {@link org.coursepolicy.json.Document}, or throws a {@link org.coursepolicy.json.DocumentException} with every
 * {@link org.coursepolicy.json.DocumentProblem} of the document, each at its {@link org.coursepolicy.json.Location}; and
 * it writes values back, the same value always as the same text. {@link org.coursepolicy.json.Limits} bound what a
 * document may cost.
 *
 * <p>Everything follows from how kinds describe themselves; no class here knows a kind. All types of this package are
 * immutable and safe to share between threads, except an {@link org.coursepolicy.json.Input} of a stream or reader,
 * which can be read once.
 */
@NullMarked
package org.coursepolicy.json;

import org.jspecify.annotations.NullMarked;
