package org.herstelkring.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a run was made on.
 *
 * @param load how many processes wanted the processor at the beginning, by the system's own count: a machine at rest says
 *     less than one
 */
public record Machine(
        String at,
        String commit,
        int cores,
        long memoryGigabytes,
        String system,
        String java,
        String postgres,
        double load) {

    static Machine now(String commit, String postgres) {
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(),
                commit,
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vendor.version", "") + " " + Runtime.version(),
                postgres,
                busy());
    }

    private static double busy() {
        return Math.max(0, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static long memory() {
        try {
            Path memory = Path.of("/proc/meminfo");
            if (!Files.exists(memory)) return 0;
            long kilobytes =
                    Long.parseLong(Files.readAllLines(memory).getFirst().replaceAll("\\D+", ""));
            return Math.round(kilobytes / 1024.0 / 1024);
        } catch (IOException unreadable) {
            return 0;
        }
    }

    String inWords() {
        return "%s, commit %s, %d cores, %d GB, %s, Java %s, PostgreSQL %s, load %.1f when it began"
                .formatted(
                        at,
                        commit.isEmpty() ? "unknown" : commit,
                        cores,
                        memoryGigabytes,
                        system,
                        java.strip(),
                        postgres,
                        load);
    }
}
