package org.herstelkring.bench.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java program in a process of its own, which says at which port it listens. */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path said;
    private final Pattern address;

    private Program(Process process, Path said, Pattern address) {
        this.process = process;
        this.said = said;
        this.address = address;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    static Program start(List<String> arguments, Map<String, String> environment, Path said, Pattern address)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("DATABASE_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        return new Program(builder.start(), said, address);
    }

    /** Where it listens, once it says so. */
    public int port() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            Matcher found = address.matcher(Files.readString(said));
            if (found.find()) return Integer.parseInt(found.group(1));
            Thread.sleep(5);
        }
        throw new IllegalStateException("It did not start; what it said is in " + said);
    }

    public boolean runs() {
        return process.isAlive();
    }

    /** Megabytes of memory it holds now. */
    public long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) return 0;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElse(0L);
    }

    /** Processor time it has used, in milliseconds. */
    public long processorMillis() {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(0L);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
