package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.herstelkring.cast.ApplicationTest;
import org.herstelkring.cast.OnEveryServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
@OnEveryServer
class DatabaseNotificationsTest {

    @Autowired
    DatabaseNotifications databaseNotifications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    void whatIsRungIsHeardOnItsChannelOnly() throws Exception {
        try (var here = databaseNotifications.listen("here", heard::add);
                var elsewhere = databaseNotifications.listen("elsewhere", payload -> heard.add("wrong"))) {
            transaction.executeWithoutResult(status -> databaseNotifications.ring("here", "a b"));
            transaction.executeWithoutResult(status -> databaseNotifications.ring("here", "after it"));
            assertThat(next()).isEqualTo("a b");
            assertThat(next()).as("and nothing in between").isEqualTo("after it");
        }
    }

    @Test
    void aRingIsHeardAfterTheCommitAndNeverAfterARollback() throws Exception {
        try (var here = databaseNotifications.listen("commit", heard::add)) {
            transaction.executeWithoutResult(status -> {
                databaseNotifications.ring("commit", "undone");
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> {
                databaseNotifications.ring("commit", "done");
                assertThat(heard).isEmpty();
            });
            assertThat(next()).isEqualTo("done");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void whoStoppedListeningHearsNothing() throws Exception {
        databaseNotifications.listen("gone", heard::add).close();
        try (var here = databaseNotifications.listen("here", heard::add)) {
            transaction.executeWithoutResult(status -> databaseNotifications.ring("gone", "x"));
            transaction.executeWithoutResult(status -> databaseNotifications.ring("here", "after it"));
            assertThat(next()).isEqualTo("after it");
        }
    }

    @Test
    void aFailingListenerDoesNotSilenceTheOthers() throws Exception {
        try (var broken = databaseNotifications.listen("broken", payload -> {
                    throw new IllegalStateException();
                });
                var well = databaseNotifications.listen("broken", heard::add)) {
            transaction.executeWithoutResult(status -> databaseNotifications.ring("broken", "1"));
            transaction.executeWithoutResult(status -> databaseNotifications.ring("broken", "2"));
            assertThat(next()).isEqualTo("1");
            assertThat(next()).isEqualTo("2");
        }
    }

    /** What comes next on the line, in the order in which it was rung. */
    private String next() throws InterruptedException {
        return heard.poll(60, TimeUnit.SECONDS);
    }

    @Test
    void aLostLineComesBackAndSaysSo() throws Exception {
        var back = new LinkedBlockingQueue<String>();
        try (var here = databaseNotifications.listen("line", heard::add, () -> back.add("back"))) {
            int cut = jdbc.sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where datname = current_database() and application_name = 'herstelkring-bell'""").query(Boolean.class).list().size();
            assertThat(cut).isEqualTo(1);
            assertThat(back.poll(60, TimeUnit.SECONDS)).isEqualTo("back");
            transaction.executeWithoutResult(status -> databaseNotifications.ring("line", "again"));
            assertThat(next()).isEqualTo("again");
        }
    }
}
