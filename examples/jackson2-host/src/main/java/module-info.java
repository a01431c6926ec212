/** A plain program that uses Jackson 2. */
module org.coursepolicy.host {
    requires org.coursepolicy.json;
    requires com.fasterxml.jackson.databind;

    opens org.coursepolicy.host2 to
            com.fasterxml.jackson.databind;
}
