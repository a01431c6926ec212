package org.coursepolicy.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.rule.EqualAggregate;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.Test;

/** {@link Item} and {@link Variant}. */
class ItemTest {
    private static void assertRefused(Code code, String member, Item.Builder builder) {
        assertThatThrownBy(builder::build).isInstanceOfSatisfying(RejectedException.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.member()).contains(member);
        });
    }

    private static Item.Builder points(long points) {
        Item.Builder builder = Item.builder();
        builder.points(Fraction.of(points));
        return builder;
    }

    @Test
    void anItemIsALeafAGroupOrComputed() {
        assertThat(Item.of(100).isLeaf()).isTrue();
        Item group = Item.builder().item("i1", Item.of(100)).build();
        assertThat(group.isGroup()).isTrue();
        assertThat(group.isLeaf()).isFalse();
        Item computed = Item.builder().is(Reference.percent("i1")).build();
        assertThat(computed.isLeaf() || computed.isGroup()).isFalse();
    }

    @Test
    void aLeafHasPointsOrABonus() {
        assertRefused(Code.MISSING, "points", Item.builder());
        Item.Builder bonus = Item.builder();
        bonus.bonus(Fraction.of(3));
        assertThat(bonus.build().points()).isEmpty();
        assertThat(points(0).build().isLeaf()).isTrue();
    }

    @Test
    void pointsAndBonusAreNotNegative() {
        assertRefused(Code.RANGE, "points", points(-1));
        Item.Builder bonus = points(10);
        bonus.bonus(Fraction.of(-1));
        assertRefused(Code.RANGE, "bonus", bonus);
    }

    @Test
    void aGroupHasNoPointsOfItsOwn() {
        assertRefused(Code.CONFLICT, "points", points(100).item("i1", Item.of(100)));
        Item.Builder bonus = Item.builder().item("i1", Item.of(100));
        bonus.bonus(Fraction.of(3));
        assertRefused(Code.CONFLICT, "bonus", bonus);
    }

    @Test
    void aComputedItemHasPointsAndNoAggregate() {
        Item.Builder nothing = points(0);
        nothing.is(Constant.of(1));
        assertRefused(Code.RANGE, "points", nothing);
        Item.Builder aggregated = Item.builder();
        aggregated.is(Constant.of(1)).aggregate(EqualAggregate.of());
        assertRefused(Code.CONFLICT, "aggregate", aggregated);
    }

    @Test
    void aCourseHasItems() {
        assertThatThrownBy(() -> Variant.builder()
                        .total(Constant.of(1))
                        .scale(Policies.PASS_AT_50)
                        .build())
                .isInstanceOf(RejectedException.class)
                .hasMessage("`items` must be at least one item but was no item");
    }

    @Test
    void itemsCompareByValue() {
        new EqualsTester()
                .addEqualityGroup(Item.of(100), points(100).build())
                .addEqualityGroup(Item.of(99))
                .addEqualityGroup(
                        Item.builder()
                                .item("i1", Item.of(1))
                                .item("i2", Item.of(2))
                                .build(),
                        Item.builder()
                                .item("i1", Item.of(1))
                                .item("i2", Item.of(2))
                                .build())
                .testEquals();
    }

    @Test
    void aComputedItemHasNoBonus() {
        assertThatThrownBy(() ->
                        Item.builder().is(Constant.of(50)).bonus(Fraction.ONE).build())
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("`bonus` must be left out beside `is`");
    }
}
