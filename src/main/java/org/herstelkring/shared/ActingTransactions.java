package org.herstelkring.shared;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells PostgreSQL at the start of each transaction in whose name it runs. No person and no duty: no rows.
 *
 * <p>Done while the transaction is prepared and not by a listener after it began: a connection that breaks at that
 * moment goes back to the pool instead of staying bound to the thread.
 */
@Component("transactionManager")
class ActingTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;
    private static final String TELL = "select set_config('app.person', ?, true), set_config('app.duty', ?, true)";

    ActingTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, Acting.person().map(UUID::toString).orElse(""));
            tell.setString(2, Acting.duty().map(Duty::code).orElse(""));
            tell.execute();
        }
    }
}
