package org.herstelkring.circle.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import org.herstelkring.shared.KeyedDigest;
import org.herstelkring.shared.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * A file outside the database in which the house says under seal how long the chains are. Lines are only added, each tied
 * to the one before it, and they are on disk when {@link #add} answers.
 */
final class CheckpointFile {

    private static final FileAttribute<?>[] CLOSED = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };

    private final Path path;
    private final KeyedDigest key;
    private @Nullable SealedLine last;

    CheckpointFile(Path path, KeyedDigest key) {
        this.path = path;
        this.key = key;
    }

    Path path() {
        return path;
    }

    /** Says these, one line each. */
    synchronized List<SealedLine> add(Instant at, List<String> said) {
        try (FileChannel channel = FileChannel.open(
                path, EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), attributes())) {
            var written = new ArrayList<SealedLine>();
            var text = new StringBuilder();
            SealedLine before = last;
            if (before == null) {
                Reading there = read();
                // A line that was cut off in the middle of writing stays, and says nothing.
                if (there.torn()) text.append('\n');
                if (there.lines().isEmpty()) {
                    before = SealedLine.first(key, Secrets.token(6), at);
                    text.append(before.text()).append('\n');
                } else before = there.lines().getLast();
            }
            for (String one : said) {
                before = before.next(key, at, one);
                written.add(before);
                text.append(before.text()).append('\n');
            }
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
            last = before;
            return written;
        } catch (IOException broken) {
            last = null;
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * What stands in it.
     *
     * @param lines the genuine ones
     * @param spoiled after which line others are missing, moved, or not ours
     * @param begun whether its first line is there
     * @param torn whether it ends in the middle of a line
     */
    record Reading(SequencedSet<SealedLine> lines, List<SealedLine> spoiled, boolean begun, boolean torn) {

        boolean is(String file) {
            return !lines.isEmpty() && lines.getFirst().file().equals(file);
        }

        boolean holds(SealedLine line) {
            return lines.contains(line);
        }
    }

    Reading read() {
        SequencedSet<SealedLine> lines = new LinkedHashSet<>();
        List<SealedLine> spoiled = new ArrayList<>();
        boolean odd = false;
        boolean begun = true;
        try {
            if (!Files.exists(path)) return new Reading(lines, spoiled, true, false);
            boolean torn = torn();
            try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
                for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                    SealedLine line = SealedLine.read(key, text).orElse(null);
                    odd = line == null;
                    if (line == null) continue;
                    if (lines.isEmpty()) begun = line.number() == 0;
                    else if (!line.follows(lines.getLast())) spoiled.add(lines.getLast());
                    lines.add(line);
                }
            }
            if (odd && !torn && !lines.isEmpty()) spoiled.add(lines.getLast());
            return new Reading(lines, spoiled, begun && !(lines.isEmpty() && odd), torn);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private boolean torn() throws IOException {
        try (FileChannel channel = FileChannel.open(path, Set.of(StandardOpenOption.READ))) {
            if (channel.size() == 0) return false;
            ByteBuffer end = ByteBuffer.allocate(1);
            channel.read(end, channel.size() - 1);
            return end.get(0) != '\n';
        }
    }

    private FileAttribute<?>[] attributes() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix") ? CLOSED : new FileAttribute<?>[0];
    }
}
