package org.herstelkring.circle.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.herstelkring.cast.LongTest;
import org.herstelkring.cast.OnEveryServer;
import org.herstelkring.shared.database.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever owns the database changes, takes out, puts in, moves and cuts, as clumsily or as carefully as can be: all of it
 * is found, in that circle and in no other, and called what it is.
 */
class TamperTest {

    @TempDir
    Path folder;

    @Test
    @OnEveryServer
    void everyKindOfTamperingIsFoundAndNamed() throws Exception {
        tamper(20261127, 3 * Tamper.values().length, 3, 9);
    }

    @Test
    @LongTest
    void tenThousandTampersAreTenThousandFound() throws Exception {
        tamper(9_07, 10_000, 5, 16);
    }

    private void tamper(long seed, int times, int circles, int bursts) throws Exception {
        var random = new Random(seed);
        List<String> missed = new ArrayList<>();
        Map<Tamper, Integer> tried = new EnumMap<>(Tamper.class);
        try (var it = new WitnessedRecord(TestServer.database("tampered_" + times), folder, seed)) {
            it.live(circles, bursts);
            assertThat(it.findings(it.file)).as("untouched").isEmpty();
            it.owner.setAutoCommit(false);
            for (int n = 0; n < times; n++) {
                Tamper tamper = Tamper.values()[n % Tamper.values().length];
                UUID circle = it.circles.get(random.nextInt(circles));
                List<Finding> found;
                if (tamper.ofTheFile()) {
                    Path copy = folder.resolve("copy");
                    Files.copy(it.place, copy, StandardCopyOption.REPLACE_EXISTING);
                    tamper.toTheFile(copy, random);
                    found = it.findings(new CheckpointFile(copy, it.key));
                } else {
                    tamper.toTheDatabase(it, circle, random);
                    found = it.findings(it.file);
                    it.owner.rollback();
                }
                tried.merge(tamper, 1, Integer::sum);
                @Nullable UUID where = tamper.ofTheFile() ? null : circle;
                boolean elsewhere = where != null && found.stream().anyMatch(one -> !where.equals(one.circle()));
                if (elsewhere || found.stream().noneMatch(one -> tamper.named(one, where)))
                    missed.add(n + " " + tamper + " of " + circle + ": " + found);
            }
            assertThat(it.findings(it.file)).as("untouched again").isEmpty();
        }
        assertThat(missed).isEmpty();
        assertThat(tried.values().stream().mapToInt(one -> one).sum()).isEqualTo(times);
        assertThat(tried).hasSize(Tamper.values().length);
    }
}
