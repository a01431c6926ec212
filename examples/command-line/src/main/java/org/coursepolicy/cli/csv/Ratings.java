package org.coursepolicy.cli.csv;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.problem.Place;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;

/** Reads how members of teams rate each other: one rating in each row, as forms export them. */
final class Ratings {
    static final String FILE = "ratings.csv";
    static final Columns COLUMNS = Columns.of(List.of("item", "by", "of", "rating"), List.of());

    private final FolderReading reading;
    private final Map<Rater, Entry> entries = new LinkedHashMap<>();

    /** Whose ratings of which item make one entry of the record. */
    private record Rater(ItemId item, StudentId by) {
        PeerRatings.Builder entry() {
            return PeerRatings.builder().item(item).by(by);
        }
    }

    /** An entry of the record while it grows, and where it will stand there. */
    private record Entry(Place place, PeerRatings.Builder ratings) {}

    Ratings(FolderReading reading) {
        this.reading = reading;
    }

    void read() throws IOException {
        reading.table(FILE, headings -> COLUMNS).ifPresent(table -> table.rows().forEach(this::read));
        entries.values()
                .forEach(entry -> reading.record().addRatings(entry.ratings().build()));
    }

    private void read(Table.Row row) {
        Optional<ItemId> item = reading.read(row, "item", Types.ITEM);
        Optional<StudentId> by = reading.student(row, "by");
        Optional<StudentId> of = reading.student(row, "of");
        CellSource source = reading.mark(row, "rating", text -> reading.vocabulary()
                .isRating(row.text("item").orElse(""), text));
        Optional<Mark> rating = Mark.TYPE.read(source);
        if (item.isEmpty() || by.isEmpty() || of.isEmpty() || rating.isEmpty()) {
            return;
        }
        Rater rater = new Rater(item.get(), by.get());
        source.checked(() -> rater.entry().putOf(of.get(), rating.get()).build())
                .ifPresent(sound -> add(row, rater, of.get(), rating.get()));
    }

    private void add(Table.Row row, Rater rater, StudentId of, Mark rating) {
        Entry entry = entries.computeIfAbsent(
                rater, first -> new Entry(Place.of("ratings", Integer.toString(entries.size())), first.entry()));
        Place place = entry.place();
        reading.origins().put(place, row.cell());
        reading.origins().put(place.with("item"), row.cell("item"));
        reading.origins().put(place.with("by"), row.cell("by"));
        Place rated = place.with("of").with(of.text());
        reading.origins().putPerson(rated, row.cell("of"));
        Optional<Cell> earlier = reading.origins().put(rated, row.cell("rating"));
        if (earlier.isPresent()) {
            reading.repeated(
                    row.cell("of"), earlier.get(), "the item, rater and member of", "one rating of each member");
        } else {
            entry.ratings().putOf(of, rating);
        }
    }
}
