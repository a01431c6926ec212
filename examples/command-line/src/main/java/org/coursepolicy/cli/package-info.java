/** The program {@code course-policy}; start with {@link org.coursepolicy.cli.Main}. */
package org.coursepolicy.cli;
