/** How long things take. */
package org.coursepolicy.benchmark;
