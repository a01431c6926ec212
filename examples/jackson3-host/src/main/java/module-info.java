/** A plain program that uses Jackson 3. */
module org.coursepolicy.host {
    requires org.coursepolicy.json;
    requires tools.jackson.databind;

    opens org.coursepolicy.host3 to
            tools.jackson.databind;
}
