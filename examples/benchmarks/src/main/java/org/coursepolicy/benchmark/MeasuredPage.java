package org.coursepolicy.benchmark;

import java.util.Map;

/** A page with sections between marks, which are replaced by what was measured. */
final class MeasuredPage {
    private static final String END = "<!-- measured: end -->";

    private MeasuredPage() {}

    /**
     * Returns the page with other sections.
     *
     * @param page the page
     * @param sections what stands in each, by its name
     */
    static String with(String page, Map<String, String> sections) {
        String written = page;
        for (Map.Entry<String, String> section : sections.entrySet()) {
            String mark = "<!-- measured: " + section.getKey() + " -->";
            int begin = written.indexOf(mark);
            int end = written.indexOf(END, begin);
            if (begin < 0 || end < 0) {
                throw new IllegalArgumentException("the page has no section " + section.getKey());
            }
            written = written.substring(0, begin + mark.length()) + "\n\n"
                    + section.getValue().strip() + "\n\n" + written.substring(end);
        }
        return written;
    }
}
