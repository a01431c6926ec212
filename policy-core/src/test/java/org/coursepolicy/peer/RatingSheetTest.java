package org.coursepolicy.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Quantity;
import org.junit.jupiter.api.Test;

class RatingSheetTest {
    private static final List<PeerRatings> RATINGS = Ballots.ofRows("90 80 -", "70 100 -", "60 50 -");

    private static List<Fraction> numbers(String... numbers) {
        return Stream.of(numbers).map(Fraction::parse).toList();
    }

    private static RatingSheet.Numbers of(int member, boolean withSelf) {
        return new RatingSheet(Ballots.member(member), RATINGS)
                .numbers(withSelf, mark -> ((Mark.Points) mark).points());
    }

    @Test
    void theRatingsOfAMemberAreAmongThoseOfTheTeam() {
        assertThat(of(0, true).own()).containsExactlyElementsOf(numbers("90", "80"));
        assertThat(of(0, true).team())
                .containsExactlyInAnyOrderElementsOf(numbers("90", "80", "70", "100", "60", "50"));
    }

    @Test
    void ratingsOfOneselfCountOrNot() {
        assertThat(of(0, false).own()).containsExactlyElementsOf(numbers("80"));
        assertThat(of(0, false).team()).containsExactlyInAnyOrderElementsOf(numbers("80", "70", "60", "50"));
    }

    @Test
    void whoGaveNoRatingsIsRatedAllTheSame() {
        assertThat(of(2, true).own()).containsExactlyElementsOf(numbers("60", "50"));
        assertThat(of(2, false).own()).containsExactlyElementsOf(numbers("60", "50"));
    }

    @Test
    void aMeanIsExactAndOfNothingThereIsNone() {
        assertThat(RatingSheet.Numbers.mean(numbers("1", "2", "2"))).isEqualTo(Quantity.number(Fraction.of(5, 3)));
        assertThat(RatingSheet.Numbers.mean(List.of())).isEqualTo(Open.nothing("there are no ratings"));
    }

    @Test
    void laterChangesOfTheListChangeNothing() {
        List<PeerRatings> ratings = new ArrayList<>(RATINGS);
        RatingSheet sheet = new RatingSheet(Ballots.member(0), ratings);
        ratings.clear();
        assertThat(sheet.ratings()).hasSize(2);
        assertThatThrownBy(() -> sheet.ratings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
