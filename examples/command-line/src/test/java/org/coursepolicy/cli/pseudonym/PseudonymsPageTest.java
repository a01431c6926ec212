package org.coursepolicy.cli.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.coursepolicy.json.Input;
import org.coursepolicy.json.PolicyJson;
import org.coursepolicy.record.CourseRecord;
import org.junit.jupiter.api.Test;

/** The record on the page about pseudonyms becomes the other record there. */
class PseudonymsPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "pseudonyms.md");
    private static final Pattern DOCUMENT = Pattern.compile("(?s)```json\n(.*?)```");
    private static final Map<String, String> NAMES = Map.of("ana", "s-c20ad4d76fe97759", "ben", "s-1f0e3dad99908345");

    @Test
    void thePageShowsWhatBecomesOfARecord() throws Exception {
        List<String> documents = DOCUMENT.matcher(Files.readString(PAGE).replace("\r\n", "\n"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(documents).hasSize(2);
        CourseRecord record = read(documents.get(0));
        CourseRecord told = PseudonymousRecord.of(record, Pseudonyms.of(record, NAMES::get, NAMES::get));
        assertThat(PolicyJson.standard().write(CourseRecord.KIND, told))
                .isEqualTo(PolicyJson.standard().write(CourseRecord.KIND, read(documents.get(1))));
    }

    private static CourseRecord read(String document) {
        return PolicyJson.standard()
                .read(CourseRecord.KIND, Input.text("page", document))
                .value();
    }
}
