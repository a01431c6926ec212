package org.coursepolicy.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.coursepolicy.rule.Parts.score;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.coursepolicy.explain.RecordingTrace;
import org.coursepolicy.explain.Trace;
import org.coursepolicy.kind.Places;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.problem.Place;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Score;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Scope;
import org.junit.jupiter.api.Test;

class FullAtTest {
    private static final FullAt AT_140 = FullAt.of(140);
    private static final FullAt UP_TO_105 =
            FullAt.builder().points(Fraction.of(140)).most(Fraction.of(105)).build();

    private static Score applied(FullAt step, Score score) {
        return step.apply(score, Scope.of(Map.of()));
    }

    @Test
    void soManyPointsAreAllAndMoreAreNoMore() {
        assertThat(applied(AT_140, score(112, 150))).isEqualTo(score(112, 140));
        assertThat(applied(AT_140, score(140, 150))).isEqualTo(score(140, 140));
        assertThat(applied(AT_140, score(150, 150))).isEqualTo(score(140, 140));
        assertThat(applied(AT_140, score(0, 150))).isEqualTo(score(0, 140));
    }

    @Test
    void aLittleMoreCanBeEarnedWhereItIsSaid() {
        assertThat(applied(UP_TO_105, score(146, 150))).isEqualTo(score(146, 140));
        assertThat(applied(UP_TO_105, score(150, 150))).isEqualTo(score(147, 140));
        FullAt less =
                FullAt.builder().points(Fraction.of(140)).most(Fraction.of(50)).build();
        assertThat(applied(less, score(112, 150))).isEqualTo(score(70, 140));
    }

    @Test
    void fewerPossiblePointsAreAllThereIs() {
        assertThat(applied(AT_140, score(90, 100))).isEqualTo(score(90, 100));
        assertThat(applied(AT_140, score(130, 100))).isEqualTo(score(100, 100));
        assertThat(applied(AT_140, Score.NONE)).isEqualTo(Score.NONE);
    }

    @Test
    void whatIsPendingStaysPending() {
        Score half = new Score(Fraction.of(40), Fraction.of(50), Fraction.of(100));
        assertThat(applied(AT_140, half)).isEqualTo(half);
        assertThat(applied(AT_140, Score.pending(Fraction.of(150)))).isEqualTo(Score.pending(Fraction.of(150)));
    }

    @Test
    void theCapIsTold() {
        RecordingTrace trace = Trace.recording(Places.of(Constant.KIND, Constant.of(1), Place.TOP));
        UP_TO_105.apply(score(150, 150), Scope.of(Map.of(), trace));
        assertThat(trace.explanation().toText()).isEqualTo("""
                        full-at: 147 of 140 points = as a score:
                          points earned: 147 points = least of score 150 points, 147 points
                          full at: 140 points
                        """);
    }

    @Property
    void aHigherScoreNeverLowersTheResult(
            @ForAll @IntRange(max = 200) int earned,
            @ForAll @IntRange(max = 50) int more,
            @ForAll @IntRange(min = 1, max = 200) int points,
            @ForAll @IntRange(min = 1, max = 130) int most) {
        FullAt step = FullAt.builder()
                .points(Fraction.of(points))
                .most(Fraction.of(most))
                .build();
        Score before = applied(step, score(earned, 150));
        Score after = applied(step, score(earned + more, 150));
        assertThat(after.earned()).isGreaterThanOrEqualTo(before.earned());
        assertThat(after.possible()).isEqualTo(Fraction.of(Math.min(points, 150)));
        Fraction percent = after.percent().orElseThrow().amount();
        assertThat(percent).isLessThanOrEqualTo(Fraction.of(most));
    }

    @Test
    void nothingIsNotAll() {
        assertThatThrownBy(() -> FullAt.of(0)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> FullAt.builder()
                        .points(Fraction.ONE)
                        .most(Fraction.ZERO)
                        .build())
                .isInstanceOf(RejectedException.class);
    }
}
