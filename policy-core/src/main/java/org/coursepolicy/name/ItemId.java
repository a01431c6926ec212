package org.coursepolicy.name;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.jspecify.annotations.Nullable;

/**
 * How an item is called from elsewhere: its name, with as many of the names above it as tell it from its namesakes.
 *
 * <p>For example {@code i1} where one item has that name, and {@code i1/analysis} where several assessments have a part
 * named {@code analysis}. The full id of an item starts at the top of the tree: {@code individual/i1/analysis}.
 */
public final class ItemId implements Comparable<ItemId> {
    /** The pattern of an id: names with slashes between them. */
    public static final Pattern PATTERN = Pattern.compile(Name.PATTERN + "(/" + Name.PATTERN + "){0,15}");

    private final ImmutableList<Name> names;
    /** The names with slashes between them, by which ids are found and compared: no name has a slash. */
    private final String text;

    /**
     * Checks and copies the names.
     *
     * @param names the names from the outermost given to the item's own, at least one
     * @throws RejectedException if there is none
     */
    public ItemId(List<Name> names) {
        RejectedException.unless(!names.isEmpty(), Code.RANGE, "", "nothing", "the name of an item");
        this.names = ImmutableList.copyOf(names);
        this.text = names.size() == 1
                ? names.get(0).text()
                : names.stream().map(Name::text).collect(Collectors.joining("/"));
    }

    /**
     * Reads an id such as {@code i1} or {@code i1/analysis}.
     *
     * @param text names with slashes between them
     * @return the id
     * @throws RejectedException if a name is not lower-kebab
     */
    public static ItemId of(String text) {
        RejectedException.unless(
                PATTERN.matcher(text).matches(),
                Code.RANGE,
                "",
                "\"" + text + "\"",
                "the id of an item, such as midterm or i1/analysis");
        return new ItemId(Arrays.stream(text.split("/")).map(Name::new).toList());
    }

    /**
     * Returns the names.
     *
     * @return the names from the outermost given to the item's own, at least one
     */
    public List<Name> names() {
        return names;
    }

    /**
     * Returns the id of a child of this item.
     *
     * @param child the child's name
     * @return this id and the child's name
     */
    public ItemId with(Name child) {
        return new ItemId(ImmutableList.<Name>builder().addAll(names).add(child).build());
    }

    /**
     * Returns the item's own name.
     *
     * @return the last name
     */
    public Name last() {
        return names.get(names.size() - 1);
    }

    @Override
    public int compareTo(ItemId other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof ItemId id && text.equals(id.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the names with slashes between them. */
    @Override
    public String toString() {
        return text;
    }
}
