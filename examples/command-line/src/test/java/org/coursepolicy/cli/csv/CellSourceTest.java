package org.coursepolicy.cli.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.coursepolicy.course.Item;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.Mark;
import org.coursepolicy.record.TokenRequest;
import org.coursepolicy.rule.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellSourceTest {
    private static final Type<Fraction> POINTS = Types.number(NumberForm.notNegative("points"));

    private final CellProblems problems = new CellProblems();

    private CellSource cell(String text) {
        return new CellSource(problems, new Cell("f", 2, 3, Optional.empty()), text);
    }

    private String error() {
        return Assertions.catchThrowableOfType(FolderException.class, problems::throwIfAny)
                .lines()
                .get(0)
                .replace("f, row 2, column C: ", "");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "87.5,175/2", "0.1,1/10", "100.00,100", "007,7"})
    void decimalsAreExactlyWhatIsWritten(String text, String exact) {
        assertThat(POINTS.read(cell(text))).contains(Fraction.parse(exact));
    }

    @ParameterizedTest
    @ValueSource(strings = {"87,5", "1,000", "1,000.5", ",5"})
    void aCommaInANumberIsRefusedWithTheWayToWriteIt(String text) {
        assertThat(POINTS.read(cell(text))).isEmpty();
        assertThat(error())
                .isEqualTo("TYPE: found a number with a comma, expected a number of at least 0; "
                        + "write 87.5 and not 87,5, and 1000 and not 1,000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"87.", ".5", "1e3", "87.5%", "+5", "2022-01-19", "8 7", "8\u00A07", "1'000", "1-"})
    void aNumberInAnotherFormIsRefused(String text) {
        assertThat(POINTS.read(cell(text))).isEmpty();
        assertThat(error()).startsWith("TYPE: found a number in another form, expected a number of at least 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "\u0661\u0662", "\uFF11", "0x1F", "NaN", "-", "=1+1"})
    void aTextIsNoNumber(String text) {
        assertThat(POINTS.read(cell(text))).isEmpty();
        assertThat(error()).startsWith("TYPE: found a text, expected a number of at least 0");
    }

    @Test
    void aNumberOfTooManyDigitsIsRefused() {
        assertThat(POINTS.read(cell("1".repeat(30) + "." + "1".repeat(30)))).isPresent();
        assertThat(POINTS.read(cell("1".repeat(31)))).isEmpty();
        assertThat(error()).startsWith("TYPE");
    }

    @Test
    void aNumberOutsideItsRangeIsRefusedWithoutRepeatingIt() {
        assertThat(POINTS.read(cell("-5"))).isEmpty();
        assertThat(error()).isEqualTo("RANGE: found another number, expected a number of at least 0");
    }

    @Test
    void aCountMustBeWhole() {
        assertThat(Types.whole("tokens", 1, 10).read(cell("1.5"))).isEmpty();
        assertThat(error()).isEqualTo("TYPE: found another number, expected a whole number from 1 to 10");
    }

    @Test
    void anEmptyCellIsToldWithWhatShouldStandThere() {
        assertThat(POINTS.read(cell(""))).isEmpty();
        assertThat(error()).isEqualTo("MISSING: found an empty cell, expected a number of at least 0");
    }

    @Test
    void anEmptyCellForATextIsToldWithASample() {
        assertThat(Types.STUDENT.read(cell(""))).isEmpty();
        assertThat(error()).isEqualTo("MISSING: found an empty cell, expected an id, such as s01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1", "-1", "@x", "17-445", "007", "Zo\u00eb", "s,\"1\"", "../s1", "87,5"})
    void anIdIsAnyVisibleTextAndNeverANumberOrFormula(String text) {
        assertThat(Types.STUDENT.read(cell(text))).contains(StudentId.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {" s1", "s1 ", "s\n1", "\u202Es1", "   "})
    void anIdWithSpaceAtItsEndsOrHiddenCharactersIsRefusedWithoutRepeatingIt(String text) {
        assertThat(Types.STUDENT.read(cell(text))).isEmpty();
        assertThat(error())
                .isEqualTo(
                        "RANGE: found another text, expected 1 to 128 visible characters, without space at either end");
    }

    @Test
    void anIdOfTooManyCharactersIsRefused() {
        assertThat(Types.STUDENT.read(cell("x".repeat(129)))).isEmpty();
        assertThat(error()).isEqualTo("RANGE: found another text, expected an id of at most 128 characters");
    }

    @Test
    void theIdOfAnItemIsWrittenAsInThePolicy() {
        assertThat(Types.ITEM.read(cell("i1/analysis"))).contains(ItemId.of("i1/analysis"));
        assertThat(Types.ITEM.read(cell("Midterm 1"))).isEmpty();
        assertThat(error()).isEqualTo("RANGE: found another text, expected the id of an item, such as midterm");
    }

    @Test
    void aWordIsOneOfAFewAndTheNearestIsProposed() {
        Type<TokenRequest.Says> says = Types.word(TokenRequest.Says.class);
        assertThat(says.read(cell("spend"))).contains(TokenRequest.Says.SPEND);
        assertThat(says.read(cell("Spend"))).isEmpty();
        assertThat(error())
                .isEqualTo(
                        "ENUM: found another word, expected one of the words spend, decline; did you mean \"spend\"?");
    }

    @Test
    void aMarkIsANumberIfItLooksLikeOneAndAWordOtherwise() {
        assertThat(Mark.TYPE.read(cell("87.5"))).contains(new Mark.Points(Fraction.of(175, 2)));
        assertThat(Mark.TYPE.read(cell("pass"))).contains(new Mark.AtLevel("pass"));
        assertThat(Mark.TYPE.read(cell("missing"))).contains(Mark.State.MISSING);
        assertThat(Mark.TYPE.read(cell("87,5"))).isEmpty();
        assertThat(error()).contains("a number with a comma");
    }

    @Test
    void aLevelMayLookLikeANumber() {
        CellSource level = new CellSource(problems, Cell.ofRow("f", 2), "1", true);
        assertThat(Mark.TYPE.read(level)).contains(new Mark.AtLevel("1"));
    }

    @Test
    void namesStandInOneCellWithSpacesBetweenThem() {
        assertThat(CellShape.canHold(Types.list(Types.NAME))).isTrue();
        assertThat(Types.list(Types.NAME).read(cell("reflection  pictures")))
                .contains(List.of(Name.of("reflection"), Name.of("pictures")));
        assertThat(Types.list(Types.NAME).read(cell("reflection Pictures"))).isEmpty();
        assertThat(error()).contains("a name");
    }

    @Test
    void whatNoCellHoldsIsNeverAskedOfOne() {
        assertThat(CellShape.canHold(Mark.TYPE)).isTrue();
        for (Type<?> type :
                List.of(Types.list(Types.DATE), Types.named(Types.DATE), Item.KIND.asType(), Step.FAMILY.asType())) {
            assertThat(CellShape.canHold(type)).isFalse();
            assertThatIllegalStateException().isThrownBy(() -> type.read(cell("x")));
        }
    }
}
