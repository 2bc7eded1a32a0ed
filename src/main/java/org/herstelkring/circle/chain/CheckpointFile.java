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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.herstelkring.shared.KeyedDigest;
import org.herstelkring.shared.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * A file outside the database in which the house says under seal how long the chains are. Lines are only added, each tied
 * to the one before it, and they are on disk when {@link #add} answers. It grows for as long as there is somebody who looks,
 * so whoever adds to it reads its end alone, and whoever verifies keeps no more of a line than has to be held against the
 * record.
 */
final class CheckpointFile {

    private static final FileAttribute<?>[] CLOSED = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };

    /** Far more than the longest line. */
    private static final int END = 64 * 1024;

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
                End end = end();
                // A line that was cut off in the middle of writing stays, and says nothing.
                if (end.torn()) text.append('\n');
                before = end.line();
                if (before == null) {
                    before = SealedLine.first(key, Secrets.token(6), at);
                    text.append(before.text()).append('\n');
                }
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

    /** @param line the last genuine one; null when there is none, @param torn whether it ends in the middle of a line */
    private record End(@Nullable SealedLine line, boolean torn) {}

    private End end() throws IOException {
        try (FileChannel channel = FileChannel.open(path, Set.of(StandardOpenOption.READ))) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(END, channel.size()));
            long from = channel.size() - bytes.capacity();
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) continue;
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
            boolean torn = !text.isEmpty() && !text.endsWith("\n");
            Optional<SealedLine> last = text.lines()
                    .flatMap(one -> SealedLine.read(key, one).stream())
                    .reduce((_, later) -> later);
            // Where the end is spoiled, the last genuine line is further back.
            if (last.isEmpty() && from > 0) last = lastOfAll();
            return new End(last.orElse(null), torn);
        }
    }

    private Optional<SealedLine> lastOfAll() {
        SealedLine[] last = new SealedLine[1];
        read(line -> last[0] = line);
        return Optional.ofNullable(last[0]);
    }

    /**
     * What stands in it.
     *
     * @param file which one it is; empty when nothing genuine stands in it
     * @param seals of the genuine lines
     * @param spoiled after which line others are missing, moved, or not ours
     * @param begun whether its first line is there
     */
    record Reading(String file, Seals seals, List<SealedLine> spoiled, boolean begun) {

        boolean is(String name) {
            return file.equals(name);
        }

        boolean holds(SealedLine line) {
            return file.equals(line.file()) && seals.hold(line);
        }
    }

    Reading read() {
        return read(_ -> {});
    }

    /** @param each is given every genuine line */
    Reading read(Consumer<SealedLine> each) {
        var seals = new Seals();
        List<SealedLine> spoiled = new ArrayList<>();
        if (!Files.exists(path)) return new Reading("", seals, spoiled, true);
        SealedLine first = null;
        SealedLine before = null;
        boolean odd = false;
        try {
            boolean torn = torn();
            try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
                for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                    SealedLine line = SealedLine.read(key, text).orElse(null);
                    odd = line == null;
                    if (line == null) continue;
                    if (first == null) first = line;
                    if (before != null && !line.follows(before)) spoiled.add(before);
                    before = line;
                    seals.add(line);
                    each.accept(line);
                }
            }
            if (before != null && odd && !torn) spoiled.add(before);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        boolean begun = first == null ? !odd : first.number() == 0;
        return new Reading(first == null ? "" : first.file(), seals, spoiled, begun);
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
