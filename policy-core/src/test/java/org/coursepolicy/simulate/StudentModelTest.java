package org.coursepolicy.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.coursepolicy.name.ItemId;
import org.junit.jupiter.api.Test;

class StudentModelTest {
    private static final int MANY = 50_000;
    private static final long SALT = Draws.salt("test");

    private static double mean(java.util.function.LongToDoubleFunction number) {
        return LongStream.range(0, MANY)
                .mapToDouble(i -> number.applyAsDouble(Draws.key(1, i)))
                .average()
                .orElseThrow();
    }

    @Test
    void marksHaveTheMeanThatIsSaid() {
        MarkModel model = MarkModel.builder().mean(0.5).spread(0.1).missing(0).build();
        assertThat(mean(key -> model.share(0, key, SALT, 1))).isCloseTo(0.5, within(0.002));
        assertThat(mean(key -> model.share(1, key, SALT, 1))).isCloseTo(0.56, within(0.002));
    }

    @Test
    void whoHandsInNothingHasNoPoints() {
        MarkModel model = MarkModel.builder().mean(1).spread(0).missing(0.25).build();
        assertThat(mean(key -> model.share(0, key, SALT, 1))).isCloseTo(0.75, within(0.01));
    }

    @Test
    void workIsLateAsOftenAndAsLongAsIsSaid() {
        LateModel model = LateModel.builder().chance(0.2).hours(10).most(10_000).build();
        assertThat(mean(key -> model.seconds(model.chanceOf(0, key, ~SALT), key, SALT) > 0 ? 1 : 0))
                .isCloseTo(0.2, within(0.01));
        assertThat(mean(key -> model.seconds(1, key, SALT))).isCloseTo(36_000, within(500.0));
    }

    @Test
    void daysAreAsManyAsIsSaid() {
        DayModel model = DayModel.builder().mean(0.5).spread(0.1).build();
        assertThat(mean(key -> model.days(20, 0, key, SALT))).isCloseTo(10, within(0.1));
    }

    @Test
    void ratingsGoDownByStepsAsOftenAsIsSaid() {
        RatingModel model = RatingModel.builder().lower(0.1).build();
        assertThat(mean(key -> model.steps(0.5, 1, key, SALT, 0))).isCloseTo(0.5, within(0.01));
        assertThat(mean(key -> model.chanceOf(key, SALT))).isCloseTo(0.1, within(0.01));
    }

    @Test
    void theModelOfAnItemIsTheNearestOneAroundIt() {
        MarkModel quizzes = MarkModel.builder().mean(0.1).build();
        MarkModel first = MarkModel.builder().mean(0.2).build();
        StudentModel model = StudentModel.builder()
                .putItems(ItemId.of("quizzes"), quizzes)
                .putItems(ItemId.of("quizzes/q1"), first)
                .build();
        assertThat(model.marksOf(ItemId.of("quizzes/q1"))).isEqualTo(first);
        assertThat(model.marksOf(ItemId.of("quizzes/q2"))).isEqualTo(quizzes);
        assertThat(model.marksOf(ItemId.of("exam"))).isEqualTo(model.marks());
    }

    @Test
    void numbersThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> MarkModel.builder().mean(1.5).build()).hasMessageContaining("`mean` must be from 0.0");
        assertThatThrownBy(() -> LateModel.builder().hours(Double.NaN).build()).hasMessageContaining("`hours`");
        assertThatThrownBy(() -> StudentModel.builder().teamSize(0).build()).hasMessageContaining("`teamSize`");
        assertThatThrownBy(() -> new GroupModel(0, 0, "base")).hasMessageContaining("`weight`");
        assertThatThrownBy(() -> StudentModel.builder()
                        .putGroups("all", new GroupModel(1, 0, "base"))
                        .build())
                .hasMessageContaining("cannot be called");
    }
}
