package org.coursepolicy.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * The whole course as a decision model, {@code course.dmn}, which KIE evaluates with decimals of 34 digits.
 *
 * <p>Facts are made into what the engine reads before anything is measured.
 */
final class DmnStudents {
    private static final BigDecimal[] WORTH =
            IntStream.of(ShapeFacts.WORTH).mapToObj(BigDecimal::valueOf).toArray(BigDecimal[]::new);

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final List<Map<String, Object>> inputs;

    DmnStudents(ShapeFacts facts, int students) {
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newClassPathResource("course.dmn", DmnStudents.class)))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        inputs = IntStream.range(0, students).mapToObj(i -> input(facts, i)).toList();
    }

    int letter(int student) {
        DMNContext context = runtime.newContext();
        inputs.get(student).forEach(context::set);
        DMNDecisionResult letter =
                runtime.evaluateByName(model, context, "letter").getDecisionResultByName("letter");
        if (letter.getResult() instanceof BigDecimal found) {
            return found.intValueExact();
        }
        throw new IllegalStateException(letter.getMessages().toString());
    }

    private static Map<String, Object> input(ShapeFacts facts, int student) {
        int team = student / ShapeFacts.MEMBERS;
        List<Map<String, Object>> homework = new ArrayList<>();
        for (int k = 0; k < Shape.HOMEWORKS; k++) {
            homework.add(work(Shape.HOMEWORK_POINTS[k], facts.homework[k][student], facts.homeworkLate[k][student]));
        }
        List<Map<String, Object>> milestones = new ArrayList<>();
        for (int k = 0; k < Shape.MILESTONES; k++) {
            Map<String, Object> milestone =
                    work(Shape.MILESTONE_POINTS[k], facts.milestone[k][team], facts.milestoneLate[k][team]);
            milestone.put("own", ratings(facts, k, team, student % ShapeFacts.MEMBERS));
            milestone.put(
                    "all",
                    IntStream.range(0, ShapeFacts.MEMBERS)
                            .mapToObj(number -> number)
                            .flatMap(rated -> ratings(facts, milestones.size(), team, rated).stream())
                            .toList());
            milestones.add(milestone);
        }
        List<BigDecimal> quizzes = new ArrayList<>();
        for (byte[] quiz : facts.quizzes) {
            quizzes.add(BigDecimal.valueOf(quiz[student]));
        }
        return Map.of(
                "homework", homework,
                "milestones", milestones,
                "midterm", BigDecimal.valueOf(facts.midterm[student], 2),
                "days", BigDecimal.valueOf(facts.days[student]),
                "quizzes", quizzes);
    }

    private static Map<String, Object> work(int points, short hundredths, int late) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("points", BigDecimal.valueOf(points));
        work.put("score", BigDecimal.valueOf(hundredths, 2));
        work.put("late", BigDecimal.valueOf(late));
        return work;
    }

    /** What the members of a team think of one of them. */
    private static List<BigDecimal> ratings(ShapeFacts facts, int k, int team, int rated) {
        return IntStream.range(0, ShapeFacts.MEMBERS)
                .mapToObj(rater -> WORTH[facts.ratings[k][rater][rated][team] - 1])
                .toList();
    }
}
