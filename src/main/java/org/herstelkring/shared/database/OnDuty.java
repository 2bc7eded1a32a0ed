package org.herstelkring.shared.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.herstelkring.shared.Duty;
import org.herstelkring.shared.ProofOfDuty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * What the house wants to know for itself at every request: a question that is a transaction of its own, and so one round
 * trip. It is apart from whatever transaction runs, and nobody's. The statement is a function that names the duty and its
 * proof for as long as that transaction takes.
 */
@Component
public class OnDuty {

    private final DataSource connections;
    private final ProofOfDuty proof;

    OnDuty(DataSource connections, ProofOfDuty proof) {
        this.connections = connections;
        this.proof = proof;
    }

    /** @param asked with the proof of this duty; nothing is written */
    public <T> List<T> ask(Duty duty, Function<String, Question<T>> asked) {
        Question<T> question = asked.apply(proof.of(duty));
        try (Connection own = connections.getConnection();
                PreparedStatement statement = own.prepareStatement(question.sql)) {
            InName.fill(statement, 0, List.of(question));
            statement.execute();
            InName.read(statement, question);
            return question.rows();
        } catch (SQLException failed) {
            throw translated(failed);
        }
    }

    private static DataAccessException translated(SQLException failed) {
        if (DatabasePresence.explains(failed))
            return new CannotGetJdbcConnectionException("PostgreSQL could not be asked", failed);
        DataAccessException known = new SQLStateSQLExceptionTranslator().translate("asking on a duty", null, failed);
        return known != null ? known : new UncategorizedSQLException("asking on a duty", null, failed);
    }
}
