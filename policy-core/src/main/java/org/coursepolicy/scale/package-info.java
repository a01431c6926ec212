/**
 * From a course total to a letter.
 *
 * <p>Start with {@link org.coursepolicy.scale.GradeScale} (cutoffs); {@link org.coursepolicy.scale.LevelTable} decides by
 * requirements. May depend on {@code value} and what is below it, and not on another family.
 */
@NullMarked
@PolicyStyle
package org.coursepolicy.scale;

import org.coursepolicy.PolicyStyle;
import org.jspecify.annotations.NullMarked;
