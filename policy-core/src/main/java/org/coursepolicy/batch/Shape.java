package org.coursepolicy.batch;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.record.Mark;

/** What a plan knows of columns. It suits all columns of the same names and sorts whose numbers are within the bounds. */
final class Shape {
    private final List<Name> variants;
    private final boolean hasTeams;
    private final int places;
    private final ImmutableMap<ItemId, Form> marks;
    private final ImmutableMap<ItemId, Form> late;
    private final ImmutableMap<Name, Form> days;
    private final ImmutableMap<ItemId, RatingForm> ratings;

    /**
     * What a plan knows of ratings.
     *
     * @param slot where they stand among all
     * @param known the ratings that there are
     * @param places how many places teams have
     * @param full whether nobody left a rating out
     */
    record RatingForm(int slot, List<Mark> known, int places, boolean full) {
        static RatingForm of(int slot, Ratings ratings) {
            return new RatingForm(slot, ratings.known(), ratings.places(), ratings.isFull());
        }

        boolean admits(Ratings ratings) {
            return ratings.known().equals(known) && ratings.places() == places && (!full || ratings.isFull());
        }
    }

    /** Where plans are made again, bounds are those of the columns before too, so that they soon suit all. */
    private Shape(Columns columns, Optional<Shape> before) {
        this.variants = columns.variants();
        this.hasTeams = columns.teams() > 0;
        this.places = columns.places();
        int[] slot = new int[1];
        this.marks = forms(columns.marks(), columns, slot, before.map(Shape::marks));
        this.late = forms(columns.late(), columns, slot, before.map(Shape::late));
        this.days = forms(columns.days(), columns, slot, before.map(Shape::days));
        int[] rated = new int[1];
        ImmutableMap.Builder<ItemId, RatingForm> forms = ImmutableMap.builder();
        columns.ratings().forEach((item, given) -> forms.put(item, RatingForm.of(rated[0]++, given)));
        this.ratings = forms.buildOrThrow();
    }

    static Shape of(Columns columns) {
        return new Shape(columns, Optional.empty());
    }

    static Shape of(Columns columns, Shape before) {
        return new Shape(columns, Optional.of(before));
    }

    private static <K> ImmutableMap<K, Form> forms(
            Map<K, Column> columns, Columns all, int[] slot, Optional<Map<K, Form>> before) {
        ImmutableMap.Builder<K, Form> forms = ImmutableMap.builder();
        columns.forEach((key, column) -> {
            Form form = Form.of(slot[0]++, column, all);
            Form old = before.map(known -> known.get(key)).orElse(form);
            boolean same =
                    old.denominator() == form.denominator() && old.levels().equals(form.levels());
            forms.put(key, same ? form.widened(old) : form);
        });
        return forms.buildOrThrow();
    }

    /** Tells whether a plan for this shape is right for some columns. */
    boolean admits(Columns columns) {
        return columns.variants().equals(variants)
                && columns.teams() > 0 == hasTeams
                && columns.places() <= places
                && admits(marks, columns.marks(), columns)
                && admits(late, columns.late(), columns)
                && admits(days, columns.days(), columns)
                && admitsRatings(columns);
    }

    private boolean admitsRatings(Columns columns) {
        if (!columns.ratings().keySet().asList().equals(ratings.keySet().asList())) {
            return false;
        }
        List<Ratings> found = columns.ratings().values().asList();
        List<RatingForm> expected = ratings.values().asList();
        for (int i = 0; i < found.size(); i++) {
            if (!expected.get(i).admits(found.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static <K> boolean admits(ImmutableMap<K, Form> forms, ImmutableMap<K, Column> columns, Columns all) {
        if (!columns.keySet().asList().equals(forms.keySet().asList())) {
            return false;
        }
        List<Column> found = columns.values().asList();
        List<Form> expected = forms.values().asList();
        for (int i = 0; i < found.size(); i++) {
            if (!expected.get(i).admits(found.get(i), all)) {
                return false;
            }
        }
        return true;
    }

    List<Name> variants() {
        return variants;
    }

    boolean hasTeams() {
        return hasTeams;
    }

    int places() {
        return places;
    }

    Map<ItemId, Form> marks() {
        return marks;
    }

    Map<ItemId, Form> late() {
        return late;
    }

    Map<Name, Form> days() {
        return days;
    }

    Map<ItemId, RatingForm> ratings() {
        return ratings;
    }
}
