package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.shared.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Planning a statement under row-level security takes longer than running it: it is planned once, whoever asks. */
@ApplicationTest
class StaysPreparedTest {

    private static final String ASKED =
            "select wrapped as stays_prepared from circle.key where circle_id = any (cast(? as uuid[]))";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private record Plans(String name, long kept, long made) {}

    @Test
    void aStatementIsPlannedOnceForEverybodyOnAConnection() {
        Plans first = ask();
        assertThat(first.made()).as("planned anew for its values").isZero();
        assertThat(first.kept()).as("prepared the first time it is asked").isPositive();
    }

    /** Asked several times, each time in somebody else's name: telling PostgreSQL so throws no plan away. */
    private Plans ask() {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> once());
        Acting.<Object>as(UUID.randomUUID(), () -> new TransactionTemplate(transactions).execute(_ -> once()));
        return Acting.as(
                UUID.randomUUID(),
                () -> new TransactionTemplate(transactions).execute(_ -> {
                    once();
                    return jdbc.sql("""
                            select name, generic_plans, custom_plans from pg_prepared_statements
                            where statement like '%stays_prepared%' and statement not like '%pg_prepared_statements%'
                            """)
                            .query((row, _) -> new Plans(row.getString(1), row.getLong(2), row.getLong(3)))
                            .single();
                }));
    }

    private boolean once() {
        return jdbc.sql(ASKED)
                .param(new UUID[] {UUID.randomUUID()})
                .query(byte[].class)
                .list()
                .isEmpty();
    }
}
