/**
 * Documents inside the documents of hosts that use Jackson 2.
 *
 * <p>{@link org.coursepolicy.jackson2.CoursePolicyModule} is all that hosts see.
 */
@NullMarked
package org.coursepolicy.jackson2;

import org.jspecify.annotations.NullMarked;
