package org.herstelkring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.herstelkring.cast.LongTest;
import org.herstelkring.cast.RunningInstance;
import org.herstelkring.shared.database.Postgres;
import org.herstelkring.shared.database.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Beyond one server: two of them on one database, and people who are sent to those that say they are ready. The same behind
 * Debian's haproxy is work B10 of {@code bin/bench}.
 */
@LongTest
class TwoServersTest {

    @Test
    void eachIsRestartedUnderLoadAndNobodyNotices(@TempDir Path folder) throws Exception {
        Postgres database = TestServer.empty("two_servers");
        Map<String, String> environment = new TreeMap<>(Map.of(
                "DATABASE_URL", database.url(),
                "DATABASE_USER", database.app().role(),
                "DATABASE_PASSWORD", database.app().password(),
                "DATABASE_OWNER_USER", database.owner().role(),
                "DATABASE_OWNER_PASSWORD", database.owner().password(),
                "HERSTELKRING_DRAIN", "5s",
                "HERSTELKRING_MASTER_KEY", folder.resolve("master.json").toString()));
        try (var one = new Instance(folder.resolve("one"), environment);
                var two = new Instance(folder.resolve("two"), environment)) {
            one.start();
            two.start();
            List<AppServer> servers = List.of(one, two);
            RollingRestart.Found found;
            try (var door =
                    new ReadyServers(servers.stream().map(AppServer::address).toList())) {
                found = RollingRestart.of(servers, door);
            }
            assertThat(found.failed()).as("%s", found).isEmpty();
            assertThat(found.tookLeave()).as("drained").isEqualTo(2);
            assertThat(found.asked()).isGreaterThan(100);
            assertThat(found.begun()).isPositive();
            assertThat(found.turns()).isGreaterThan(20);
            assertThat(found.lines())
                    .as("four screens, two of which lost their server at least once each time")
                    .isGreaterThanOrEqualTo(8);
        }
    }

    /** A process of its own, always at the same place. */
    private static final class Instance implements AppServer, AutoCloseable {

        private final Path data;
        private final Map<String, String> environment;
        private final int port;
        private @Nullable RunningInstance running;

        Instance(Path data, Map<String, String> environment) throws Exception {
            this.data = data;
            this.environment = environment;
            try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
        }

        @Override
        public String address() {
            return "http://localhost:" + port;
        }

        @Override
        public void start() throws Exception {
            running = RunningInstance.open(data, environment, "--server.port=" + port);
        }

        @Override
        public void stop() throws Exception {
            assertThat(running().stop()).isIn(0, 143);
        }

        @Override
        public String said() throws Exception {
            return running().said();
        }

        private RunningInstance running() {
            if (running == null) throw new IllegalStateException("It was not started");
            return running;
        }

        @Override
        public void close() throws Exception {
            if (running != null) running.close();
        }
    }
}
