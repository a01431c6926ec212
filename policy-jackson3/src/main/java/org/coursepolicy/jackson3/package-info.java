/**
 * Documents inside the documents of hosts that use Jackson 3.
 *
 * <p>{@link org.coursepolicy.jackson3.CoursePolicyModule} is all that hosts see.
 */
@NullMarked
package org.coursepolicy.jackson3;

import org.jspecify.annotations.NullMarked;
