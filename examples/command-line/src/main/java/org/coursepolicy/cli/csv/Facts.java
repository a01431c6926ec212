package org.coursepolicy.cli.csv;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Member;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.EventId;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Event;
import org.coursepolicy.time.Moment;

/**
 * Reads a file with a fact in each row. Its columns are the members of the fact's kind, so a kind that gets a new member
 * has a new column; only maps, which no cell can hold, are the business of subclasses.
 *
 * @param <T> the Java type of the facts
 */
class Facts<T> {
    private static final String ID = "id";
    /** The columns that tell events apart which have no id: what happened, to whom, and when. */
    private static final Set<String> KEY = Set.of("kind", "account", "item", "by", "to", "at");

    private final FolderReading reading;
    private final String member;
    private final Kind<T> kind;
    private final BiConsumer<CourseRecord.Builder, T> add;
    private final List<String> holders;
    private final Map<List<String>, Cell> rows = new HashMap<>();
    private int count;

    /**
     * Makes the reader of a file.
     *
     * @param reading the reading of its folder
     * @param member the member of a record that holds such facts, by which the file is named
     * @param kind the kind of the facts
     * @param add adds a fact to a record
     */
    Facts(FolderReading reading, String member, Kind<T> kind, BiConsumer<CourseRecord.Builder, T> add) {
        this.reading = reading;
        this.member = member;
        this.kind = kind;
        this.add = add;
        this.holders = kind.members().stream()
                .filter(each -> each.type().equals(Types.HOLDER))
                .map(Member::name)
                .toList();
    }

    final String file() {
        return member + ".csv";
    }

    Columns columns() {
        List<String> required = new ArrayList<>();
        List<String> optional = new ArrayList<>();
        for (Member each : kind.members()) {
            boolean needed =
                    each.presence() == Member.Presence.REQUIRED && !each.name().equals(ID);
            if (CellShape.canHold(each.type())) {
                (needed ? required : optional).add(each.name());
            }
        }
        return Columns.of(required, optional);
    }

    final void read() throws IOException {
        reading.table(file(), headings -> columns())
                .ifPresent(table -> table.rows().forEach(this::read));
    }

    private void read(Table.Row row) {
        Optional<Cell> earlier = Optional.ofNullable(rows.putIfAbsent(row.cells(), row.cell()));
        if (earlier.isPresent()) {
            reading.repeated(row.cell(), earlier.get(), "the same as", "each row once");
            return;
        }
        List<String> unknown = holders.stream()
                .filter(column -> !reading.isHolder(row, column))
                .toList();
        Optional<T> read = kind.read(source(row)).filter(fact -> unknown.isEmpty());
        read.filter(fact -> !(fact instanceof Event event) || isNew(event, row)).ifPresent(fact -> {
            Place place = Place.of(member, Integer.toString(count++));
            reading.origins().put(place, row.cell());
            row.table().headings().forEach(heading -> reading.origins()
                    .put(place.with(within(heading)), row.cell(heading)));
            add.accept(reading.record(), fact);
        });
    }

    /** Returns a row as the kind reads it. */
    RowSource source(Table.Row row) {
        RowSource source = new RowSource(reading, row);
        return row.text(ID).isPresent()
                ? source
                : source.with(ID, new CellSource(reading.problems(), row.cell(), derivedId(row)));
    }

    /** Returns where in a fact the value of a column stands. */
    Place within(String heading) {
        return Place.of(heading);
    }

    /**
     * Returns an id for an event that has none, made of its content and never of its place in the file: events at one
     * instant are in the order of their ids, and rows that are sorted anew must not change a grade.
     */
    private String derivedId(Table.Row row) {
        String content = key().stream()
                .map(column -> column.equals("at")
                        ? reading.read(row, column, Moment.INSTANT)
                                .map(Instant::toString)
                                .orElse("")
                        : row.text(column).orElse(""))
                .collect(Collectors.joining(" ", member + ": ", ""));
        try {
            return EventId.of(content).text();
        } catch (RejectedException tooLong) {
            return Hashing.sha256().hashString(content, StandardCharsets.UTF_8).toString();
        }
    }

    private List<String> key() {
        return kind.members().stream().map(Member::name).filter(KEY::contains).toList();
    }

    private boolean isNew(Event event, Table.Row row) {
        Optional<Cell> earlier = Optional.ofNullable(reading.events().putIfAbsent(event.id(), row.cell(ID)));
        earlier.ifPresent(other -> {
            if (row.text(ID).isPresent()) {
                reading.repeated(row.cell(ID), other, "the id of", "an id of its own");
            } else {
                reading.repeated(
                        row.cell(),
                        other,
                        "the " + String.join(", ", key()) + " of",
                        "one event, or a column id with an id for each");
            }
        });
        return earlier.isEmpty();
    }
}
