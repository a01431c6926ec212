package org.coursepolicy.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.reference.Answer.Num;
import org.coursepolicy.reference.Answer.Unknown;
import org.coursepolicy.reference.ReferenceEvaluator.Known;
import org.coursepolicy.reference.ReferenceTree.Node;
import org.coursepolicy.result.Dimension;

/** What a peer factor reads of the ratings in a student's team. */
final class ReferenceRatings {
    private final ReferenceCourse course;
    private final PeerAdjustment rule;
    private final Node node;
    private final StudentId student;
    private final List<StudentId> members;

    ReferenceRatings(ReferenceCourse course, PeerAdjustment rule, Node node, StudentId student, TeamId team) {
        this.course = course;
        this.rule = rule;
        this.node = node;
        this.student = student;
        this.members = course.members(team.holder(), node.due());
    }

    Map<String, Known> names() {
        List<BigFraction> own = new ArrayList<>();
        List<BigFraction> all = new ArrayList<>();
        int raters = 0;
        for (StudentId rater : members) {
            Map<StudentId, BigFraction> given = counted(rater);
            BigFraction sum = sum(given.values());
            boolean shares = rule.scaled() == PeerAdjustment.Scaled.SHARES;
            // Of nothing there are no shares.
            if (given.isEmpty() || shares && sum.signum() == 0) {
                continue;
            }
            raters++;
            given.forEach((rated, rating) -> {
                BigFraction counts = shares ? rating.divide(sum) : rating;
                all.add(counts);
                if (rated.equals(student)) {
                    own.add(counts);
                }
            });
        }
        Map<String, Known> names = new HashMap<>();
        names.put("own", mean(own));
        names.put("team", mean(all));
        names.put("received", own.isEmpty() ? known(new Unknown(false)) : number(sum(own)));
        names.put("members", number(BigFraction.of(members.size())));
        names.put("raters", number(BigFraction.of(raters)));
        names.put("gave", number(given(student).isEmpty() ? BigFraction.ZERO : BigFraction.ONE));
        return names;
    }

    /** What a member gave, and what is filled in. */
    private Map<StudentId, BigFraction> counted(StudentId rater) {
        Map<StudentId, BigFraction> counted = new LinkedHashMap<>();
        Map<StudentId, Mark> given = given(rater);
        for (StudentId rated : members) {
            if (rated.equals(rater) && rule.self() == PeerAdjustment.Self.LEFT_OUT) {
                continue;
            }
            Mark mark = given.get(rated);
            if (mark != null) {
                counted.put(rated, worth(mark));
            } else {
                rule.missing().ifPresent(missing -> counted.put(rated, Exact.of(missing)));
            }
        }
        return counted;
    }

    private Map<StudentId, Mark> given(StudentId rater) {
        Map<StudentId, Mark> given = new LinkedHashMap<>();
        for (PeerRatings ratings : course.record().ratings()) {
            if (ratings.by().equals(rater) && course.means(ratings.item(), new Holder(rater.text()), node)) {
                given.putAll(ratings.of());
            }
        }
        return given;
    }

    private BigFraction worth(Mark mark) {
        if (mark instanceof Mark.Points points) {
            return Exact.of(points.points());
        }
        return rule.levels().orElseThrow().levels().stream()
                .filter(level -> level.name().equals(((Mark.AtLevel) mark).level()))
                .map(level -> Exact.of(level.worth().orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    private static Known mean(List<BigFraction> ratings) {
        return ratings.isEmpty()
                ? known(new Unknown(false))
                : number(sum(ratings).divide(BigFraction.of(ratings.size())));
    }

    private static BigFraction sum(Iterable<BigFraction> ratings) {
        BigFraction sum = BigFraction.ZERO;
        for (BigFraction rating : ratings) {
            sum = sum.add(rating);
        }
        return sum;
    }

    private static Known number(BigFraction number) {
        return known(new Num(number, Dimension.NUMBER));
    }

    private static Known known(Answer answer) {
        return new Known(answer, Dimension.NUMBER);
    }
}
