package org.herstelkring.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * In whose name a transaction runs, for PostgreSQL; and what is asked in it at once, in the same round trip.
 *
 * @param person who acts; empty: nobody
 * @param duty the duty of the house; empty: none
 * @param proof of that duty
 */
public record InName(String person, String duty, String proof) {

    private static final String TELL = "select set_config('app.person', ?, true), set_config('app.duty', ?, true),"
            + " set_config('app.proof', ?, true)";

    /** Said first, and answered before any of the questions is asked. */
    public void tell(Connection connection, Collection<? extends Question<?>> questions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql(TELL, questions))) {
            statement.setString(1, person);
            statement.setString(2, duty);
            statement.setString(3, proof);
            fill(statement, 3, questions);
            InOneGo.send(statement, questions);
            statement.execute();
            for (Question<?> question : questions) {
                statement.getMoreResults();
                read(statement, question);
            }
        }
    }

    static String sql(Collection<? extends Question<?>> questions) {
        return questions.stream().map(question -> question.sql).collect(Collectors.joining(";\n"));
    }

    private static String sql(String first, Collection<? extends Question<?>> questions) {
        return questions.isEmpty() ? first : first + ";\n" + sql(questions);
    }

    /** @param at how many values were filled in before */
    static void fill(PreparedStatement statement, int at, Collection<? extends Question<?>> questions)
            throws SQLException {
        int next = at;
        for (Question<?> question : questions)
            for (Object value : question.params)
                StatementCreatorUtils.setParameterValue(statement, ++next, SqlTypeValue.TYPE_UNKNOWN, value);
    }

    static <T> void read(PreparedStatement statement, Question<T> question) throws SQLException {
        try (ResultSet rows = Objects.requireNonNull(statement.getResultSet())) {
            question.answered(List.copyOf(new RowMapperResultSetExtractor<>(question.reader).extractData(rows)));
        }
    }
}
