package org.coursepolicy.cli.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.coursepolicy.kind.Member;
import org.coursepolicy.kind.Source;
import org.coursepolicy.problem.RejectedException;

/** A row, as the members of a kind. */
final class RowSource implements Source.Members {
    private final FolderReading reading;
    private final Table.Row row;
    private final Map<String, Source> given = new HashMap<>();

    RowSource(FolderReading reading, Table.Row row) {
        this.reading = reading;
        this.row = row;
    }

    /** Gives a member that has no cell of its own. */
    RowSource with(String member, Source source) {
        given.put(member, source);
        return this;
    }

    @Override
    public Optional<Source> find(Member member) {
        Optional<Source> other = Optional.ofNullable(given.get(member.name()));
        return other.or(() -> row.text(member.name()).map(text -> reading.source(row, member.name(), member.type())));
    }

    /** A column that is missing was told once; here the cell is empty, and the type says what should stand there. */
    @Override
    public void missing(Member member) {
        member.type().read(reading.source(row, member.name(), member.type()));
    }

    @Override
    public <A> Optional<A> checked(Supplier<? extends A> factory) {
        try {
            return Optional.of(factory.get());
        } catch (RejectedException refused) {
            Cell cell = refused.member().map(row::cell).orElse(row.cell());
            reading.problems().add(cell, refused.code(), refused.found(), refused.expected());
            return Optional.empty();
        }
    }
}
