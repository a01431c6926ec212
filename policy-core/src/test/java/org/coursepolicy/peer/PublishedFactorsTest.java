package org.coursepolicy.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.peer.PeerAdjustment.Scaled;
import org.coursepolicy.peer.PeerAdjustment.Self;
import org.coursepolicy.record.PeerRatings;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.FullAt;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Clamp;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Factors that others publish, from shares, sums, and who rated. */
class PublishedFactorsTest {
    private static final Value WEBPA = Arithmetic.quotient(
            Arithmetic.product(Reference.to("received"), Reference.to("members")), Reference.to("raters"));
    /** Half the group's points, half the member's own. */
    private static final Value HALF = Arithmetic.sum(number("0.5"), Arithmetic.product(number("0.5"), WEBPA));
    /** Who did not rate loses a tenth. */
    private static final Value WITH_PENALTY = Arithmetic.product(
            HALF, Arithmetic.sum(number("0.9"), Arithmetic.product(number("0.1"), Reference.to("gave"))));

    private static final List<StudentId> FIVE =
            IntStream.range(0, 5).mapToObj(Ballots::member).toList();

    private static Constant number(String number) {
        return Constant.of(Fraction.parse(number));
    }

    private static PeerAdjustment shares(Self self, Value factor) {
        return PeerAdjustment.builder()
                .scaled(Scaled.SHARES)
                .self(self)
                .factor(factor)
                .undefined(Fraction.ONE)
                .build();
    }

    /** The points of a member whose group has 80 of 100. */
    private static String points(PeerAdjustment adjustment, List<PeerRatings> ratings, int member) {
        Scope scope =
                Scope.of(Map.of()).withFact(RatingSheet.class, new RatingSheet(Ballots.member(member), FIVE, ratings));
        Score group = Score.of(Fraction.of(80), Fraction.HUNDRED);
        return FullAt.of(100)
                .apply(adjustment.apply(group, scope), scope)
                .earned()
                .toDecimal(2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static final String[] WITH_SELF = {"4 3 4 3 -", "4 5 4 5 -", "3 3 4 4 -", "2 2 4 3 -", "1 0 4 1 -"};
    private static final String[] WITHOUT_SELF = {"- 3 4 3 -", "4 - 4 5 -", "3 3 - 4 -", "2 2 4 - -", "1 0 4 0 -"};

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "webpa.csv", useHeadersInDisplayName = true)
    void webPaPublishesThis(
            String name,
            String withSelf,
            String withoutSelf,
            String score,
            String all,
            String half,
            String penalty,
            String others) {
        int member = List.of("Alice", "Bob", "Claire", "David", "Elaine").indexOf(name);
        assertThat(WITH_SELF[member]).isEqualTo(withSelf);
        assertThat(WITHOUT_SELF[member]).isEqualTo(withoutSelf);
        List<PeerRatings> ratings = Ballots.ofRows(WITH_SELF);
        Fraction factor = shares(Self.COUNTED, WEBPA).factor(new RatingSheet(Ballots.member(member), FIVE, ratings));
        assertThat(factor.toDecimal(2, RoundingMode.HALF_UP)).hasToString(score);
        assertThat(points(shares(Self.COUNTED, WEBPA), ratings, member)).isEqualTo(all);
        assertThat(points(shares(Self.COUNTED, HALF), ratings, member)).isEqualTo(half);
        assertThat(points(shares(Self.COUNTED, WITH_PENALTY), ratings, member)).isEqualTo(penalty);
        List<PeerRatings> ofOthers = Ballots.ofRows(WITHOUT_SELF);
        assertThat(points(shares(Self.LEFT_OUT, WITH_PENALTY), ofOthers, member))
                .isEqualTo(others);
        // Ratings of oneself that are there count as little as those that are not.
        assertThat(points(shares(Self.COUNTED, WITH_PENALTY), ofOthers, member)).isEqualTo(others);
    }

    @Test
    void theScoresOfWebPaAddUpToTheMembers() {
        List<PeerRatings> ratings = Ballots.ofRows(WITH_SELF);
        assertThat(Ballots.factors(shares(Self.COUNTED, WEBPA), ratings, 5).stream()
                        .reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(Fraction.of(5));
    }

    private static PeerAdjustment rule(String rule) {
        Value a = Clamp.builder()
                .of(Reference.to("own"))
                .least(Constant.of(10))
                .greatest(Constant.of(40))
                .build();
        Value parabola = Arithmetic.difference(
                Arithmetic.sum(number("0.65"), Arithmetic.product(number("0.0225"), a)),
                Arithmetic.product(number("0.00025"), a, a));
        Value factor =
                switch (rule) {
                    case "auckland" -> Arithmetic.quotient(Reference.to("received"), Constant.of(100));
                    case "purdue" -> Arithmetic.quotient(Reference.to("received"), Constant.of(40));
                    case "isu", "nau" -> Arithmetic.quotient(Reference.to("own"), Constant.of(100));
                    default -> parabola;
                };
        return PeerAdjustment.builder()
                .self(rule.equals("auckland") || rule.equals("sfu") ? Self.LEFT_OUT : Self.COUNTED)
                .factor(factor)
                .undefined(Fraction.ONE)
                .build();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "small.csv", useHeadersInDisplayName = true)
    void coursesPublishThis(String rule, String received, String factor) {
        int members = Ballots.words(received).size();
        List<String> rows = new ArrayList<>(List.of(received));
        for (int i = 1; i < members; i++) {
            rows.add("- ".repeat(members).strip());
        }
        List<PeerRatings> ratings = Ballots.ofRows(rows.toArray(String[]::new));
        assertThat(rule(rule).factor(new RatingSheet(Ballots.member(0), ratings)))
                .isEqualTo(Fraction.parse(factor));
    }

    @Test
    void theFourOfAucklandHaveAMeanOf1() {
        List<PeerRatings> ratings = Ballots.ofRows("- 33 34 33", "30 - 30 30", "34 32 - 37", "36 35 36 -");
        assertThat(Ballots.factors(rule("auckland"), ratings, 4))
                .containsExactly(Fraction.ONE, Fraction.parse("0.9"), Fraction.parse("1.03"), Fraction.parse("1.07"));
    }
}
