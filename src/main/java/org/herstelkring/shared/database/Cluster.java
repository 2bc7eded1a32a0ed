package org.herstelkring.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that comes along, running on one folder and listening on the loopback address only. What a previous
 * run left behind (a server whose application was killed) is stopped first.
 */
final class Cluster implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    static final int PATIENCE_SECONDS = 120;

    private final Engine engine;
    private final Path folder;
    private final Path log;
    private final int port;
    private final Map<String, String> settings;

    /** The server that was started last. */
    private volatile @Nullable ProcessHandle server;

    private Cluster(Engine engine, Path folder, Path log, int port, Map<String, String> settings) {
        this.engine = engine;
        this.folder = folder;
        this.log = log;
        this.port = port;
        this.settings = Map.copyOf(settings);
    }

    static Cluster start(DataFolder data, Engine engine, String password, Map<String, String> settings)
            throws IOException {
        var cluster = new Cluster(engine, data.postgres(), data.logs().resolve("postgresql.log"), freePort(), settings);
        if (Files.exists(cluster.folder.resolve("PG_VERSION"))) cluster.stopOrphan();
        else cluster.create(data, password);
        cluster.launch();
        return cluster;
    }

    boolean runs() {
        ProcessHandle started = server;
        return started != null && isServer(started);
    }

    /** On the same port, after it ended by itself. */
    void startAgain() throws IOException {
        stopOrphan();
        launch();
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        run(List.of(engine.program("pg_ctl"), "stop", "-D", folder.toString(), "-m", "fast", "-w", "-t", "60"));
        LOG.info("PostgreSQL stopped");
    }

    private void create(DataFolder data, String password) throws IOException {
        Path young = folder.resolveSibling("postgresql.new");
        if (Files.exists(young)) Engine.delete(young);
        Path secret = data.keys().resolve("initdb");
        Files.deleteIfExists(secret);
        DataFolder.keep(secret, password);
        try {
            must(List.of(
                    engine.program("initdb"),
                    "-D",
                    young.toString(),
                    "-U",
                    SUPERUSER,
                    "-E",
                    "UTF-8",
                    "--auth=scram-sha-256",
                    "--pwfile=" + secret,
                    "--locale-provider=builtin",
                    "--locale=C.UTF-8",
                    "--data-checksums"));
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.move(young, folder);
    }

    private void launch() throws IOException {
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(Engine.MAJOR))
            throw new CannotStart(
                    "The database in " + folder + " is of PostgreSQL " + version + "; this version brings "
                            + Engine.MAJOR + ".",
                    "UPDATING.md tells how to move it.");
        var options = new ArrayList<String>();
        options.add("-p " + port);
        options.add("-c listen_addresses=127.0.0.1");
        options.add("-c unix_socket_directories=");
        options.add("-c timezone=UTC");
        options.add("-c log_statement=none");
        options.add("-c log_min_error_statement=panic");
        options.add("-c log_parameter_max_length_on_error=0");
        options.add("-c log_error_verbosity=terse");
        settings.forEach((name, value) -> options.add("-c " + name + "=" + value));
        must(List.of(
                engine.program("pg_ctl"),
                "start",
                "-D",
                folder.toString(),
                "-l",
                log.toString(),
                "-o",
                String.join(" ", options),
                "-w",
                "-t",
                String.valueOf(PATIENCE_SECONDS)));
        server = noted().orElse(null);
        LOG.info("PostgreSQL {} started on port {}", Engine.VERSION, port);
    }

    private void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = noted();
        if (orphan.isEmpty()) return;
        if (isServer(orphan.get())) {
            LOG.info("Stopping the PostgreSQL of an earlier run");
            close();
        } else {
            // After a restart of the machine the number may belong to somebody else; we hold the lock, so it is stale.
            Files.delete(note());
        }
    }

    private Path note() {
        return folder.resolve("postmaster.pid");
    }

    /** Whoever has the number that a server wrote down for itself. */
    private Optional<ProcessHandle> noted() throws IOException {
        if (!Files.exists(note())) return Optional.empty();
        return Files.readAllLines(note()).stream()
                .findFirst()
                .map(line -> Long.parseLong(line.strip()))
                .flatMap(ProcessHandle::of);
    }

    private static boolean isServer(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
    }

    private void must(List<String> command) {
        String said = run(command);
        if (!said.isEmpty())
            throw new CannotStart(
                    "PostgreSQL did not start: " + said.strip(),
                    "Look in " + log + ". Memory, disk space and the rights on the folder are the usual causes.");
    }

    /** Runs a program of the engine; answers what it said when it failed and nothing when it went well. */
    private String run(List<String> command) {
        var whole = new ArrayList<String>();
        // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
        if ("root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/unshare")))
            whole.addAll(List.of("/usr/bin/unshare", "-U"));
        whole.addAll(command);
        try {
            Path said = Files.createTempFile("herstelkring", ".out");
            try {
                Process process = new ProcessBuilder(whole)
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
                boolean ended = process.waitFor(PATIENCE_SECONDS + 10, TimeUnit.SECONDS);
                if (ended && process.exitValue() == 0) return "";
                String text = Files.readString(said).strip();
                return text.isEmpty() ? command.getFirst() + " failed" : text;
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException broken) {
            return String.valueOf(broken.getMessage());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
