package org.coursepolicy.peer;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;

/** Teams for tests: who got what from whom. */
final class Ballots {
    private Ballots() {}

    static StudentId member(int index) {
        return StudentId.of("s" + (index + 1));
    }

    static List<String> words(String text) {
        return Splitter.on(' ').omitEmptyStrings().splitToList(text);
    }

    /** Reads rows of ratings, one row for each member, with what each member gave; a dash is no rating. */
    static List<PeerRatings> ofRows(String... rows) {
        return ofTable(String.join("|", rows));
    }

    /** Reads rows of ratings, with bars between them. */
    static List<PeerRatings> ofTable(String table) {
        return of(Splitter.on('|')
                .splitToStream(table)
                .map(row -> words(row).stream().map(Ballots::mark).toList())
                .toList());
    }

    private static Optional<Mark> mark(String text) {
        if (text.equals("-")) {
            return Optional.empty();
        }
        boolean number = Character.isDigit(text.charAt(0));
        return Optional.of(number ? new Mark.Points(Fraction.parse(text)) : Mark.named(text.replace('_', ' ')));
    }

    /** Whoever gave nothing at all has no entry. */
    static List<PeerRatings> of(List<List<Optional<Mark>>> received) {
        List<PeerRatings> ratings = new ArrayList<>();
        for (int by = 0; by < received.size(); by++) {
            PeerRatings.Builder given =
                    PeerRatings.builder().item(ItemId.of("m1")).by(member(by));
            boolean any = false;
            for (int of = 0; of < received.size(); of++) {
                Optional<Mark> mark = received.get(of).get(by);
                if (mark.isPresent()) {
                    given.putOf(member(of), mark.get());
                    any = true;
                }
            }
            if (any) {
                ratings.add(given.build());
            }
        }
        return ratings;
    }

    static List<Fraction> factors(PeerAdjustment adjustment, List<PeerRatings> ratings, int members) {
        return IntStream.range(0, members)
                .mapToObj(member -> adjustment.factor(new RatingSheet(member(member), ratings)))
                .toList();
    }
}
