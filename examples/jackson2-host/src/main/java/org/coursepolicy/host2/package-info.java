/** A host with Jackson 2: its own documents hold a policy, a record and an outcome. */
package org.coursepolicy.host2;
