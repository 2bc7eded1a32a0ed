package org.herstelkring.cast;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The house as a process of its own, as an operator runs it: it can be asked to stop, and killed. */
public final class RunningInstance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** The demo fills its world first. */
    private static final Duration OPENING = Duration.ofSeconds(300);

    private static final Pattern ADDRESS = Pattern.compile("Herstelkring: https?://[^:/\\s]+:(\\d+)");

    private final Process process;
    private final Path said;

    private RunningInstance(Process process, Path said) {
        this.process = process;
        this.said = said;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Starts it and does not wait. The environment adds to a bare one; DATABASE_… of this process is not passed on. */
    public static RunningInstance start(Path data, Map<String, String> environment, String... arguments)
            throws IOException {
        Files.createDirectories(data);
        Path said = Files.createTempFile(data.getParent(), "said", ".txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:+UseSerialGC",
                // It lives for seconds: what would be compiled best is not worth the wait.
                "-XX:TieredStopAtLevel=1",
                // What the first one that is stopped has read of its classes, the next ones need not read again.
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + PackagedApplication.FOLDER.resolve("house.jsa"),
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                PackagedApplication.classpath(),
                "org.herstelkring.Herstelkring",
                "--herstelkring.data=" + data));
        // One that is free; the house says which.
        if (Arrays.stream(arguments).noneMatch(one -> one.startsWith("--server.port="))) command.add("--server.port=0");
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DATABASE_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        return new RunningInstance(builder.start(), said);
    }

    /** Starts it and waits until it is ready. */
    public static RunningInstance open(Path data, Map<String, String> environment, String... arguments)
            throws Exception {
        RunningInstance house = start(data, environment, arguments);
        long deadline = System.nanoTime() + OPENING.toNanos();
        while (System.nanoTime() < deadline && house.process.isAlive()) {
            if (ADDRESS.matcher(house.said()).find() && house.status("/readyz") == 200) return house;
            Thread.sleep(100);
        }
        String said = house.said();
        house.close();
        throw new IllegalStateException("The house did not open:\n" + said);
    }

    /** Where it listens, once it says so. */
    public int port() throws IOException {
        Matcher address = ADDRESS.matcher(said());
        if (!address.find()) throw new IllegalStateException("The house is not open yet");
        return Integer.parseInt(address.group(1));
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public String said() throws IOException {
        return Files.readString(said);
    }

    public int status(String path) throws InterruptedException {
        try {
            return get(path).statusCode();
        } catch (IOException unreachable) {
            return 0;
        }
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Something that may be asked of a house. */
    @FunctionalInterface
    public interface Question {
        boolean holds() throws Exception;
    }

    /** Whether it holds before so many seconds have gone by. */
    public boolean within(int seconds, Question question) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < deadline) {
            if (question.holds()) return true;
            Thread.sleep(50);
        }
        return false;
    }

    /** As {@code kill -9}: nothing gets to say goodbye. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As an operator stops it (SIGTERM). Answers the exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        return exit();
    }

    public int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
            throw new IllegalStateException("The house does not stop");
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) kill();
    }
}
