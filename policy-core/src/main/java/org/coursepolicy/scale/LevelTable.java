package org.coursepolicy.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coursepolicy.explain.Operation;
import org.coursepolicy.kind.Kind;
import org.coursepolicy.kind.Types;
import org.coursepolicy.problem.Code;
import org.coursepolicy.problem.RejectedException;
import org.coursepolicy.result.Dimension;
import org.coursepolicy.result.Levels;
import org.coursepolicy.result.Open;
import org.coursepolicy.result.Result;
import org.coursepolicy.result.Truth;
import org.coursepolicy.value.Checker;
import org.coursepolicy.value.Requirement;
import org.coursepolicy.value.Scope;
import org.immutables.value.Value;

/**
 * Letters by requirements: the first row whose requirement holds gives the letter.
 *
 * <p>For example an audit passes with 90 % participation and 70 % in quizzes: {@code {"table": {"rows": [{"level": "pass",
 * "when": {"all-of": […]}}], "else": "no pass"}}}.
 */
@Value.Immutable
public abstract sealed class LevelTable implements Scale permits ImmutableLevelTable {
    /** How documents describe it. */
    public static final Kind<LevelTable> KIND = Kind.of(
                    "table",
                    LevelTable.class,
                    "Letters by requirements: the first row that holds.",
                    LevelTable::builder,
                    Builder::build)
            .required("rows", Types.list(Row.KIND.asType()), LevelTable::rows, Builder::addAllRows, "best letter first")
            .required("else", Types.LEVEL_NAME, LevelTable::otherwise, Builder::otherwise, "the letter if no row holds")
            .cited(LevelTable::cite, Builder::cite, LevelTable::reading, Builder::reading)
            .build();

    LevelTable() {}

    /**
     * A letter and what it takes.
     *
     * @param level the letter
     * @param when the requirement
     */
    public record Row(String level, Requirement when) {
        static final Kind<Row> KIND = Kind.of("row", Row.class, "A letter and what it takes.", Draft::new, Draft::build)
                .required("level", Types.LEVEL_NAME, Row::level, Draft::level, "the letter")
                .required("when", Requirement.TYPE, Row::when, Draft::when, "the requirement")
                .build();

        private static final class Draft {
            private String level = "";
            private Optional<Requirement> when = Optional.empty();

            void level(String name) {
                level = name;
            }

            void when(Requirement requirement) {
                when = Optional.of(requirement);
            }

            Row build() {
                return new Row(level, when.orElseThrow());
            }
        }
    }

    /**
     * Returns the rows.
     *
     * @return the rows, best letter first, at least one
     */
    public abstract List<Row> rows();

    /**
     * Returns the letter if no row holds.
     *
     * @return the letter
     */
    public abstract String otherwise();

    /** Refuses an empty table, and a letter that stands twice. */
    @Value.Check
    void check() {
        RejectedException.unless(!rows().isEmpty(), Code.RANGE, "rows", "no row", "at least one row");
        levels();
    }

    @Override
    @Value.Lazy
    public Levels levels() {
        List<String> names = new ArrayList<>();
        rows().forEach(row -> names.add(row.level()));
        names.add(otherwise());
        return Levels.ofNames(names);
    }

    /**
     * Starts a table.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public final boolean readsTotal() {
        return false;
    }

    @Override
    public final Result grade(Result total, Scope scope) {
        scope.trace().begin(this, "letter");
        for (Row row : rows()) {
            Result holds = row.when().test(scope);
            if (holds instanceof Open) {
                return scope.trace().end(Operation.CHOSEN, holds);
            }
            if (holds == Truth.HOLDS) {
                return chosen(row.level(), scope);
            }
        }
        return chosen(otherwise(), scope);
    }

    private Result chosen(String letter, Scope scope) {
        Result level = scope.trace()
                .leaf(Operation.CONSTANT, "letter", levels().find(letter).orElseThrow());
        return scope.trace().end(Operation.CHOSEN, level);
    }

    @Override
    public final void check(Dimension total, Checker checker) {
        rows().forEach(row -> row.when().check(checker));
    }

    @Override
    public final Kind<?> kind() {
        return KIND;
    }

    /** Builds a {@link LevelTable}. */
    public static final class Builder extends ImmutableLevelTable.Builder {
        Builder() {}

        /**
         * Adds the next letter below.
         *
         * @param level the letter
         * @param when what it takes
         * @return this builder
         */
        public Builder row(String level, Requirement when) {
            addRows(new Row(level, when));
            return this;
        }
    }
}
