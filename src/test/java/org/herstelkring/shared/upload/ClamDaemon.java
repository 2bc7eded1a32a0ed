package org.herstelkring.shared.upload;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Debian's clamd as it is, in a folder of its own, with one signature: a line of ours that does no harm. */
final class ClamDaemon implements AutoCloseable {

    /** What it takes for harmful. */
    static final byte[] MARKER = "Herstelkring: a line that a virus scanner is told to find, and nothing else"
            .getBytes(StandardCharsets.UTF_8);

    static final String RULE = "Herstelkring.Test.Marker.UNOFFICIAL";

    /** What it takes at most. */
    static final int MOST = 2 * 1024 * 1024;

    private final Path folder;
    private final Process process;
    private final int port;

    ClamDaemon() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("clamd");
        port = freePort();
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        Files.writeString(
                signatures.resolve("house.ndb"),
                "Herstelkring.Test.Marker:0:*:" + HexFormat.of().formatHex(MARKER) + "\n");
        Path configuration = folder.resolve("clamd.conf");
        Files.writeString(configuration, """
                DatabaseDirectory %1$s/signatures
                TemporaryDirectory %1$s
                LogFile %1$s/clamd.log
                LocalSocket %1$s/clamd.sock
                TCPSocket %2$d
                TCPAddr 127.0.0.1
                Foreground yes
                SelfCheck 0
                MaxThreads 2
                StreamMaxLength %3$d
                """.formatted(folder, port, MOST));
        process = new ProcessBuilder(program(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        var there = new Clamd(socket(), Duration.ofSeconds(1), Duration.ofSeconds(1));
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!there.isThere()) {
            if (!process.isAlive() || System.nanoTime() > until)
                throw new IllegalStateException("clamd did not start: " + Files.readString(folder.resolve("out")));
            Thread.sleep(20);
        }
    }

    String socket() {
        return folder.resolve("clamd.sock").toString();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** It takes nothing any more. */
    void stop() {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws IOException {
        stop();
        FileSystemUtils.deleteRecursively(folder);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String program() {
        return Stream.of(
                        Objects.requireNonNullElse(System.getenv("CLAMD"), ""),
                        "/usr/sbin/clamd",
                        "/opt/homebrew/sbin/clamd")
                .filter(path -> !path.isEmpty() && Files.isExecutable(Path.of(path)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no clamd here: bin/test installs it (clamav-daemon), or name it in CLAMD"));
    }
}
