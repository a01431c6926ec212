/**
 * Invented students, and what they would get under several policies.
 *
 * <p>{@link org.coursepolicy.simulate.Experiment} is the entry point: it gives the same {@link
 * org.coursepolicy.simulate.Students students}, drawn by a {@link org.coursepolicy.simulate.StudentModel model} or taken from
 * a record, to two or more policies, and counts who gets another letter. Students are drawn with binary floating point, and
 * means and intervals are told in it; letters come from {@link org.coursepolicy.batch.BatchEvaluator} and are exact, and so is
 * all that is counted. {@code docs/research.md} says what is promised. Nothing may depend on it.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.simulate;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
