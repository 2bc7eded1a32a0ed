package org.herstelkring.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.Caller;
import org.herstelkring.people.OrganisationBootstrap;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.Duty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every few seconds it is asked which sessions of open screens are still there. */
@ApplicationTest
class OpenSessionsTest {

    private static final int OTHERS = 12;

    @LocalServerPort
    private int port;

    @Autowired
    private StoredOpenSessions openSessions;

    @Autowired
    private OrganisationBootstrap bootstrap;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aSessionIsOpenUntilItsPersonMayComeInNoMore() {
        UUID person = person();
        String session = session(person);
        assertThat(openSessions.among(List.of(session, "another"))).containsExactly(session);
        onDuty(() -> jdbc.sql("delete from people.session where session_id = ?")
                .param(session)
                .update());
        assertThat(openSessions.among(List.of(session))).isEmpty();
    }

    @Test
    void thatIsFoundWithoutReadingEverybody() {
        long before = read(session(person()));
        for (int n = 0; n < OTHERS; n++) person();
        assertThat(read(session(person()))).isEqualTo(before).isPositive();
    }

    /** Planned as where there are many rows: with so few as here a table is soonest read whole. */
    private long read(String session) {
        return onDuty(() -> {
            jdbc.sql("set local enable_seqscan = off").update();
            long before = rows();
            assertThat(jdbc.sql(StoredOpenSessions.OPEN)
                            .params(new String[] {session}, 0L)
                            .query(String.class)
                            .list())
                    .containsExactly(session);
            return rows() - before;
        });
    }

    private long rows() {
        return jdbc.sql(
                        "select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) from pg_stat_xact_user_tables")
                .query(Long.class)
                .single();
    }

    private UUID person() {
        return bootstrap.account("Sam", "sam." + UUID.randomUUID() + "@example.org", "nl");
    }

    private String session(UUID person) {
        Caller.signedIn(port, person).get("/me");
        return onDuty(() -> jdbc.sql("select session_id from people.session where principal_name = ?")
                .param(person.toString())
                .query(String.class)
                .single());
    }

    private <T> T onDuty(Supplier<T> work) {
        return Acting.on(Duty.SIGN_IN, () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
