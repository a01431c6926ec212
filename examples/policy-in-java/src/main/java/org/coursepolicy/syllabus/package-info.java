/** The policy of a course in Java, one method for each sentence of its syllabus. */
@NullMarked
package org.coursepolicy.syllabus;

import org.jspecify.annotations.NullMarked;
