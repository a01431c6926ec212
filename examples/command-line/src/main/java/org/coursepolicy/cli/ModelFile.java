package org.coursepolicy.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
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
        model.marks(marks("marks."));
        for (String item : under("items.")) {
            model.putItems(ItemId.of(item), marks("items." + item + "."));
        }
        LateModel.Builder late = LateModel.builder();
        number("late.chance", late::chance);
        number("late.effect", late::effect);
        number("late.hours", late::hours);
        whole("late.most", late::most);
        DayModel.Builder days = DayModel.builder();
        number("days.mean", days::mean);
        number("days.effect", days::effect);
        number("days.spread", days::spread);
        RatingModel.Builder ratings = RatingModel.builder();
        number("ratings.lower", ratings::lower);
        number("ratings.missing", ratings::missing);
        whole("teams.size", model::teamSize);
        model.late(late.build()).days(days.build()).ratings(ratings.build());
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

    private MarkModel marks(String beginning) throws IOException {
        MarkModel.Builder marks = MarkModel.builder();
        number(beginning + "mean", marks::mean);
        number(beginning + "spread", marks::spread);
        number(beginning + "correlation", marks::correlation);
        number(beginning + "missing", marks::missing);
        whole(beginning + "steps", marks::steps);
        return marks.build();
    }

    private GroupModel group(String beginning) throws IOException {
        int[] weight = {1};
        double[] ability = {0};
        String[] variant = {"base"};
        whole(beginning + "weight", found -> weight[0] = found);
        number(beginning + "ability", found -> ability[0] = found);
        text(beginning + "variant", found -> variant[0] = found);
        return new GroupModel(weight[0], ability[0], variant[0]);
    }

    private void number(String name, DoubleConsumer use) throws IOException {
        text(name, text -> use.accept(Double.parseDouble(text)));
    }

    private void whole(String name, IntConsumer use) throws IOException {
        text(name, text -> use.accept(Integer.parseInt(text)));
    }

    private void text(String name, Consumer<String> use) throws IOException {
        String text = left.remove(name);
        if (text == null) {
            return;
        }
        try {
            use.accept(text.strip());
        } catch (NumberFormatException unreadable) {
            throw new IOException(path + ": `" + name + "` should be a number but was `" + text + "`", unreadable);
        }
    }
}
