package org.coursepolicy.benchmark;

import io.github.jamsesso.jsonlogic.JsonLogic;
import io.github.jamsesso.jsonlogic.JsonLogicException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Weights and cutoffs as rules of JsonLogic, which computes with doubles.
 *
 * <p>JsonLogic has no state from item to item, so what each category came to, late days and factors included, is computed
 * before and not measured: less work than the others have.
 */
final class JsonLogicStudents {
    private static final String TOTAL = """
            {"+": [
              {"*": [0.4, {"*": [{"/": [{"var": "individual"}, 500]}, 100]}]},
              {"*": [0.3, {"*": [{"/": [{"var": "group"}, 400]}, 100]}]},
              {"*": [0.1, {"var": "midterm"}]},
              {"*": [0.1, {"var": "participation"}]},
              {"*": [0.1, {"*": [{"/": [{"var": "passed"}, 24]}, 100]}]}
            ]}""";
    private static final String LETTER = """
            {"if": [
              {">": [{"var": ""}, 99]}, 0, {">": [{"var": ""}, 96]}, 1, {">": [{"var": ""}, 93]}, 2,
              {">": [{"var": ""}, 90]}, 3, {">": [{"var": ""}, 85]}, 4, {">": [{"var": ""}, 82]}, 5,
              {">": [{"var": ""}, 75]}, 6, {">": [{"var": ""}, 60]}, 7, 8
            ]}""";

    private final JsonLogic logic = new JsonLogic();
    private final List<Map<String, Object>> inputs;

    JsonLogicStudents(ShapeFacts facts, int students) {
        DoubleObjects objects = new DoubleObjects(facts);
        inputs = IntStream.range(0, students).mapToObj(objects::categories).toList();
    }

    int letter(int student) {
        try {
            Object total = logic.apply(TOTAL, inputs.get(student));
            return ((Number) logic.apply(LETTER, total)).intValue();
        } catch (JsonLogicException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
