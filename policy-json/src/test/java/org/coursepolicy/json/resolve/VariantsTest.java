package org.coursepolicy.json.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.coursepolicy.json.Reads;
import org.coursepolicy.kind.ToyPolicy;
import org.coursepolicy.name.Name;
import org.junit.jupiter.api.Test;

class VariantsTest {
    private static List<String> names(Map<Name, ?> map) {
        return map.keySet().stream().map(Name::text).toList();
    }

    @Test
    void aVariantIsThePolicyWithItsChangesOrAWholeOfItsOwn() {
        ToyPolicy policy = Reads.policy(
                        "{'formatVersion': 1, 'title': 'T', 'items': {'i1': 1, 'i2': 2}, 'total': 'i1',",
                        " 'variants': {'same': {}, 'fewer': {'remove': ['/items/i2']},",
                        "   'own': {'items': {'o': {'items': {'p': 1}, 'each': {'due': '2022-01-01'}}}, 'total': 1}}}")
                .value();
        assertThat(policy.variants().get(Name.of("same"))).isEqualTo(policy.body());
        assertThat(names(policy.variants().get(Name.of("fewer")).items())).containsExactly("i1");
        ToyPolicy.Item own = policy.variants().get(Name.of("own")).items().get(Name.of("o"));
        assertThat(own.items().get(Name.of("p")).due()).isPresent();
    }

    @Test
    void aMistakeOfThePolicyIsToldOnceHoweverManyVariantsShareIt() {
        assertThat(Reads.problems(
                        "{'formatVersion': 1, 'items': {'i1': {'late': 'ghost'}, 'i2': {'x': 1}}, 'total': 'i1',",
                        " 'variants': {'a': {}, 'b': {'set': {'/items/i1/points': -1}}}}"))
                .containsExactly(
                        "p.json:1:64: UNKNOWN /items/i2/x: found \"x\", expected a member of \"item\""
                                + " (due, gather, items, late, points)",
                        "p.json:2:58: RANGE /variants/b/set/~1items~1i1~1points: found -1,"
                                + " expected a number of at least 0 (resolved: /variants/b/items/i1/points)");
    }

    @Test
    void whatIsWrongWithTheMeaningOfAVariantIsToldWhereItIsWritten() {
        assertThat(Reads.problems(
                        "{'formatVersion': 1, 'items': {'i1': {'late': 'i1'}}, 'total': 1,",
                        " 'variants': {'a': {},",
                        "   'b': {'set': {'/items/i1/late': 'ghost', '/total': {'least': ['ghost', 1]}}}}}"))
                .containsExactly(
                        "p.json:3:36: REF /variants/b/set/~1items~1i1~1late: found \"ghost\","
                                + " expected something living (host); did you mean \"host\"?"
                                + " (resolved: /variants/b/items/i1/late)",
                        "p.json:3:66: REF /variants/b/set/~1total/least/0: found \"ghost\","
                                + " expected something living (host); did you mean \"host\"?"
                                + " (resolved: /variants/b/total/least/0)");
    }

    @Test
    void aVariantCannotChangeWhatAllVariantsShare() {
        assertThat(Reads.problems(
                        "{'formatVersion': 1, 'title': 'T', 'items': {}, 'total': 1,",
                        " 'variants': {'a': {'set': {'/title': 'Other', '/variants/b': {}}}}}"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("p.json:2:29: CONFLICT /variants/a/set/~1title: found \"/title\","
                        + " expected a place in what is changed here, without $schema, changes, cite,");
    }

    @Test
    void aVariantThatIsNeitherIsTold() {
        assertThat(Reads.problems("{'formatVersion': 1, 'items': {}, 'total': 1, 'variants': {'a': 7}}"))
                .containsExactly("p.json:1:65: TYPE /variants/a: found a number,"
                        + " expected an object with the members of \"variant\" (items, total)");
    }
}
