package org.coursepolicy.json.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coursepolicy.json.Reads;
import org.coursepolicy.kind.ToyPolicy;
import org.coursepolicy.kind.Toys.Empty;
import org.coursepolicy.kind.Toys.Weighted;
import org.junit.jupiter.api.Test;

class ConventionsTest {
    private static String document(String conventions) {
        return "{'formatVersion': 1, 'items': {}, 'total': {'weighted': {'a': 60, 'b': 40}},\n 'conventions': "
                + conventions + "}";
    }

    private static Empty empty(String conventions) {
        ToyPolicy policy = Reads.policy(document(conventions)).value();
        return ((Weighted) policy.body().total()).empty();
    }

    private static List<String> problems(String conventions) {
        return Reads.problems(document(conventions));
    }

    @Test
    void aPublishedSetSettlesWhatARuleLeavesOpen() {
        assertThat(empty("'plain-1'")).isEqualTo(Empty.SPREAD);
        assertThat(empty("{'from': 'plain-1'}")).isEqualTo(Empty.SPREAD);
    }

    @Test
    void thePolicysOwnWordsGoBeforeThePublishedSet() {
        assertThat(empty("{'weighted': {'empty': 'zero'}}")).isEqualTo(Empty.ZERO);
        assertThat(empty("{'from': 'plain-1', 'weighted': {'empty': 'zero'}}")).isEqualTo(Empty.ZERO);
    }

    @Test
    void aRuleMaySayOtherwise() {
        ToyPolicy policy = Reads.policy("{'formatVersion': 1, 'conventions': 'plain-1', 'items': {},"
                        + " 'total': {'weighted': {'weights': {'a': 1}, 'empty': 'zero'}}}")
                .value();
        assertThat(((Weighted) policy.body().total()).empty()).isEqualTo(Empty.ZERO);
    }

    @Test
    void whatNobodySettlesIsAskedFor() {
        assertThat(problems("{}"))
                .containsExactly("p.json:1:57: MISSING /total/weighted/empty: found nothing,"
                        + " expected \"empty\", one of \"spread\", \"zero\"; write it here or in `conventions`");
    }

    @Test
    void aSetThatNobodyPublishedIsRefused() {
        assertThat(problems("'plain-2'").get(1))
                .isEqualTo("p.json:2:17: REF /conventions: found \"plain-2\","
                        + " expected a published set of conventions (plain-1); did you mean \"plain-1\"?");
        assertThat(problems("{'from': 7, 'weighted': {'empty': 'zero'}}"))
                .containsExactly("p.json:2:26: TYPE /conventions/from: found a number,"
                        + " expected the name of a set of conventions");
        assertThat(problems("[]").get(1))
                .isEqualTo("p.json:2:17: TYPE /conventions: found a list,"
                        + " expected the name of a set of conventions, or an object");
    }

    @Test
    void whatCannotMatterIsRefused() {
        assertThat(problems("{'from': 'plain-1', 'weigted': {'empty': 'zero'}, 'least': {'of': 1},"
                        + " 'weighted': {'floor': 1, 'emtpy': 'zero'}, 'fixed': 1}"))
                .containsExactly(
                        "p.json:2:48: UNKNOWN /conventions/weigted: found \"weigted\","
                                + " expected a kind that leaves something to conventions (weighted);"
                                + " did you mean \"weighted\"?",
                        "p.json:2:76: UNKNOWN /conventions/least: found \"least\","
                                + " expected a kind that leaves something to conventions (weighted)",
                        "p.json:2:100: UNKNOWN /conventions/weighted/floor: found \"floor\","
                                + " expected a member that \"weighted\" leaves to conventions (empty)",
                        "p.json:2:112: UNKNOWN /conventions/weighted/emtpy: found \"emtpy\","
                                + " expected a member that \"weighted\" leaves to conventions (empty);"
                                + " did you mean \"empty\"?",
                        "p.json:2:139: TYPE /conventions/fixed: found a number,"
                                + " expected an object from members of the kind to values");
    }

    @Test
    void aConventionOfTheWrongTypeIsToldOnceWhereItStands() {
        assertThat(problems("{'weighted': {'empty': 'zreo'}}"))
                .containsExactly("p.json:2:40: ENUM /conventions/weighted/empty: found \"zreo\","
                        + " expected one of the words allowed here (spread, zero); did you mean \"zero\"?");
    }

    @Test
    void everyPublishedSetCanBeRead() {
        assertThat(Conventions.PUBLISHED)
                .allSatisfy(
                        name -> assertThat(Conventions.resource(name).names()).isNotEmpty());
    }
}
