package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;

/** The PostgreSQL that comes along is killed in the middle of its work, and is there again. */
class RevivalTest {

    private static final int MANY = 50;
    private static final Path FOLDER = Path.of("target", "revival").toAbsolutePath();

    @Test
    void whenItWasKilledItIsThereAgainWithEverythingItAcknowledged() throws Exception {
        if (Files.exists(FOLDER)) Engine.delete(FOLDER);
        var data = new DataFolder(DataFolder.privately(FOLDER));
        try (var server = EmbeddedPostgres.start(data, TestServer.FOLDER.resolve("engine"), Map.of())) {
            Postgres database = server.database("kept");
            Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
            try (var _ = server.kept()) {
                write(database, acknowledged, "create table kept (number int)");
                long killed = postmaster();
                Thread killer = Thread.ofPlatform().daemon().start(() -> killAmid(acknowledged, killed));
                insertUntilItEnds(database, acknowledged);
                killer.join(Duration.ofMinutes(1));
                assertThat(found(database)).containsAll(acknowledged);
                assertThat(postmaster()).isNotEqualTo(killed);
                assertThat(acknowledged).hasSizeGreaterThan(MANY);
            }
            long last = postmaster();
            ProcessHandle.of(last).ifPresent(ProcessHandle::destroyForcibly);
            Thread.sleep(500);
            assertThat(postmaster()).as("a house that closes lets it end").isEqualTo(last);
        }
    }

    /** Kills it while it is being written to. */
    private static void killAmid(Set<Integer> acknowledged, long number) {
        while (acknowledged.size() <= MANY) Thread.onSpinWait();
        ProcessHandle.of(number).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static void insertUntilItEnds(Postgres database, Set<Integer> acknowledged) {
        try {
            while (true) write(database, acknowledged, "insert into kept values (%d)");
        } catch (IllegalStateException ended) {
            assertThat(DatabasePresence.explains(ended)).isTrue();
        }
    }

    /** One connection, many statements; each that came back was acknowledged. */
    private static void write(Postgres database, Set<Integer> acknowledged, String sql) {
        try (Connection owner = owner(database);
                var statement = owner.createStatement()) {
            int first = acknowledged.stream().mapToInt(n -> n).max().orElse(0) + 1;
            for (int n = first; n < first + (sql.contains("%d") ? 1000 : 1); n++) {
                statement.execute(sql.formatted(n));
                if (sql.contains("%d")) acknowledged.add(n);
            }
        } catch (SQLException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private static List<Integer> found(Postgres database) throws InterruptedException {
        for (int times = 0; times < 100; times++) {
            List<Integer> all = new ArrayList<>();
            try (Connection owner = owner(database);
                    var rows = owner.createStatement().executeQuery("select number from kept")) {
                while (rows.next()) all.add(rows.getInt(1));
                return all;
            } catch (SQLException notYet) {
                assertThat(DatabasePresence.explains(notYet))
                        .as(notYet.getSQLState())
                        .isTrue();
                Thread.sleep(100);
            }
        }
        throw new AssertionError("it did not come back");
    }

    private static Connection owner(Postgres database) throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().role(), database.owner().password());
    }

    private static long postmaster() throws Exception {
        return Long.parseLong(Files.readAllLines(FOLDER.resolve("postgresql/postmaster.pid"))
                .getFirst()
                .strip());
    }
}
