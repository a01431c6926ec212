/**
 * The value algebra: what a policy computes, and under which conditions.
 *
 * <p>Start with {@link org.coursepolicy.value.Value} and {@link org.coursepolicy.value.Requirement}. A
 * {@link org.coursepolicy.value.Reference} is a name, an {@link org.coursepolicy.value.Aspect} and a stage, looked up in
 * a {@link org.coursepolicy.value.Scope}, so nothing here knows items, tokens or peers.
 * {@link org.coursepolicy.value.Bands} are ordered bounds. May depend on {@code explain} and what is below it.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.value;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
