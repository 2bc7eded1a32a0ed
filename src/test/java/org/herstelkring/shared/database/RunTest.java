package org.herstelkring.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.herstelkring.cast.LongTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.cast.RunningInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** The house as processes on data folders: stopped, killed, started twice, on both kinds of database. */
class RunTest {

    private static final Path PLACE = Path.of("target", "run test").toAbsolutePath();

    Path data = PLACE;

    @BeforeEach
    void anEmptyFolder(TestInfo test) throws IOException {
        Path folder = PLACE.resolve(test.getTestMethod().orElseThrow().getName());
        if (Files.exists(folder)) Engine.delete(folder);
        data = folder.resolve("data");
        // Unpacked once for all tests of the run; the product unpacks into its data folder.
        Files.createDirectories(data);
        Engine engine = Engine.unpackedIn(TestServer.FOLDER.resolve("engine"));
        Files.createSymbolicLink(data.resolve("engine"), engine.folder().getParent());
    }

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        Path pid = data.resolve("postgresql/postmaster.pid");
        if (!Files.exists(pid)) return;
        long number = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
        ProcessHandle.of(number).ifPresent(ProcessHandle::destroy);
    }

    @Test
    @LongTest
    void aStopIsCleanAndARestartKeepsEverything() throws Exception {
        try (var house = RunningInstance.open(data, Map.of())) {
            write("one");
            assertThat(house.status("/livez")).isEqualTo(200);
            assertThat(house.status("/readyz")).isEqualTo(200);
            assertThat(house.stop()).isIn(0, 143);
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(data.resolve("logs/postgresql.log"))).contains("database system is shut down");
        try (var house = RunningInstance.open(data, Map.of())) {
            assertThat(written()).containsExactly("one");
            house.stop();
        }
        assertThat(Files.readString(data.resolve("logs/postgresql.log"))).doesNotContain("was not properly shut down");
    }

    @Test
    @LongTest
    void aKilledHouseLosesNothingAndStartsAgain() throws Exception {
        long orphan;
        try (var house = RunningInstance.open(data, Map.of())) {
            write("before");
            orphan = postmaster();
            house.kill();
        }
        assertThat(ProcessHandle.of(orphan))
                .as("PostgreSQL outlives its application")
                .isPresent();
        try (var house = RunningInstance.open(data, Map.of())) {
            assertThat(postmaster()).isNotEqualTo(orphan);
            assertThat(written()).containsExactly("before");
            write("after");
            ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
            house.kill();
        }
        try (var house = RunningInstance.open(data, Map.of())) {
            assertThat(written()).containsExactly("before", "after");
            house.stop();
        }
    }

    @Test
    @LongTest
    void aSecondStartOnTheSameFolderSaysSoAndStops() throws Exception {
        try (var house = RunningInstance.open(data, Map.of())) {
            try (var second = RunningInstance.start(data, Map.of())) {
                assertThat(second.exit()).isEqualTo(1);
                assertThat(second.said())
                        .contains("Herstelkring is already running on this data folder: " + data)
                        .doesNotContain("\tat ");
            }
            assertThat(house.status("/readyz")).isEqualTo(200);
        }
    }

    @Test
    @LongTest
    void aHouseWhosePostgresqlIsKilledStartsItAgainAndServesOn() throws Exception {
        try (var house = RunningInstance.open(data, Map.of())) {
            write("before");
            long killed = postmaster();
            ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
            assertThat(house.within(1, () -> house.status("/readyz") == 503)).isTrue();
            assertThat(house.status("/livez")).isEqualTo(200);
            assertThat(house.within(20, () -> house.status("/readyz") == 200)).isTrue();
            assertThat(postmaster()).isNotEqualTo(killed);
            assertThat(written()).containsExactly("before");
            assertThat(house.status("/")).isEqualTo(200);
            assertThat(house.stop()).isIn(0, 143);
        }
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    @LongTest
    void aServerOfSomebodyElseThatIsAwayForHalfAMinuteIsWaitedFor() throws Exception {
        Postgres other = TestServer.empty("away_for_a_while");
        try (var road = new Road(other);
                var house = RunningInstance.open(
                        data,
                        Map.of(
                                "DATABASE_URL", road.url(),
                                "DATABASE_USER", other.app().role(),
                                "DATABASE_PASSWORD", other.app().password(),
                                "DATABASE_OWNER_USER", other.owner().role(),
                                "DATABASE_OWNER_PASSWORD", other.owner().password()))) {
            road.close();
            assertThat(house.within(1, () -> house.status("/readyz") == 503)).isTrue();
            long back = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (System.nanoTime() < back) {
                long asked = System.nanoTime();
                assertThat(house.get("/").body()).contains("<h1>Een ogenblik</h1>");
                assertThat(System.nanoTime() - asked).isLessThan(TimeUnit.SECONDS.toNanos(1));
                Thread.sleep(500);
            }
            road.open();
            assertThat(house.within(5, () -> house.status("/readyz") == 200)).isTrue();
            assertThat(house.status("/")).isEqualTo(200);
            house.stop();
        }
    }

    @Test
    void whatItRunsWithIsDurableAndLocal() throws Exception {
        try (var house = RunningInstance.open(data, Map.of())) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                assertThat(ask("show " + setting)).as(setting).isEqualTo("on");
            assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask("show unix_socket_directories")).isEmpty();
            assertThat(ask("select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"))
                    .as("nobody gets in without a password")
                    .isEqualTo("0");
            for (String secret : List.of("postgres", "database-app", "database-owner"))
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                                data.resolve("keys").resolve(secret))))
                        .as(secret)
                        .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys"))))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("logs"))))
                    .as("the log is written before anything else happens")
                    .isEqualTo("rwx------");
            house.stop();
        }
    }

    @Test
    @OnEveryServer
    void itRunsOnAServerOfSomebodyElse() throws Exception {
        Postgres other = TestServer.empty("somebody_elses");
        String url = other.url().replace("jdbc:postgresql://", "postgres://");
        var environment = Map.of(
                "DATABASE_URL", url,
                "DATABASE_USER", other.app().role(),
                "DATABASE_PASSWORD", other.app().password(),
                "DATABASE_OWNER_USER", other.owner().role(),
                "DATABASE_OWNER_PASSWORD", other.owner().password());
        try (var house = RunningInstance.open(data, environment)) {
            assertThat(house.status("/readyz")).isEqualTo(200);
            assertThat(data.resolve("postgresql")).doesNotExist();
            house.stop();
        }
        try (Connection owner = DriverManager.getConnection(
                        other.url(), other.owner().role(), other.owner().password());
                var rows = owner.createStatement().executeQuery("select count(*) from history.journey where success")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isPositive();
        }
    }

    @Test
    void anIncompleteConfigurationSaysWhatIsMissing() throws Exception {
        try (var house = RunningInstance.start(data, Map.of("DATABASE_URL", "postgres://127.0.0.1:1/house"))) {
            assertThat(house.exit()).isEqualTo(1);
            assertThat(house.said())
                    .contains("DATABASE_URL is set, but DATABASE_USER is not.")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    @OnEveryServer
    void aRoleThatCouldGetAroundTheWallIsRefused() throws Exception {
        Postgres other = TestServer.empty("too_mighty");
        var environment = Map.of(
                "DATABASE_URL", other.url(),
                "DATABASE_USER", other.owner().role(),
                "DATABASE_PASSWORD", other.owner().password(),
                "DATABASE_OWNER_USER", other.owner().role(),
                "DATABASE_OWNER_PASSWORD", other.owner().password());
        try (var house = RunningInstance.start(data, environment)) {
            assertThat(house.exit()).isEqualTo(1);
            assertThat(house.said())
                    .contains("could get around row-level security")
                    .doesNotContain("\tat ");
        }
    }

    private void write(String text) throws SQLException {
        try (Connection connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists public.kept (id serial, text text)");
            statement.execute("insert into public.kept (text) values ('" + text + "')");
        }
    }

    private List<String> written() throws SQLException {
        try (Connection connection = superuser();
                var rows = connection.createStatement().executeQuery("select text from public.kept order by id")) {
            var all = new java.util.ArrayList<String>();
            while (rows.next()) all.add(rows.getString(1));
            return all;
        }
    }

    private String ask(String question) throws SQLException {
        try (Connection connection = superuser();
                var rows = connection.createStatement().executeQuery(question)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private Connection superuser() throws SQLException {
        try {
            String port = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                    .get(3)
                    .strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/herstelkring",
                    Cluster.SUPERUSER,
                    Files.readString(data.resolve("keys/postgres")).strip());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .getFirst()
                .strip());
    }
}
