package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked together goes in one go: outside any transaction PostgreSQL takes it as one. */
@ApplicationTest
@OnEveryServer
class InOneGoTest {

    private static final String WHICH = "select txid_current()::text where ?::text is not null";

    @Autowired
    DataSource connections;

    @Test
    void howeverOftenItIsAskedItGoesTogether() throws SQLException {
        try (Connection connection = connections.getConnection()) {
            for (int n = 0; n < 4; n++)
                assertThat(together(connection, "short")).as("asked " + n).isTrue();
        }
    }

    @Test
    void whatIsTooLongToSendWithoutReadingIsAskedOneByOne() throws SQLException {
        try (Connection connection = connections.getConnection()) {
            together(connection, "short");
            assertThat(together(connection, "long".repeat(5_000))).isFalse();
            assertThat(together(connection, "short")).isTrue();
        }
    }

    private static boolean together(Connection connection, String value) throws SQLException {
        Question<String> one = Question.anew(WHICH, (row, _) -> row.getString(1), value);
        Question<String> other = Question.anew(WHICH, (row, _) -> row.getString(1), value);
        var both = List.of(one, other);
        try (PreparedStatement statement = connection.prepareStatement(InName.sql(both))) {
            InName.fill(statement, 0, both);
            InOneGo.send(statement, both);
            statement.execute();
            InName.read(statement, one);
            statement.getMoreResults();
            InName.read(statement, other);
        }
        return one.rows().equals(other.rows());
    }
}
