/**
 * Policies, records and outcomes inside the documents of hosts that use Jackson 2.
 *
 * @provides com.fasterxml.jackson.databind.Module so that service loading finds it
 */
@SuppressWarnings("module") // The digit is the major version of Jackson.
module org.coursepolicy.jackson2 {
    requires transitive org.coursepolicy.json;
    requires transitive com.fasterxml.jackson.databind;
    requires com.google.common;
    requires static org.jspecify;

    exports org.coursepolicy.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            org.coursepolicy.jackson2.CoursePolicyModule;
}
