package org.coursepolicy.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coursepolicy.evaluate.Courses.ANNE;
import static org.coursepolicy.evaluate.Courses.DUE;
import static org.coursepolicy.evaluate.Courses.roster;
import static org.coursepolicy.evaluate.Courses.rules;
import static org.coursepolicy.evaluate.Courses.score;
import static org.coursepolicy.evaluate.Courses.submission;

import java.math.RoundingMode;
import java.util.Random;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.course.Item;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.HolderKind;
import org.coursepolicy.name.Name;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.CourseRecord;
import org.coursepolicy.rule.DropAggregate;
import org.coursepolicy.time.Moment;
import org.coursepolicy.token.BestUse;
import org.coursepolicy.token.Demand;
import org.coursepolicy.token.TokenAccount;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the objective drops items, tokens and drops are best together, whatever the points of the items are. */
class JointBestTest {
    private static final long[] POSSIBLE = {10, 20, 50, 100};

    private static CoursePolicy policy(int tokens, DropAggregate.By by) {
        Demand demand = Demand.builder()
                .account(Name.of("own"))
                .price(1)
                .buys(Demand.Buys.LATE_UNIT)
                .cover(Demand.Cover.PARTIAL)
                .build();
        Item.Builder homework = Item.builder().aggregate(DropAggregate.lowest(1, by));
        for (int i = 0; i < POSSIBLE.length; i++) {
            homework.item(
                    "a" + i,
                    Item.builder()
                            .points(Fraction.of(POSSIBLE[i]))
                            .due(Moment.parse("2022-02-01T12:00"))
                            .handIn(rules().addDemands(demand).build())
                            .addPipeline(LatePenalty.percentPerUnit(10))
                            .build());
        }
        TokenAccount own = TokenAccount.builder()
                .holder(HolderKind.STUDENT)
                .grant(tokens)
                .allocation(BestUse.of(Reference.percent("hw")))
                .build();
        return Courses.policy(own, variant -> variant.item("hw", homework.build()));
    }

    /** The best percentage of all ways to spend tokens, and after each of what the rule drops. */
    private static double best(int item, int left, long[] earned, int[] late, double[] scores, boolean byRatio) {
        if (item == scores.length) {
            double best = -1;
            double lowest = Double.MAX_VALUE;
            for (int dropped = 0; dropped < scores.length; dropped++) {
                double sum = 0;
                double of = 0;
                for (int i = 0; i < scores.length; i++) {
                    sum += i == dropped ? 0 : scores[i];
                    of += i == dropped ? 0 : POSSIBLE[i];
                }
                double ratio = scores[dropped] / POSSIBLE[dropped];
                // Of equal ones the later is dropped.
                boolean low = ratio <= lowest + 1e-12;
                best = byRatio ? low ? sum / of : best : Math.max(best, sum / of);
                lowest = Math.min(lowest, ratio);
            }
            return best;
        }
        double best = -1;
        for (int units = 0; units <= Math.min(left, late[item]); units++) {
            scores[item] = Math.max(0, earned[item] - POSSIBLE[item] * 0.1 * (late[item] - units));
            best = Math.max(best, best(item + 1, left - units, earned, late, scores, byRatio));
        }
        return best;
    }

    @ParameterizedTest
    @EnumSource(names = {"RATIO", "BEST"})
    void noWayIsBetterThanTheOneThatIsFound(DropAggregate.By by) {
        Random dice = new Random(7);
        for (int course = 0; course < 60; course++) {
            int tokens = dice.nextInt(5);
            long[] earned = new long[POSSIBLE.length];
            int[] late = new int[POSSIBLE.length];
            CourseRecord.Builder record = roster();
            for (int i = 0; i < POSSIBLE.length; i++) {
                earned[i] = POSSIBLE[i] * (3 + dice.nextInt(8)) / 10;
                late[i] = dice.nextInt(4);
                record.addSubmissions(submission("e" + i, "a" + i, ANNE.holder(), 24 * late[i], earned[i]));
            }
            Fraction percent = score(Courses.evaluated(policy(tokens, by), record), "hw")
                    .percent()
                    .orElseThrow()
                    .amount();
            double found = percent.toDecimal(12, RoundingMode.HALF_EVEN).doubleValue();
            double best = best(0, tokens, earned, late, new double[POSSIBLE.length], by == DropAggregate.By.RATIO);
            assertThat(found).as("course %s, due %s", course, DUE).isCloseTo(best * 100, within(1e-9));
        }
    }
}
