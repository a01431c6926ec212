package org.coursepolicy.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.simulate.DayModel;
import org.coursepolicy.simulate.GroupModel;
import org.coursepolicy.simulate.LateModel;
import org.coursepolicy.simulate.MarkModel;
import org.coursepolicy.simulate.RatingModel;
import org.coursepolicy.simulate.StudentModel;

/**
 * Reads what students are like from a file of properties, such as {@code marks.mean = 0.8}, {@code items.midterm.mean = 0.7}
 * and {@code groups.remote.ability = -0.3}. What it does not say is as usual; a name that means nothing is refused.
 */
final class ModelFile {
    private final Path path;
    private final Map<String, String> left;

    private ModelFile(Path path, Map<String, String> left) {
        this.path = path;
        this.left = left;
    }

    static StudentModel usual() {
        return StudentModel.builder().build();
    }

    static StudentModel read(Path path) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> sorted.put(name, properties.getProperty(name)));
        try {
            return new ModelFile(path, sorted).model();
        } catch (IllegalArgumentException wrong) {
            throw new IOException(path + ": " + wrong.getMessage(), wrong);
        }
    }

    private StudentModel model() throws IOException {
        StudentModel.Builder model = StudentModel.builder();
        MarkModel marks = marks("marks.", MarkModel.builder().build());
        model.marks(marks);
        for (String item : under("items.")) {
            model.putItems(ItemId.of(item), marks("items." + item + ".", marks));
        }
        LateModel late = LateModel.builder().build();
        model.late(LateModel.builder()
                .chance(number("late.chance", late.chance()))
                .effect(number("late.effect", late.effect()))
                .hours(number("late.hours", late.hours()))
                .most(whole("late.most", late.most()))
                .build());
        DayModel days = DayModel.builder().build();
        model.days(DayModel.builder()
                .mean(number("days.mean", days.mean()))
                .effect(number("days.effect", days.effect()))
                .spread(number("days.spread", days.spread()))
                .build());
        RatingModel ratings = RatingModel.builder().build();
        model.ratings(RatingModel.builder()
                .lower(number("ratings.lower", ratings.lower()))
                .missing(number("ratings.missing", ratings.missing()))
                .build());
        model.teamSize(whole("teams.size", usual().teamSize()));
        for (String group : under("groups.")) {
            model.putGroups(group, group("groups." + group + "."));
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("a model has no " + String.join(", ", left.keySet()));
        }
        return model.build();
    }

    /** The names between a beginning and the last full stop. */
    private Iterable<String> under(String beginning) {
        Map<String, String> names = new LinkedHashMap<>();
        left.keySet().stream()
                .filter(name -> name.startsWith(beginning) && name.lastIndexOf('.') > beginning.length())
                .forEach(name -> names.put(name.substring(beginning.length(), name.lastIndexOf('.')), name));
        return names.keySet();
    }

    /** What is not said of some marks is as it is for all. */
    private MarkModel marks(String beginning, MarkModel usual) throws IOException {
        return MarkModel.builder()
                .mean(number(beginning + "mean", usual.mean()))
                .spread(number(beginning + "spread", usual.spread()))
                .correlation(number(beginning + "correlation", usual.correlation()))
                .missing(number(beginning + "missing", usual.missing()))
                .steps(whole(beginning + "steps", usual.steps()))
                .build();
    }

    private GroupModel group(String beginning) throws IOException {
        return new GroupModel(
                whole(beginning + "weight", 1),
                number(beginning + "ability", 0),
                text(beginning + "variant").orElse("base"));
    }

    private double number(String name, double usual) throws IOException {
        try {
            return text(name).map(Double::parseDouble).orElse(usual);
        } catch (NumberFormatException unreadable) {
            throw unreadable(name, "a number", unreadable);
        }
    }

    private int whole(String name, int usual) throws IOException {
        try {
            return text(name).map(Integer::parseInt).orElse(usual);
        } catch (NumberFormatException unreadable) {
            throw unreadable(name, "a whole number", unreadable);
        }
    }

    private IOException unreadable(String name, String expected, NumberFormatException cause) {
        return new IOException(path + ": `" + name + "` should be " + expected + ": " + cause.getMessage(), cause);
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(left.remove(name)).map(String::strip);
    }
}
