package org.herstelkring.bench.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Small questions, asked as whoever may see everything. */
public final class Sql {

    private Sql() {}

    public static List<String> column(Connection database, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    public static String one(Connection database, String sql) throws SQLException {
        List<String> found = column(database, sql);
        if (found.size() != 1) throw new IllegalStateException(found.size() + " answers to " + sql);
        return found.getFirst();
    }

    static byte[] bytes(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            if (!rows.next()) throw new IllegalStateException("no answer to " + sql);
            return rows.getBytes(1);
        }
    }

    public static void run(Connection database, String... commands) throws SQLException {
        try (var statement = database.createStatement()) {
            for (String sql : commands) statement.execute(sql);
        }
    }
}
