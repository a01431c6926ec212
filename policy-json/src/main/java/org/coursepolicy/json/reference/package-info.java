/**
 * Documentation written from the kinds' own descriptions.
 *
 * <p>{@link org.coursepolicy.json.reference.FormatReference} writes the reference part of a format's page; a university
 * with kinds of its own can write one for them.
 */
@NullMarked
package org.coursepolicy.json.reference;

import org.jspecify.annotations.NullMarked;
