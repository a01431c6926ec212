/**
 * What can be wrong with a policy or record, and how it is told.
 *
 * <p>A value refuses bad parts with {@link org.coursepolicy.problem.RejectedException}; a whole policy or record
 * collects {@link org.coursepolicy.problem.Problem}s, each with its place, and tells them together in a
 * {@link org.coursepolicy.problem.PolicyException}. {@link org.coursepolicy.problem.Place} says where. May depend
 * only on {@code number}.
 */
@NullMarked
package org.coursepolicy.problem;

import org.jspecify.annotations.NullMarked;
