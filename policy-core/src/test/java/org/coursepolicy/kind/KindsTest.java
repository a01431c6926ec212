package org.coursepolicy.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.coursepolicy.name.Citation;
import org.coursepolicy.problem.Place;
import org.coursepolicy.result.Score;
import org.coursepolicy.rule.RoundStep;
import org.coursepolicy.rule.Step;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Comparison;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Round;
import org.coursepolicy.value.Scope;
import org.coursepolicy.value.Value;
import org.junit.jupiter.api.Test;

/** {@link Kinds}, {@link Kind}, {@link Family}, {@link Member} and {@link Places}. */
class KindsTest {
    private static final Kind<Arithmetic> SUM = Arithmetic.Operator.SUM.kind();
    private static final Kind<Comparison> AT_LEAST = Comparison.Relation.AT_LEAST.kind();

    @Test
    void aKindIsFoundByFamilyAndName() {
        Kinds kinds = Kinds.of(List.of(SUM, AT_LEAST, Round.KIND, RoundStep.KIND));
        assertThat(kinds.find(Value.FAMILY, "sum")).contains(SUM);
        assertThat(kinds.find(Requirement.FAMILY, "sum")).isEmpty();
        assertThat(kinds.find(Value.FAMILY, "som")).isEmpty();
    }

    @Test
    void familiesMayUseTheSameName() {
        Kinds kinds = Kinds.of(List.of(Round.KIND, RoundStep.KIND));
        assertThat(kinds.find(Value.FAMILY, "round")).contains(Round.KIND);
        assertThat(kinds.find(Step.FAMILY, "round")).contains(RoundStep.KIND);
    }

    @Test
    void oneNameTwiceInAFamilyIsRefused() {
        Kind<Constant> impostor = Kind.of("sum", Constant.class, "A sum.", Constant::builder, Constant.Builder::build)
                .build();
        assertThatThrownBy(() -> Kinds.of(List.of(SUM, impostor)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two kinds are named sum");
        assertThatThrownBy(() -> Kinds.of(List.of(SUM, SUM))).isInstanceOf(IllegalArgumentException.class);
    }

    /** A host's own interface of steps. */
    private interface Ours extends Step {}

    private record Mine(Optional<Citation> cite, Optional<String> reading) implements Ours {
        private static final Kind<Mine> KIND = Kind.of(
                        "round",
                        Mine.class,
                        "Another.",
                        Object::new,
                        none -> new Mine(Optional.empty(), Optional.empty()))
                .build();

        @Override
        public Kind<?> kind() {
            return KIND;
        }

        @Override
        public Score apply(Score score, Scope scope) {
            return score;
        }

        @Override
        public void check(Checker checker) {}
    }

    @Test
    void aFamilyIsReachedByAnInterfaceOfOnesOwn() {
        assertThatThrownBy(() -> Kinds.of(List.of(RoundStep.KIND, Mine.KIND))).hasMessage("two kinds are named round");
    }

    @Test
    void theOrderOfLoadingHasNoMeaning() {
        List<Kind<?>> one = Kinds.of(List.of(SUM, AT_LEAST, Round.KIND)).all();
        List<Kind<?>> other = Kinds.of(List.of(Round.KIND, SUM, AT_LEAST)).all();
        assertThat(one).isEqualTo(other).extracting(Kind::name).containsExactly("at-least", "round", "sum");
        assertThat(Kinds.of(List.of(SUM, AT_LEAST, Round.KIND)).of(Value.FAMILY))
                .containsExactly(Round.KIND, SUM);
    }

    @Test
    void aKindTellsItsMembers() {
        assertThat(Round.KIND.members())
                .extracting(Member::name)
                .containsExactly("of", "to", "mode", "cite", "reading");
        assertThat(Round.KIND.ownMembers()).extracting(Member::name).containsExactly("of", "to", "mode");
        assertThat(Round.KIND.ownMembers()).extracting(Member::presence).containsOnly(Member.Presence.REQUIRED);
        assertThat(SUM.bare()).map(Member::name).contains("of");
        assertThat(Round.KIND.bare()).isEmpty();
        assertThat(Round.KIND).hasToString("round");
    }

    @Test
    void aMemberStandsOnceInAKind() {
        Kind.Builder<Constant, Constant.Builder> builder = Kind.of(
                        "twice", Constant.class, "Twice.", Constant::builder, Constant.Builder::build)
                .required(
                        "is", Types.number(NumberForm.any("a unit")), Constant::is, Constant.Builder::is, "the number")
                .required(
                        "is", Types.number(NumberForm.any("a unit")), Constant::is, Constant.Builder::is, "the number");
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kind twice has two members of one name");
    }

    @Test
    void everyValueIsOfTheKindThatDescribesIt() {
        for (Arithmetic.Operator operator : Arithmetic.Operator.values()) {
            assertThat(Arithmetic.of(operator, Constant.of(1), Constant.of(1)).kind())
                    .isSameAs(operator.kind());
        }
        assertThat(Constant.of(1).kind()).isSameAs(Constant.KIND);
    }

    @Test
    void placesAreFoundByIdentity() {
        Constant inner = Constant.of(1);
        Arithmetic sum = Arithmetic.sum(Reference.to("lab"), inner);
        Comparison comparison = Comparison.atLeast(sum, Constant.of(1));
        Places places = Places.of(AT_LEAST, comparison, Place.of("when"));
        assertThat(places.find(comparison)).contains(Place.of("when"));
        assertThat(places.find(inner)).contains(Place.of("when", "values", "0", "sum", "1"));
        assertThat(places.find(sum)).isPresent();
        assertThat(places.find(Arithmetic.sum(Reference.to("lab"), inner))).isEmpty();
    }
}
