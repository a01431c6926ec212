/** A host with Jackson 3: its own documents hold a policy, a record and an outcome. */
package org.coursepolicy.host3;
