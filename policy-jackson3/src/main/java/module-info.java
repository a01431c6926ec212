/**
 * Policies, records and outcomes inside the documents of hosts that use Jackson 3.
 *
 * @provides tools.jackson.databind.JacksonModule so that service loading finds it
 */
@SuppressWarnings("module") // The digit is the major version of Jackson.
module org.coursepolicy.jackson3 {
    requires transitive org.coursepolicy.json;
    requires transitive tools.jackson.databind;
    requires com.google.common;
    requires static org.jspecify;

    exports org.coursepolicy.jackson3;

    provides tools.jackson.databind.JacksonModule with
            org.coursepolicy.jackson3.CoursePolicyModule;
}
