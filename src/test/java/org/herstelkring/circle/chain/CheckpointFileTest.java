package org.herstelkring.circle.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.shared.KeyedDigest;
import org.herstelkring.shared.MasterKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of checkpoints is only ever added to: how large it gets, and that nobody waits for it. */
class CheckpointFileTest {

    private static final Instant AT = Instant.parse("2036-11-27T10:00:00.123456789Z");

    @TempDir
    Path folder;

    private KeyedDigest key;
    private Path place;

    @BeforeEach
    void aHouse() {
        key = new MasterKey("", folder.toString()).digest(CheckpointRound.PURPOSE);
        place = folder.resolve("checkpoints");
    }

    /** UPDATING.md says so. */
    @Test
    void tenYearsWithAThousandLooksADayAreLessThanAGigabyte() throws Exception {
        long looks = 10 * 366 * 1000L;
        SealedLine line = SealedLine.first(key, "abcdefgh", AT);
        line = new SealedLine(line.file(), looks, line.at(), line.said(), line.before(), line.seal());
        // One line for a look at most: in its own half minute, of its own circle.
        String longest = line.next(key, AT, Checkpoint.said(new UUID(-1, -1), looks, "f".repeat(64)))
                .text();
        assertThat(looks * (longest.length() + 1)).isLessThan(1_000_000_000L);
        assertThat(Files.readString(Path.of("UPDATING.md")))
                .contains("ten years with a thousand looks a day are less than a gigabyte");
    }

    /** A sparse file: nobody reads the gigabyte that lies before the end. */
    @Test
    void whoeverAddsToItReadsItsEndAlone() throws Exception {
        List<SealedLine> first = new CheckpointFile(place, key).add(AT, said(3));
        byte[] lines = Files.readAllBytes(place);
        try (var file = new RandomAccessFile(place.toFile(), "rw")) {
            file.setLength(3_000_000_000L);
            file.seek(3_000_000_000L);
            file.write('\n');
            file.write(lines);
        }
        SealedLine next = new CheckpointFile(place, key).add(AT, said(1)).getFirst();
        assertThat(next.follows(first.getLast())).isTrue();
    }

    @Test
    void aSpoiledEndHidesNoLineFromWhoeverGoesOn() throws Exception {
        List<SealedLine> first = new CheckpointFile(place, key).add(AT, said(3));
        Files.writeString(place, ("x".repeat(99) + "\n").repeat(1000), StandardOpenOption.APPEND);
        SealedLine next = new CheckpointFile(place, key).add(AT, said(1)).getFirst();
        assertThat(next.follows(first.getLast())).isTrue();
    }

    /** An older copy of the file was put back, and the house went on with it: the same numbers, other lines. */
    @Test
    void aLineOfTheSameNumberInAnotherCopyIsNotTheSame() throws Exception {
        new CheckpointFile(place, key).add(AT, said(2));
        byte[] older = Files.readAllBytes(place);
        SealedLine gone = new CheckpointFile(place, key).add(AT, said(1)).getFirst();
        assertThat(new CheckpointFile(place, key).read().holds(gone)).isTrue();
        Files.write(place, older);
        SealedLine other = new CheckpointFile(place, key).add(AT, said(1)).getFirst();
        assertThat(other.number()).isEqualTo(gone.number());
        CheckpointFile.Reading reading = new CheckpointFile(place, key).read();
        assertThat(reading.holds(other)).isTrue();
        assertThat(reading.holds(gone)).isFalse();
        assertThat(new String(older, StandardCharsets.ISO_8859_1).lines()).hasSize(3);
    }

    private static List<String> said(int howMany) {
        List<String> said = new ArrayList<>();
        for (int n = 0; n < howMany; n++) said.add(Checkpoint.said(UUID.randomUUID(), n + 1, "0".repeat(64)));
        return said;
    }
}
