/** Policies, records and outcomes as JSON documents. */
module org.coursepolicy.json {
    requires transitive org.coursepolicy.core;
    requires com.fasterxml.jackson.core;
    requires com.google.common;
    requires static org.snakeyaml.engine;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;

    exports org.coursepolicy.json;
    exports org.coursepolicy.json.reference;
    exports org.coursepolicy.json.token;
}
