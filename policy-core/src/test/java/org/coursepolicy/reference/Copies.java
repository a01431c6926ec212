package org.coursepolicy.reference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.coursepolicy.name.Holder;
import org.coursepolicy.record.CourseRecord;

/** Copies what happened in a course from one record to another, all of it or that of some holders. */
final class Copies {
    private Copies() {}

    /** Copies all that happened. */
    static void events(CourseRecord from, CourseRecord.Builder to) {
        events(from, to, holder -> true);
    }

    /** Copies what happened to some holders. */
    static void events(CourseRecord from, CourseRecord.Builder to, Predicate<Holder> kept) {
        to.addAllSubmissions(only(from.submissions(), each -> kept.test(each.by())))
                .addAllExtensions(only(from.extensions(), each -> kept.test(each.holder())))
                .addAllRequests(only(from.requests(), each -> kept.test(each.by())))
                .addAllGrants(only(from.grants(), each -> kept.test(each.to())))
                .addAllRatings(only(from.ratings(), each -> kept.test(each.by().holder())))
                .addAllIncidents(only(from.incidents(), each -> kept.test(each.by())))
                .addAllRulings(only(from.rulings(), each -> kept.test(each.holder())));
    }

    /** Copies all that happened, told from the last to the first. */
    static void reversed(CourseRecord from, CourseRecord.Builder to) {
        to.addAllSubmissions(reversed(from.submissions()))
                .addAllExtensions(reversed(from.extensions()))
                .addAllRequests(reversed(from.requests()))
                .addAllGrants(reversed(from.grants()))
                .addAllRatings(reversed(from.ratings()))
                .addAllIncidents(reversed(from.incidents()))
                .addAllRulings(reversed(from.rulings()));
    }

    private static <A> List<A> only(List<A> all, Predicate<A> kept) {
        return all.stream().filter(kept).toList();
    }

    private static <A> List<A> reversed(List<A> all) {
        List<A> copy = new ArrayList<>(all);
        Collections.reverse(copy);
        return copy;
    }
}
