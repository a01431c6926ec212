package org.coursepolicy.cli.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.coursepolicy.kind.TextForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.problem.Place;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Submission;

/** Reads what was handed in; the marks of parts have a column each, headed by the part's id within the item. */
final class Submissions extends Facts<Submission> {
    private static final String SCORES = "scores";

    private final FolderReading reading;
    private final Columns fixed = super.columns();

    Submissions(FolderReading reading) {
        super(reading, "submissions", Submission.KIND, CourseRecord.Builder::addSubmissions);
        this.reading = reading;
    }

    @Override
    Columns columns() {
        return fixed.andAny("a part of an item", reading.vocabulary().items());
    }

    @Override
    RowSource source(Table.Row row) {
        List<String> marked = row.table().headings().stream()
                .filter(heading -> !fixed.knows(heading) && row.text(heading).isPresent())
                .toList();
        RowSource source = super.source(row);
        return marked.isEmpty() ? source : source.with(SCORES, new Parts(reading, row, marked));
    }

    @Override
    Place within(String heading) {
        return fixed.knows(heading) ? super.within(heading) : Place.of(SCORES, heading);
    }

    /** The cells of a row that hold marks of parts, as one map. */
    private static final class Parts extends CellSource {
        private final FolderReading reading;
        private final Table.Row row;
        private final List<String> parts;

        Parts(FolderReading reading, Table.Row row, List<String> parts) {
            super(reading.problems(), row.cell(), "marks of parts");
            this.reading = reading;
            this.row = row;
            this.parts = parts;
        }

        @Override
        public <K, V> Optional<Map<K, V>> map(TextForm keys, Function<String, ? extends K> toKey, Type<V> values) {
            String item = row.text("item").orElse("");
            Map<K, V> marks = new LinkedHashMap<>();
            for (String part : parts) {
                values.read(reading.mark(row, part, text -> reading.vocabulary().isLevel(item, part, text)))
                        .ifPresent(mark -> marks.put(toKey.apply(part), mark));
            }
            return marks.size() == parts.size() ? Optional.of(marks) : Optional.empty();
        }
    }
}
