package org.herstelkring.shared;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells PostgreSQL at the start of each transaction in whose name it runs. No person and no duty: no rows. */
@Component
class ActingTransactions implements TransactionExecutionListener {

    private static final String TELL = "select set_config('app.person', ?, true), set_config('app.duty', ?, true)";

    private final DataSource dataSource;

    ActingTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null || !transaction.isNewTransaction()) return;
        var connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, Acting.person().map(UUID::toString).orElse(""));
            tell.setString(2, Acting.duty().map(Duty::code).orElse(""));
            tell.execute();
        } catch (SQLException broken) {
            throw new UncategorizedSQLException("acting person", TELL, broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
