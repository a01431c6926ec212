package org.coursepolicy.simulate;

import java.util.Map;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.record.Student;
import org.immutables.value.Value;

/**
 * What invented students are like. Abilities are by the normal distribution with the mean of the group and deviation 1; all
 * else follows from the parts, each of which says how.
 *
 * <pre>{@code
 * StudentModel model = StudentModel.builder()
 *     .putItems(ItemId.of("midterm"), MarkModel.builder().mean(0.7).spread(0.2).build())
 *     .putGroups("on site", new GroupModel(3, 0, "base"))
 *     .putGroups("remote", new GroupModel(1, -0.3, "base"))
 *     .build();
 * }</pre>
 */
@Value.Immutable
public abstract sealed class StudentModel permits ImmutableStudentModel {
    StudentModel() {}

    /**
     * Returns which marks students get.
     *
     * @return the model for all items for which there is no other
     */
    @Value.Default
    public MarkModel marks() {
        return MarkModel.builder().build();
    }

    /**
     * Returns which marks students get for some items.
     *
     * @return models by the full id of an item, or of a group that the item is in; the nearest one holds
     */
    public abstract Map<ItemId, MarkModel> items();

    /**
     * Returns how late students are.
     *
     * @return the model
     */
    @Value.Default
    public LateModel late() {
        return LateModel.builder().build();
    }

    /**
     * Returns on how many days students take part.
     *
     * @return the model
     */
    @Value.Default
    public DayModel days() {
        return DayModel.builder().build();
    }

    /**
     * Returns how members of teams rate each other.
     *
     * @return the model
     */
    @Value.Default
    public RatingModel ratings() {
        return RatingModel.builder().build();
    }

    /**
     * Returns how many members each team has, where a policy has teams.
     *
     * @return from 1 to 8; 4 if not set
     */
    @Value.Default
    public int teamSize() {
        return 4;
    }

    /**
     * Returns the groups of students.
     *
     * @return models by label; one group under the base of the policy if there are none
     */
    public abstract Map<String, GroupModel> groups();

    /** Refuses numbers that mean nothing. */
    @Value.Check
    void check() {
        Checks.between("teamSize", teamSize(), 1, 8);
        Checks.between("groups", groups().size(), 0, 100);
        groups().keySet().forEach(label -> {
            if (label.equals(Comparison.ALL)) {
                throw new IllegalArgumentException("a group cannot be called `" + Comparison.ALL + "`");
            }
        });
    }

    /** The groups, of which there is at least one. */
    @Value.Lazy
    Map<String, GroupModel> grouped() {
        return groups().isEmpty() ? Map.of("students", new GroupModel(1, 0, Student.BASE.text())) : groups();
    }

    /** The model of an item: its own, or that of the nearest group around it. */
    final MarkModel marksOf(ItemId item) {
        for (int names = item.names().size(); names > 0; names--) {
            MarkModel found = items().get(new ItemId(item.names().subList(0, names)));
            if (found != null) {
                return found;
            }
        }
        return marks();
    }

    /**
     * Starts a model.
     *
     * @return a builder in which nothing is set, which is a model already
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StudentModel}. */
    public static final class Builder extends ImmutableStudentModel.Builder {
        Builder() {}
    }
}
