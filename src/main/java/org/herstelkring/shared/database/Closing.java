package org.herstelkring.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;

/**
 * What a transaction writes last, in the round trip in which it is committed. When it cannot be written PostgreSQL does not
 * come to the commit; when that fails nothing was written. Either is a failure of the transaction.
 *
 * @param values for each question mark, in their order
 */
public record Closing(String sql, List<? extends @Nullable Object> values) {

    static final String COMMIT = ";\ncommit";

    public static void commit(Connection connection, List<Closing> all) throws SQLException {
        String sql = all.stream().map(Closing::sql).collect(Collectors.joining(";\n", "", COMMIT));
        List<? extends @Nullable Object> values =
                all.stream().flatMap(one -> one.values().stream()).toList();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = 0;
            for (Object value : values)
                StatementCreatorUtils.setParameterValue(statement, ++next, SqlTypeValue.TYPE_UNKNOWN, value);
            InOneGo.sendValues(statement, values);
            statement.execute();
        }
    }
}
