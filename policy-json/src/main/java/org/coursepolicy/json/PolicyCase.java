package org.coursepolicy.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coursepolicy.course.CoursePolicy;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.NumberForm;
import org.coursepolicy.kind.Type;
import org.coursepolicy.kind.Types;
import org.coursepolicy.name.EventId;
import org.coursepolicy.name.ItemId;
import org.coursepolicy.name.Name;
import org.coursepolicy.name.StudentId;
import org.coursepolicy.number.Fraction;
import org.coursepolicy.record.CourseRecord;

/**
 * One case of a policy: facts, and what a person worked out that the policy makes of them.
 *
 * @param name what the case shows, one sentence
 * @param sentence the published sentence that it is about, paraphrased; empty if it is about none
 * @param source where the expected numbers come from; empty for "worked out by hand"
 * @param policy the policy, with the changes of this case
 * @param asOf the instant up to which facts count; empty if all count
 * @param record the facts
 * @param expect what is expected for each student
 */
public record PolicyCase(
        String name,
        Optional<String> sentence,
        Optional<String> source,
        CoursePolicy policy,
        Optional<Instant> asOf,
        CourseRecord record,
        Map<StudentId, Expectation> expect) {
    /**
     * What is expected for one student; what is not said is not compared.
     *
     * @param total the total, in percent or points
     * @param letter the letter, which is then final
     * @param soFar the letter of what is graded, while the letter is open
     * @param open what is not settled yet
     * @param items points earned by item
     * @param submissions what became of things handed in
     * @param accounts what accounts of tokens came to
     * @param notices what people are told, by item, and nothing else
     */
    public record Expectation(
            Optional<Fraction> total,
            Optional<String> letter,
            Optional<String> soFar,
            Optional<List<String>> open,
            Map<ItemId, Fraction> items,
            Map<EventId, ExpectedSubmission> submissions,
            Map<Name, ExpectedAccount> accounts,
            Map<ItemId, List<String>> notices) {
        private static final Type<Fraction> POINTS = Types.number(NumberForm.any("points"));

        static final Kind<Expectation> KIND = Kind.of(
                        "expectation",
                        Expectation.class,
                        "What a case expects for one student; what is absent is not compared.",
                        Draft::new,
                        Draft::build)
                .optional(
                        "total",
                        Types.number(NumberForm.any("percent or points")),
                        Expectation::total,
                        (draft, total) -> draft.total = Optional.of(total),
                        "the total")
                .optional(
                        "letter",
                        Types.LEVEL_NAME,
                        Expectation::letter,
                        (draft, letter) -> draft.letter = Optional.of(letter),
                        "the letter, which is then final")
                .optional(
                        "so-far",
                        Types.LEVEL_NAME,
                        Expectation::soFar,
                        (draft, letter) -> draft.soFar = Optional.of(letter),
                        "the letter of what is graded, while the letter is open")
                .optional(
                        "open",
                        Types.list(Types.PROSE),
                        Expectation::open,
                        (draft, open) -> draft.open = Optional.of(open),
                        "ids of items and names of sessions that are not settled yet")
                .defaulted(
                        "items",
                        Types.map(Types.ITEM_FORM, ItemId::of, POINTS),
                        Map.of(),
                        Expectation::items,
                        (draft, items) -> draft.items = items,
                        "points earned by item")
                .defaulted(
                        "submissions",
                        Types.map(Types.ID_FORM, EventId::new, ExpectedSubmission.TYPE),
                        Map.of(),
                        Expectation::submissions,
                        (draft, submissions) -> draft.submissions = submissions,
                        "what became of things handed in, by their ids: the status alone, or with units late")
                .defaulted(
                        "accounts",
                        Types.named(ExpectedAccount.KIND.asType()),
                        Map.of(),
                        Expectation::accounts,
                        (draft, accounts) -> draft.accounts = accounts,
                        "what accounts of tokens came to, of the student or of the student's team")
                .defaulted(
                        "notices",
                        Types.map(Types.ITEM_FORM, ItemId::of, Types.list(Types.PROSE)),
                        Map.of(),
                        Expectation::notices,
                        (draft, notices) -> draft.notices = notices,
                        "what people are told, by item: these lines and no other")
                .build();

        /**
         * Copies the members.
         *
         * @param total the total, in percent or points
         * @param letter the letter, which is then final
         * @param soFar the letter of what is graded, while the letter is open
         * @param open what is not settled yet
         * @param items points earned by item
         * @param submissions what became of things handed in
         * @param accounts what accounts of tokens came to
         * @param notices what people are told, by item
         */
        public Expectation {
            open = open.map(ImmutableList::copyOf);
            items = ImmutableMap.copyOf(items);
            submissions = ImmutableMap.copyOf(submissions);
            accounts = ImmutableMap.copyOf(accounts);
            notices = ImmutableMap.copyOf(notices);
        }

        private static final class Draft {
            private Optional<Fraction> total = Optional.empty();
            private Optional<String> letter = Optional.empty();
            private Optional<String> soFar = Optional.empty();
            private Optional<List<String>> open = Optional.empty();
            private Map<ItemId, Fraction> items = Map.of();
            private Map<EventId, ExpectedSubmission> submissions = Map.of();
            private Map<Name, ExpectedAccount> accounts = Map.of();
            private Map<ItemId, List<String>> notices = Map.of();

            Expectation build() {
                return new Expectation(total, letter, soFar, open, items, submissions, accounts, notices);
            }
        }
    }

    /**
     * Copies the expectations.
     *
     * @param name what the case shows, one sentence
     * @param sentence the published sentence that it is about
     * @param source where the expected numbers come from
     * @param policy the policy, with the changes of this case
     * @param asOf the instant up to which facts count
     * @param record the facts
     * @param expect what is expected for each student
     */
    public PolicyCase {
        expect = ImmutableMap.copyOf(expect);
    }

    /**
     * Evaluates the facts and compares.
     *
     * @return one line for each difference; none if all is as expected
     * @throws org.coursepolicy.problem.PolicyException if the record does not suit the policy
     */
    public List<String> differences() {
        return CaseComparison.differences(this);
    }
}
