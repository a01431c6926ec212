package org.coursepolicy.generator;

import java.time.Duration;
import org.coursepolicy.name.Holder;
import org.coursepolicy.name.TeamId;

/** What happens to teams in every class. */
final class TeamOccasions {
    private static final int NEARLY_ALL = 985;

    private final Occasions occasions;
    private final Casting casting;

    TeamOccasions(Occasions occasions, Casting casting) {
        this.occasions = occasions;
        this.casting = casting;
    }

    void happen() {
        Holder spent = cast("spends its tokens early").holder();
        occasions.plan(spent, "m1", Plan.handIn("P2DT16H20M"));
        occasions.plan(spent, "m2", Plan.handIn("P1DT21H5M"));
        occasions.plan(spent, "m3", Plan.handIn("PT22H39M"));
        occasions.plan(spent, "m4", Plan.handIn("P1DT11H48M"));
        plan("redoes for the better", "m1", Plan.handIn("-PT31M").passing(620).again("P26DT18H", NEARLY_ALL));
        plan("redoes for the worse", "m2", Plan.handIn("-PT4H").passing(880).again("P20DT15H25M", 740));
        plan("is four days late", "m3", Plan.handIn("P3DT19H34M").after(Duration.parse("-PT12M")));
        Holder fire = cast("has more time").holder();
        occasions.extend(fire, "m2", "P3D", "the building with the team's server was closed after a fire");
        occasions.plan(fire, "m2", Plan.handIn("P2DT17H3M"));
        Holder bought = casting.team("buys answers", team -> !casting.isIn(team, StudentOccasions.COPIES))
                .holder();
        occasions.incident(
                bought, "m4", "P3DT12H", "the analyses were bought, as the team said itself when it was asked");
        TeamId nobody = cast("rates everybody a no show");
        occasions.opinion(nobody, "m3", (rater, rated) -> "no show");
    }

    private TeamId cast(String role) {
        return casting.team(role, team -> true);
    }

    private void plan(String role, String item, Plan plan) {
        occasions.plan(cast(role).holder(), item, plan);
    }
}
