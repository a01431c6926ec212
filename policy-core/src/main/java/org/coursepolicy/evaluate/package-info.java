/**
 * From a policy and a record to an outcome.
 *
 * <p>{@link org.coursepolicy.evaluate.GradeEvaluator} is the one entry point. The parts of a policy are evaluated for each
 * student in the order in which they need each other. May depend on every package but those that use it.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.evaluate;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
