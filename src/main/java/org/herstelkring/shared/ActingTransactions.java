package org.herstelkring.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.herstelkring.shared.database.Closing;
import org.herstelkring.shared.database.InName;
import org.herstelkring.shared.database.StandingStill;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL at the start of each transaction in whose name it runs. No person and no duty: no rows. A running
 * transaction keeps its name: work in another one ({@link Acting#as}, {@link Acting#on}) inside it needs a transaction of
 * its own, and is refused where it would join.
 *
 * <p>Done while the transaction is prepared and not by a listener after it began: a connection that breaks at that
 * moment goes back to the pool instead of staying bound to the thread.
 *
 * <p>A duty is proven: naming one, which whoever runs SQL can do, opens nothing ({@link ProofOfDuty}).
 */
@Component("transactionManager")
class ActingTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1;

    /** What PostgreSQL answers when a policy refuses a row. */
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final transient ProofOfDuty proof;
    private final transient PageReading page;

    ActingTransactions(DataSource dataSource, ProofOfDuty proof, PageReading page) {
        super(dataSource);
        this.proof = proof;
        this.page = page;
        setRollbackOnCommitFailure(true);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        new InName(person(), duty(), Acting.duty().map(proof::of).orElse(""))
                .tell(connection, Opening.ofThisTransaction());
    }

    /**
     * With what belongs to it. Whoever may not write that any more, because what they had was taken back meanwhile, finds
     * nothing here.
     */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        List<Closing> last = page.closing();
        if (last.isEmpty()) {
            super.doCommit(status);
            return;
        }
        try {
            Closing.commit(connection(), last);
        } catch (SQLException failed) {
            if (INSUFFICIENT_PRIVILEGE.equals(failed.getSQLState())) throw new NotHere();
            throw translateException("the commit and what is written with it", failed);
        }
    }

    private Connection connection() {
        Object running = TransactionSynchronizationManager.getResource(obtainDataSource());
        return ((ConnectionHolder) Objects.requireNonNull(running)).getConnection();
    }

    /** The name of a transaction is whose it is; Spring puts it aside and back together with the transaction. */
    @Override
    protected void prepareSynchronization(DefaultTransactionStatus status, TransactionDefinition definition) {
        super.prepareSynchronization(status, definition);
        if (!status.hasTransaction()) return;
        if (status.isNewTransaction()) {
            TransactionSynchronizationManager.setCurrentTransactionName(name());
        } else if (!name().equals(TransactionSynchronizationManager.getCurrentTransactionName())) {
            throw new IllegalTransactionStateException(
                    "Work in another name inside a running transaction needs a transaction of its own");
        }
    }

    @Override
    protected Object doSuspend(Object transaction) {
        Object still = super.doSuspend(transaction);
        StandingStill.oneMore();
        return still;
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object still) {
        StandingStill.oneLess();
        super.doResume(transaction, still);
    }

    private static String name() {
        return person() + "/" + duty();
    }

    private static String person() {
        return Acting.person().map(Object::toString).orElse("");
    }

    private static String duty() {
        return Acting.duty().map(Duty::code).orElse("");
    }
}
