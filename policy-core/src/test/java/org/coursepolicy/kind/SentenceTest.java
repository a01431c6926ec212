package org.coursepolicy.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Random;
import java.util.stream.Stream;
import org.coursepolicy.course.StandardKinds;
import org.coursepolicy.late.LatePenalty;
import org.coursepolicy.name.Citation;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.value.Arithmetic;
import org.coursepolicy.value.Constant;
import org.coursepolicy.value.Reference;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SentenceTest {
    private static final Sentence SENTENCE = Sentence.of("Late work", "15 % per started day");

    @Test
    void aRuleCitesTheSentenceThatItComesFrom() {
        LatePenalty penalty = SENTENCE.read("of the maximum").means(LatePenalty.percentPerUnit(15));
        assertThat(penalty.cite()).contains(Citation.of("Late work", "15 % per started day"));
        assertThat(penalty.reading()).contains("of the maximum");
        assertThat(penalty.takes()).isEqualTo(LatePenalty.percentPerUnit(15).takes());
    }

    @Test
    void itIsTheRuleThatABuilderGivesTheSameCitation() {
        Reference name = Reference.to("late");
        assertThat(SENTENCE.means(Arithmetic.product(Constant.of(15), name)))
                .isEqualTo(Arithmetic.builder()
                        .operator(Arithmetic.Operator.PRODUCT)
                        .addOf(Constant.of(15), name)
                        .cite(SENTENCE.cite().orElseThrow())
                        .build());
    }

    @Test
    void membersStayTheSameObjects() {
        Constant member = Constant.of(15);
        assertThat(SENTENCE.means(Arithmetic.sum(member)).of().get(0)).isSameAs(member);
    }

    @Test
    void whatNoSentenceTellsIsReadAllTheSame() {
        Constant read = Sentence.unsaid("as for homework").means(Constant.of(1));
        assertThat(read.cite()).isEmpty();
        assertThat(read.reading()).contains("as for homework");
    }

    @Test
    void aRuleComesFromOneSentence() {
        Constant cited = SENTENCE.means(Constant.of(1));
        assertThatThrownBy(() -> SENTENCE.means(cited)).isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> SENTENCE.read("so").read("or so")).isInstanceOf(RejectedException.class);
    }

    /** Whatever a kind's members are, citing changes none of them. */
    @TestFactory
    Stream<DynamicTest> everyKindThatCitesCanBeMeant() {
        Kinds kinds = StandardKinds.standard();
        return kinds.all().stream()
                .map(kind -> dynamicTest(kind.name(), () -> {
                    Fabricator fabricator = new Fabricator(kinds, new Random(7), 3);
                    for (int i = 0; i < 30; i++) {
                        if (fabricator.invent(kind) instanceof Cited made
                                && made.cite().isEmpty()
                                && made.reading().isEmpty()) {
                            Cited meant = SENTENCE.means(made);
                            assertThat(Differences.between(made, meant)).containsExactly("cite");
                            assertThat(meant).hasSameClassAs(made);
                        }
                    }
                }));
    }
}
