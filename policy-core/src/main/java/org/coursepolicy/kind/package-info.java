/**
 * How rules describe themselves, so that nothing else needs to know them one by one.
 *
 * <p>Start with {@link org.coursepolicy.kind.Kind}: a name, {@link org.coursepolicy.kind.Member}s with
 * {@link org.coursepolicy.kind.Types}, and a factory. A {@link org.coursepolicy.kind.Family} is an open set of kinds;
 * {@link org.coursepolicy.kind.Kinds} is the registry given to readers. {@link org.coursepolicy.kind.Source},
 * {@link org.coursepolicy.kind.Sink} and {@link org.coursepolicy.kind.Describer} are what documents, pages and tests
 * implement. May depend only on {@code number}, {@code problem}, {@code name} and {@code result}; never on JSON.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.kind;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
