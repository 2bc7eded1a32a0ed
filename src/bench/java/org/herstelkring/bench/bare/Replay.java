package org.herstelkring.bench.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.herstelkring.bench.data.Twins;
import org.jspecify.annotations.Nullable;

/** Executes the statements of an answer for one of the copies: one round trip, read to its end, and a commit. */
final class Replay {

    private final Twins twins;
    private final String person;
    private final Map<List<?>, List<@Nullable String>> known = new ConcurrentHashMap<>();

    /** @param person the owner of the space that was copied */
    Replay(Twins twins, String person) {
        this.twins = twins;
        this.person = person;
    }

    /** @param connection one that does not commit by itself */
    void run(Connection connection, Answer answer, int number) throws SQLException {
        try (PreparedStatement all =
                connection.prepareStatement("select set_config('app.person', ?, true);\n" + answer.sql())) {
            all.setString(1, twins.in(person, number));
            List<@Nullable String> values = answer.fresh().isEmpty()
                    ? known.computeIfAbsent(List.of(answer.sql(), number), _ -> answer.of(twins, number))
                    : answer.of(twins, number);
            for (int at = 0; at < values.size(); at++) all.setObject(at + 2, values.get(at), Types.OTHER);
            boolean rows = all.execute();
            while (rows || all.getUpdateCount() >= 0) {
                if (rows) read(all.getResultSet());
                rows = all.getMoreResults();
            }
            connection.commit();
        }
    }

    private static void read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) for (int at = 1; at <= columns; at++) rows.getBytes(at);
    }
}
