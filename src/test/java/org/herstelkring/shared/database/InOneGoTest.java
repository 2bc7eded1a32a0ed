package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.junit.jupiter.api.Test;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What is asked together goes in one go: outside any transaction PostgreSQL takes it as one. */
@ApplicationTest
@OnEveryServer
class InOneGoTest {

    private static final String WHICH = "select txid_current()::text where ?::text is not null";

    @Autowired
    DataSource connections;

    @Autowired
    Environment database;

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

    @Test
    void whatIsWrittenLastGoesWithTheCommit() throws SQLException, IOException {
        var last = new Closing("select set_config('app.person', ?, true)", List.of(""));
        try (Road road = new Road(database.getRequiredProperty("DATABASE_URL"));
                Connection connection = DriverManager.getConnection(
                        road.url(),
                        database.getRequiredProperty("DATABASE_USER"),
                        database.getRequiredProperty("DATABASE_PASSWORD"))) {
            connection.setAutoCommit(false);
            for (int n = 0; n < 8; n++) {
                int before = transaction(connection, road);
                Closing.commit(connection, List.of(last, last));
                assertThat(road.turns()).as("round trips of commit " + n).isEqualTo(before + 1);
                assertThat(connection.unwrap(BaseConnection.class).getTransactionState())
                        .isEqualTo(TransactionState.IDLE);
                connection.commit();
                assertThat(road.turns()).as("nothing is left to commit").isEqualTo(before + 1);
            }
        }
    }

    /** @return after how many turns it goes on */
    private static int transaction(Connection connection, Road road) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
        return road.turns();
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
