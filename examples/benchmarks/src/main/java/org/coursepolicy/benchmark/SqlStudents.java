package org.coursepolicy.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The whole course as one query, {@code letters.sql}, over columns of doubles in DuckDB, on one thread.
 *
 * <p>As for {@link DoubleColumns}, means of ratings are columns already.
 */
final class SqlStudents implements AutoCloseable {
    private final DuckDBConnection connection;
    private final PreparedStatement query;

    SqlStudents(ShapeFacts facts) {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
            fill(new DoubleColumns(facts), facts.teams);
            query = connection.prepareStatement(text());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void letters(byte[] letters) {
        try (ResultSet found = query.executeQuery()) {
            while (found.next()) {
                letters[found.getInt(1)] = (byte) found.getInt(2);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        try {
            query.close();
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text() {
        try (InputStream text = Objects.requireNonNull(SqlStudents.class.getResourceAsStream("letters.sql"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> numbered(String name, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> name + number);
    }

    private static String table(String name, String keys, Stream<String> columns) {
        return columns.map(column -> column + " double")
                .collect(Collectors.joining(", ", "create table " + name + " (" + keys + ", ", ")"));
    }

    private void fill(DoubleColumns columns, int teams) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set threads to 1");
            statement.execute(table("teams", "team integer", Stream.concat(numbered("mark", 5), numbered("late", 5))));
            statement.execute(table(
                    "facts",
                    "student integer, team integer",
                    Stream.of(
                                    numbered("mark", 4),
                                    numbered("late", 4),
                                    numbered("own", 5),
                                    numbered("of_team", 5),
                                    Stream.of("midterm", "days"),
                                    numbered("quiz", 24))
                            .flatMap(names -> names)));
        }
        try (DuckDBAppender rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "teams")) {
            for (int team = 0; team < teams; team++) {
                rows.beginRow();
                rows.append(team);
                append(rows, team, columns.milestone, columns.milestoneLate);
                rows.endRow();
            }
        }
        try (DuckDBAppender rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "facts")) {
            for (int i = 0; i < columns.students; i++) {
                rows.beginRow();
                rows.append(i);
                rows.append(i / ShapeFacts.MEMBERS);
                append(rows, i, columns.homework, columns.homeworkLate, columns.own, columns.ofTeam);
                append(rows, i, new double[][] {columns.midterm, columns.days}, columns.quizzes);
                rows.endRow();
            }
        }
    }

    private static void append(DuckDBAppender rows, int row, double[][]... groups) throws SQLException {
        for (double[][] group : groups) {
            for (double[] column : group) {
                rows.append(column[row]);
            }
        }
    }
}
