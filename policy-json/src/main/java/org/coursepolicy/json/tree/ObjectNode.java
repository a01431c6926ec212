package org.coursepolicy.json.tree;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An object: members in the order of the document. */
public final class ObjectNode extends Node {
    private final ImmutableMap<String, Field> fields;

    /**
     * A member as written.
     *
     * @param name its name
     * @param origin where the name stands
     * @param value its value
     */
    public record Field(String name, Origin origin, Node value) {}

    /**
     * Creates an object.
     *
     * @param origin where it was written
     * @param fields its members by name
     */
    public ObjectNode(Origin origin, Map<String, Field> fields) {
        super(
                origin,
                1
                        + fields.values().stream()
                                .mapToLong(field -> field.value().size())
                                .sum(),
                1
                        + fields.values().stream()
                                .mapToInt(field -> field.value().depth())
                                .max()
                                .orElse(0));
        this.fields = ImmutableMap.copyOf(fields);
    }

    /**
     * Returns the members.
     *
     * @return the members by name, in the order of the document
     */
    public Map<String, Field> fields() {
        return fields;
    }

    /**
     * Returns the names of the members.
     *
     * @return the names, in the order of the document
     */
    public Set<String> names() {
        return fields.keySet();
    }

    /**
     * Tells whether it has a member.
     *
     * @param name the member's name
     * @return true if it is there
     */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    /**
     * Finds a member.
     *
     * @param name the member's name
     * @return the member, or empty
     */
    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /**
     * Finds the value of a member.
     *
     * @param name the member's name
     * @return the value, or empty
     */
    public Optional<Node> get(String name) {
        return field(name).map(Field::value);
    }

    /**
     * Adds or replaces a member.
     *
     * @param field the member
     * @return an object with that member, in the place of the one it replaces or at the end
     */
    public ObjectNode with(Field field) {
        Map<String, Field> changed = new LinkedHashMap<>(fields);
        changed.put(field.name(), field);
        return new ObjectNode(origin(), changed);
    }

    /**
     * Takes members out.
     *
     * @param names their names
     * @return an object without them; this one if it has none of them
     */
    public ObjectNode without(Set<String> names) {
        if (names.stream().noneMatch(fields::containsKey)) {
            return this;
        }
        Map<String, Field> changed = new LinkedHashMap<>(fields);
        changed.keySet().removeAll(names);
        return new ObjectNode(origin(), changed);
    }

    @Override
    public String phrase() {
        return "an object";
    }
}
