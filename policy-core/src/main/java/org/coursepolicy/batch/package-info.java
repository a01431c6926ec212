/**
 * Letters of many students at once.
 *
 * <p>{@link org.coursepolicy.batch.BatchEvaluator} is the entry point. It compiles a policy to a plan that runs over
 * {@link org.coursepolicy.batch.Columns columns}, in blocks that stay in the cache, and decides what it can prove; who is
 * not decided goes to {@link org.coursepolicy.evaluate.GradeEvaluator}, which is the meaning. This is the only package that
 * decides by binary floating point, and {@code docs/batch.md} says why no letter can come out wrong. Only simulations may
 * depend on it.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.batch;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
