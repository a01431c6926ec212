/** Invents a class for the example course; start with {@link org.coursepolicy.generator.Main}. */
package org.coursepolicy.generator;
