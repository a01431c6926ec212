package org.coursepolicy.outcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.explain.Explanation;
import org.coursepolicy.explain.ExplanationText;
import org.coursepolicy.explain.ResultForm;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.result.Level;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Result;
import org.immutables.value.Value;

/**
 * What came out for one student.
 *
 * <p>While something that counts is not graded, the letter is open; {@link #soFar()} then tells the letter of what is
 * graded.
 */
@Value.Immutable
public abstract sealed class StudentOutcome permits ImmutableStudentOutcome {
    /** The total where the policy has none. */
    public static final Open NO_TOTAL = Open.nothing("no total");

    /** The letter where the policy has no scale; it is not open, and never comes. */
    public static final Open NO_SCALE = Open.nothing("no scale");

    /** How documents describe it. */
    public static final Kind<StudentOutcome> KIND = Kind.of(
                    "student-outcome",
                    StudentOutcome.class,
                    "What came out for one student.",
                    StudentOutcome::builder,
                    Builder::build)
            .required("variant", Types.NAME, StudentOutcome::variant, Builder::variant, "by which variant")
            .required("total", ResultForm.TYPE, StudentOutcome::total, Builder::total, "the total, as far as graded")
            .required("letter", ResultForm.TYPE, StudentOutcome::letter, Builder::letter, "the letter, or what is open")
            .optional(
                    "so-far",
                    ResultForm.LEVEL.asType(),
                    StudentOutcome::soFar,
                    Builder::soFar,
                    "the letter of what is graded, while the letter is open")
            .defaulted(
                    "open",
                    Types.list(Types.PROSE),
                    List.of(),
                    StudentOutcome::open,
                    Builder::addAllOpen,
                    "what is not settled yet")
            .required(
                    "items",
                    Types.map(Types.ITEM_FORM, ItemId::of, ItemOutcome.KIND.asType()),
                    StudentOutcome::items,
                    Builder::putAllItems,
                    "what each item came to, by its full id")
            .defaulted(
                    "accounts",
                    Types.named(AccountOutcome.KIND.asType()),
                    Map.of(),
                    StudentOutcome::accounts,
                    Builder::putAllAccounts,
                    "what each account of the student, or of the student's team, came to")
            .defaulted(
                    "let",
                    Types.named(Explanation.KIND.asType()),
                    Map.of(),
                    StudentOutcome::let,
                    Builder::putAllLet,
                    "how each named value came about; none if no explanations were asked for")
            .optional(
                    "total-explanation",
                    Explanation.KIND.asType(),
                    StudentOutcome::totalExplanation,
                    Builder::totalExplanation,
                    "how the total came about")
            .optional(
                    "letter-explanation",
                    Explanation.KIND.asType(),
                    StudentOutcome::letterExplanation,
                    Builder::letterExplanation,
                    "how the letter came about")
            .build();

    StudentOutcome() {}

    /**
     * Returns by which variant of the policy the student was graded.
     *
     * @return the variant's name
     */
    public abstract Name variant();

    /**
     * Returns the course total.
     *
     * @return percent or points, as far as graded; open if nothing is; {@link #NO_TOTAL} if the policy has none
     */
    public abstract Result total();

    /**
     * Returns the letter.
     *
     * @return a level; open while something that counts is not graded; {@link #NO_SCALE} if the policy gives no letters
     */
    public abstract Result letter();

    /**
     * Returns the letter of what is graded, while the letter is open.
     *
     * @return the level; empty if the letter is not open, or if nothing is graded
     */
    public abstract Optional<Level> soFar();

    /**
     * Returns what is not settled yet.
     *
     * @return ids of items that are not graded, names of sessions that are not all held
     */
    public abstract List<String> open();

    /**
     * Returns what each item came to.
     *
     * @return outcomes by full id, each item before those in it
     */
    public abstract Map<ItemId, ItemOutcome> items();

    /**
     * Returns what each account of tokens came to, of the student or of the student's team.
     *
     * @return accounts by name
     */
    public abstract Map<Name, AccountOutcome> accounts();

    /**
     * Returns how each named value of the policy came about.
     *
     * @return explanations by name; none if the evaluation was asked for none
     */
    public abstract Map<Name, Explanation> let();

    /**
     * Returns how the total came about.
     *
     * @return the explanation; empty if the evaluation was asked for none
     */
    public abstract Optional<Explanation> totalExplanation();

    /**
     * Returns how the letter came about.
     *
     * @return the explanation; empty if the evaluation was asked for none
     */
    public abstract Optional<Explanation> letterExplanation();

    /**
     * Returns all explanations as text for the student: letter, total, named values, then every item with those in it.
     *
     * @return the text; empty if the evaluation was asked for no explanations
     */
    public final String toText() {
        StringBuilder text = new StringBuilder();
        letterExplanation().ifPresent(step -> text.append(step.toText()).append('\n'));
        totalExplanation().ifPresent(step -> text.append(step.toText()).append('\n'));
        let().values().forEach(step -> text.append(step.toText()).append('\n'));
        accounts().values().forEach(account -> account.explanation()
                .ifPresent(step -> text.append(step.toText()).append('\n')));
        Map<String, Explanation> byTitles = new HashMap<>();
        items().forEach((id, item) ->
                item.explanation().ifPresent(explanation -> byTitles.put(titles(id), explanation)));
        items().forEach((id, item) -> {
            if (id.names().size() == 1) {
                item.explanation()
                        .map(explanation -> ExplanationText.of(
                                explanation, (above, label) -> Optional.ofNullable(byTitles.get(above + "/" + label))))
                        .ifPresent(explained -> text.append(explained).append('\n'));
            }
        });
        return open().isEmpty() || text.isEmpty()
                ? text.toString()
                : "So far, for this is not settled yet: " + String.join(", ", open()) + "\n\n" + text;
    }

    /** Returns the titles of an item and all items above it, as explanations label them. */
    private String titles(ItemId id) {
        List<String> titles = new ArrayList<>();
        for (int length = 1; length <= id.names().size(); length++) {
            ItemId above = new ItemId(id.names().subList(0, length));
            titles.add(Optional.ofNullable(items().get(above))
                    .map(ItemOutcome::title)
                    .orElse(above.last().text()));
        }
        return String.join("/", titles);
    }

    /**
     * Finds what an item came to.
     *
     * @param item its id, with as many of the names above it as tell it from its namesakes, such as "i1"
     * @return the outcome; empty if no item, or more than one, is called so
     */
    public final Optional<ItemOutcome> item(String item) {
        List<Name> names = ItemId.of(item).names();
        List<ItemId> found = items().keySet().stream()
                .filter(id -> endsWith(id.names(), names))
                .toList();
        return found.size() == 1 ? Optional.ofNullable(items().get(found.get(0))) : whole(item);
    }

    private Optional<ItemOutcome> whole(String id) {
        return Optional.ofNullable(items().get(ItemId.of(id)));
    }

    private static boolean endsWith(List<Name> names, List<Name> end) {
        return names.size() >= end.size()
                && names.subList(names.size() - end.size(), names.size()).equals(end);
    }

    /**
     * Finds what an account of tokens came to.
     *
     * @param name the account's name
     * @return the outcome; empty if the student has no such account
     */
    public final Optional<AccountOutcome> account(String name) {
        return Optional.ofNullable(accounts().get(Name.of(name)));
    }

    /**
     * Starts an outcome.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StudentOutcome}. */
    public static final class Builder extends ImmutableStudentOutcome.Builder {
        Builder() {}
    }
}
