package org.coursepolicy.simulate;

import java.time.ZoneId;
import java.util.List;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.HandIn;
import org.coursepolicy.course.Item;
import org.coursepolicy.course.Variant;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.PeerAdjustment;
import org.coursepolicy.result.Levels;
import org.coursepolicy.scale.GradeScale;
import org.coursepolicy.time.Elapsed;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Weighted;

/** A course with late work, tokens, levels, and a project of teams whose members rate each other. */
final class SmallCourse {
    private SmallCourse() {}

    /** The course with so many late days, and an A from so many percent. */
    static CoursePolicy with(int lateDays, long cutoff) {
        return CoursePolicy.builder()
                .title("A small course")
                .zone(ZoneId.of("UTC"))
                .base(variant(lateDays, cutoff).build())
                .variant("other", variant(0, cutoff).build())
                .build();
    }

    private static Variant.Builder variant(int lateDays, long cutoff) {
        return Variant.builder()
                .putAccounts(Name.of("days"), TokenAccount.of(HolderKind.STUDENT, lateDays))
                .putLevels(
                        Name.of("word"),
                        Levels.best("good", 100).then("fair", 60).then("poor", 0))
                .putItems(Name.of("homework"), homework())
                .putItems(
                        Name.of("quiz"),
                        Item.builder().points(10).marked("word").build())
                .putItems(Name.of("project"), project())
                .item("exam", 50)
                .total(Weighted.builder()
                        .weight("homework", 30)
                        .weight("quiz", 10)
                        .weight("project", 30)
                        .weight("exam", 30)
                        .empty(Weighted.Empty.SPREAD)
                        .build())
                .scale(GradeScale.inclusively()
                        .cutoff("A", cutoff)
                        .cutoff("B", 75)
                        .cutoff("C", 60)
                        .otherwise("F")
                        .build());
    }

    private static Item homework() {
        return Item.builder()
                .points(100)
                .due("2024-03-01T12:00")
                .handIn(HandIn.builder()
                        .clock(Elapsed.startedDays())
                        .counts(HandIn.Counts.LAST)
                        .addDemands(Demand.lateUnits("days", 1, Demand.Cover.PARTIAL))
                        .build())
                .addPipeline(LatePenalty.percentPerUnit(20))
                .build();
    }

    private static Item project() {
        return Item.builder()
                .points(200)
                .holder(HolderKind.TEAM)
                .addPipeline(PeerAdjustment.ownOverTeam(
                        Fraction.parse("1.05"), Levels.best("good", 100).then("poor", 50)))
                .build();
    }

    static Arm arm(String label, int lateDays, long cutoff) {
        return new Arm(label, with(lateDays, cutoff), "digest of " + label);
    }

    static List<Arm> two() {
        return List.of(arm("kind", 3, 85), arm("strict", 0, 90));
    }
}
