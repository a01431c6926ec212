/**
 * What things are called: names of a policy's parts, ids of persons, places, citations.
 *
 * <p>Start with {@link org.coursepolicy.name.Name} and {@link org.coursepolicy.name.ItemId}. A
 * {@link org.coursepolicy.name.Citation} tells which published sentence a rule comes from. May depend only on
 * {@code number} and {@code problem}.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.name;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
