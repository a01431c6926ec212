package org.coursepolicy.evaluate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.incident.IncidentRule;
import org.coursepolicy.kind.Types;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.name.TeamId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.outcome.StudentOutcome;
import org.coursepolicy.outcome.SubmissionOutcome;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.problem.PolicyException;
import org.coursepolicy.problem.Problem;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.record.Extension;
import org.coursepolicy.record.Incident;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.record.Ruling;
import org.coursepolicy.record.Submission;
import org.coursepolicy.record.Team;
import org.coursepolicy.resubmission.AttemptLimits;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.Step;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.time.Moment;
import org.coursepolicy.time.When;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Value;

/** Small courses for tests: items of ten points, due at noon of 1 February 2022, of Anne and Ben, who are one team. */
final class Courses {
    static final StudentId ANNE = StudentId.of("anne");
    static final StudentId BEN = StudentId.of("ben");
    static final StudentId CLEO = StudentId.of("cleo");
    static final TeamId TEAM = new TeamId("t1");
    static final Instant DUE = Instant.parse("2022-02-01T12:00:00Z");
    static final Name CHEATING = Name.of("cheating");
    static final Name PHD = Name.of("phd");

    private Courses() {}

    static IncidentRule costs(Value score) {
        IncidentRule.Builder rule = IncidentRule.builder();
        return rule.score(score).protects(IncidentRule.Protects.COUNTS).build();
    }

    static Incident incident(String id, String item, Holder by) {
        Incident.Builder incident = Incident.builder();
        return incident.id(EventId.of(id))
                .type(CHEATING)
                .item(ItemId.of(item))
                .by(by)
                .at(DUE)
                .build();
    }

    static Item ofTeam(HandIn.Builder rules, Step... steps) {
        Item.Builder item = Item.builder();
        return item.points(Fraction.of(10))
                .holder(HolderKind.TEAM)
                .due(Moment.parse("2022-02-01T12:00"))
                .handIn(rules.build())
                .addPipeline(steps)
                .build();
    }

    static Item grouped(Item part, Step... steps) {
        Item.Builder group = Item.builder();
        return group.item("part", part).addPipeline(steps).build();
    }

    static Ruling ruling(String item, Holder holder, long points) {
        Ruling.Builder ruling = Ruling.builder();
        return ruling.item(ItemId.of(item))
                .holder(holder)
                .score(Fraction.of(points))
                .reason("by hand")
                .build();
    }

    static PeerAdjustment numbers() {
        PeerAdjustment.Builder numbers = PeerAdjustment.builder();
        return numbers.self(PeerAdjustment.Self.COUNTED)
                .factor(Reference.to(PeerAdjustment.OWN))
                .undefined(Fraction.ONE)
                .build();
    }

    static PeerRatings rating(String item, StudentId by, Mark mark) {
        PeerRatings.Builder ratings = PeerRatings.builder();
        return ratings.item(ItemId.of(item)).by(by).putOf(ANNE, mark).build();
    }

    static Score outOf(long earned, long possible) {
        return Score.of(Fraction.of(earned), Fraction.of(possible));
    }

    static Constant point() {
        Constant.Builder point = Constant.builder();
        return point.is(Fraction.ONE).unit(Dimension.POINTS).build();
    }

    static Item item(long points, Step... steps) {
        Item.Builder item = Item.builder();
        return item.points(Fraction.of(points)).addPipeline(steps).build();
    }

    static HandIn.Builder rules() {
        return rules(HandIn.Counts.LAST);
    }

    static HandIn.Builder rules(HandIn.Counts counts) {
        HandIn.Builder rules = HandIn.builder();
        return rules.clock(Elapsed.startedDays()).counts(counts);
    }

    static Item handedIn(Step... steps) {
        return handedIn(rules(), steps);
    }

    static Item handedIn(HandIn.Builder rules, Step... steps) {
        Item.Builder item = Item.builder();
        return item.points(Fraction.of(10))
                .due(Moment.parse("2022-02-01T12:00"))
                .handIn(rules.build())
                .addPipeline(steps)
                .build();
    }

    static Submission submission(String id, String item, Holder by, int hoursLate, long points) {
        return handed(id, item, by, hoursLate)
                .score(new Mark.Points(Fraction.of(points)))
                .build();
    }

    static Submission.Builder handed(String id, String item, Holder by, int hoursLate) {
        Submission.Builder submission = Submission.builder();
        return submission.id(EventId.of(id)).item(ItemId.of(item)).by(by).at(DUE.plusSeconds(hoursLate * 3600L));
    }

    static Submission redo(String id, String item, Holder by, int hoursLate, long points) {
        return handed(id, item, by, hoursLate)
                .as(Submission.As.REDO)
                .score(new Mark.Points(Fraction.of(points)))
                .build();
    }

    /** Free redos at any time, never late, only of what was handed in. */
    static AttemptLimits.Builder attempts() {
        AttemptLimits.Builder attempts = AttemptLimits.builder();
        return attempts.withoutEarlier(AttemptLimits.WithoutEarlier.REFUSED).late(AttemptLimits.Late.NEVER);
    }

    static CoursePolicy policy(Consumer<Variant.Builder> rules) {
        return policy(rules, Constant.of(0));
    }

    static CoursePolicy policy(Consumer<Variant.Builder> rules, Value total) {
        CoursePolicy.Builder policy = CoursePolicy.builder();
        return policy.title("edges")
                .zone(ZoneId.of("UTC"))
                .base(variant(rules, total))
                .build();
    }

    static Variant variant(Consumer<Variant.Builder> rules, Value total) {
        Variant.Builder variant = Variant.builder();
        rules.accept(variant);
        variant.total(total);
        variant.scale(
                GradeScale.inclusively().cutoff("pass", 50).otherwise("fail").build());
        return variant.build();
    }

    /** Anne and Ben, in one team. */
    static CourseRecord.Builder roster() {
        CourseRecord.Builder record = CourseRecord.builder();
        return record.student(ANNE).student(BEN).putTeams(TEAM, Team.of(ANNE, BEN));
    }

    static StudentOutcome evaluated(CoursePolicy policy, CourseRecord.Builder record) {
        return GradeEvaluator.of(policy).evaluate(record.build(), ANNE).orElseThrow();
    }

    static StudentOutcome evaluated(CoursePolicy policy, CourseRecord.Builder record, int hoursAfterDue) {
        return GradeEvaluator.of(policy)
                .asOf(DUE.plusSeconds(hoursAfterDue * 3600L))
                .evaluate(record.build(), ANNE)
                .orElseThrow();
    }

    static List<String> statuses(StudentOutcome outcome, String item) {
        return Objects.requireNonNull(outcome.items().get(ItemId.of(item))).submissions().stream()
                .map(SubmissionOutcome::status)
                .map(Types::wordOf)
                .toList();
    }

    static Score score(StudentOutcome outcome, String item) {
        return Objects.requireNonNull(outcome.items().get(ItemId.of(item))).score();
    }

    /** A penalty of one of the ten points for each unit that nothing covers. */
    static LatePenalty aPointEach() {
        return LatePenalty.percentPerUnit(10);
    }

    static Item due(String when, HandIn.Builder rules, Step... steps) {
        Item.Builder item = Item.builder();
        return item.points(Fraction.of(10))
                .due(When.parse(when))
                .handIn(rules.build())
                .addPipeline(steps)
                .build();
    }

    static Submission regrade(String id, String item, Holder by, int hoursLate, long points) {
        return handed(id, item, by, hoursLate)
                .as(Submission.As.REGRADE)
                .score(new Mark.Points(Fraction.of(points)))
                .build();
    }

    static Extension extension(String item, Holder holder, int hoursLate) {
        Extension.Builder extension = Extension.builder();
        return extension
                .item(ItemId.of(item))
                .holder(holder)
                .until(DUE.plusSeconds(hoursLate * 3600L))
                .reason("illness")
                .build();
    }

    static CoursePolicy policy(TokenAccount own, Consumer<Variant.Builder> rules) {
        return policy(variant -> rules.accept(variant.account("own", own)));
    }

    static StudentOutcome evaluated(CoursePolicy policy, CourseRecord.Builder record, StudentId student) {
        return GradeEvaluator.of(policy).evaluate(record.build(), student).orElseThrow();
    }

    static List<String> reasons(StudentOutcome outcome, String item) {
        return Objects.requireNonNull(outcome.items().get(ItemId.of(item))).submissions().stream()
                .map(submission -> submission.reason().orElse(""))
                .toList();
    }

    /** What is wrong with a record, a line for each problem. */
    static List<String> problems(CoursePolicy policy, CourseRecord.Builder record) {
        try {
            GradeEvaluator.of(policy).evaluate(record.build());
            return List.of();
        } catch (PolicyException wrong) {
            return wrong.problems().stream().map(Problem::toString).toList();
        }
    }
}
