package org.herstelkring.bench.house;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's haproxy, on the configuration that operators are given, with the addresses of this machine. */
public final class Haproxy implements AutoCloseable {

    private static final List<String> SERVERS = List.of("10.0.0.11:8080", "10.0.0.12:8080");
    private static final String BIND = "bind :443 ssl crt /etc/haproxy/herstelkring.pem";

    private final Process process;
    private final int port;

    private Haproxy(Process process, int port) {
        this.process = process;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Where it is, if this machine has it. */
    public static Optional<Path> program() {
        return Stream.concat(
                        Stream.of("/usr/sbin", "/usr/local/sbin"),
                        Stream.of(System.getenv().getOrDefault("PATH", "").split(":")))
                .map(folder -> Path.of(folder, "haproxy"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param servers at which ports the two servers listen */
    public static Haproxy start(Path program, Path example, Path folder, List<Integer> servers, int port)
            throws IOException, InterruptedException {
        String configuration = replaced(Files.readString(example), BIND, "bind 127.0.0.1:" + port);
        for (int number = 0; number < SERVERS.size(); number++)
            configuration = replaced(configuration, SERVERS.get(number), "127.0.0.1:" + servers.get(number));
        Path file = Files.writeString(folder.resolve("haproxy.cfg"), configuration);
        Process process = new ProcessBuilder(program.toString(), "-db", "-f", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("haproxy.txt").toFile())
                .start();
        var haproxy = new Haproxy(process, port);
        for (int tries = 0; tries < 200 && process.isAlive(); tries++) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return haproxy;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        process.destroy();
        throw new IllegalStateException("haproxy did not start; what it said is in " + folder.resolve("haproxy.txt"));
    }

    public static String version(Path program) throws IOException {
        Process asked = new ProcessBuilder(program.toString(), "-v")
                .redirectErrorStream(true)
                .start();
        try (var said = asked.inputReader()) {
            return String.valueOf(said.readLine()).replaceFirst("^HAProxy version (\\S+).*$", "haproxy $1");
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }

    private static String replaced(String text, String example, String here) {
        if (!text.contains(example)) throw new IllegalStateException("The example does not say '" + example + "'");
        return text.replace(example, here);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
