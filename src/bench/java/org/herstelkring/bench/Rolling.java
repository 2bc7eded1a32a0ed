package org.herstelkring.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import org.herstelkring.bench.house.Emptied;
import org.herstelkring.bench.house.Ground;
import org.herstelkring.bench.house.Haproxy;
import org.herstelkring.bench.house.House;
import org.herstelkring.bench.house.Program;
import org.herstelkring.demo.AppServer;
import org.herstelkring.demo.RollingRestart;
import org.jspecify.annotations.Nullable;

/**
 * Two servers behind haproxy, restarted one after the other while people read, write and talk. Only when asked by name: it is
 * no matter of speed, and the machine may have no haproxy.
 */
final class Rolling {

    static final String CODE = "B10";
    private static final int SHOWN = 20;

    private final Options options;
    private final Ground ground;
    private final Path logs;
    private final Result result;

    Rolling(Options options, Ground ground, Path logs, Result result) {
        this.options = options;
        this.ground = ground;
        this.logs = logs;
        this.result = result;
    }

    void measure() throws Exception {
        Optional<Path> program = Haproxy.program();
        if (program.isEmpty())
            throw new IllegalStateException("B10 needs haproxy, and this machine has none: apt install haproxy");
        ground.drop("rolling");
        Map<String, String> environment = new TreeMap<>(House.on(ground.database("rolling")));
        Path folder = Files.createDirectories(Emptied.folder(options.root().resolve("rolling")));
        environment.put("HERSTELKRING_MASTER_KEY", folder.resolve("master.json").toString());
        environment.put("HERSTELKRING_PROXIES", "127.0.0.1");
        environment.put("HERSTELKRING_DRAIN", "5s");
        try (var one = new Instance("one", folder, environment);
                var two = new Instance("two", folder, environment)) {
            Bench.say("Two servers start at once, on a database in which nothing was ever made");
            var second = new FutureTask<Void>(() -> {
                two.start();
                return null;
            });
            Thread.ofPlatform().start(second);
            one.start();
            second.get();
            Bench.say("They are restarted one after the other, behind " + Haproxy.version(program.get()));
            RollingRestart.Found found;
            try (var haproxy = Haproxy.start(
                    program.get(), Path.of("deploy/haproxy.cfg"), logs, List.of(one.port, two.port), free())) {
                found = RollingRestart.of(List.of(one, two), haproxy::address);
            }
            tell(found, Haproxy.version(program.get()));
        }
    }

    private void tell(RollingRestart.Found found, String haproxy) {
        result.figure(
                CODE,
                "requests while each of two servers behind " + haproxy + " is restarted",
                "%,d".formatted(found.asked()),
                "");
        result.figure(
                CODE,
                "of these not answered as they should",
                String.valueOf(found.failed().size()),
                "0");
        result.figure(CODE, "cases begun meanwhile, all there afterwards", "%d".formatted(found.begun()), "");
        result.figure(CODE, "turns that came to four screens on both servers", "%d".formatted(found.turns()), "");
        result.figure(
                CODE, "the slowest of them, its line cut off meanwhile", "%d ms".formatted(found.slowestMillis()), "");
        found.failed().stream().limit(SHOWN).forEach(Bench::say);
        if (!found.failed().isEmpty() || found.tookLeave() < 2)
            result.remarks()
                    .add("**B10 did not hold: " + found.failed().size() + " requests failed, " + found.tookLeave()
                            + " of two servers took leave.**");
    }

    private static int free() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** A process of its own, always at the same place. */
    private final class Instance implements AppServer, AutoCloseable {

        private final String name;
        private final Path folder;
        private final Map<String, String> environment;
        private final int port;
        private @Nullable Program running;

        Instance(String name, Path folder, Map<String, String> environment) throws IOException {
            this.name = name;
            this.folder = folder;
            this.environment = environment;
            port = free();
        }

        @Override
        public String address() {
            return "http://localhost:" + port;
        }

        @Override
        public void start() throws Exception {
            running = House.open(options.arguments(), folder.resolve(name), environment, said(logs), port);
        }

        @Override
        public void stop() {
            close();
        }

        @Override
        public String said() throws IOException {
            return Files.readString(said(logs));
        }

        private Path said(Path folder) {
            return folder.resolve("rolling-" + name + ".txt");
        }

        @Override
        public void close() {
            if (running != null) running.close();
        }
    }
}
