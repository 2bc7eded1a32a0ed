package org.herstelkring.journey.portability;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.herstelkring.journey.portability.ImportRefused.Why;

/**
 * Reads a ZIP from somebody else with care: what it says about itself is not believed, everything is counted while it
 * is read, and nothing is ever written under a name that stands in it.
 */
final class SafeZip {

    static final int ENTRIES = 5_000;
    static final long TOTAL = 2_000_000_000L;
    static final int JSON_BYTES = 64_000_000;
    static final int FILE_BYTES = 26_000_000;
    /** Text becomes a tenth, a picture hardly smaller; whoever gets a hundred times as much did it on purpose. */
    private static final long RATIO = 100;

    private static final long ALLOWANCE = 2_000_000;
    private static final Pattern UNSAFE = Pattern.compile("(^|/)\\.\\.?(/|$)|^/|\\\\|^[A-Za-z]:|//|[\\x00-\\x1f\\x7f]");

    /** What is done with an entry; names it does not want are passed over. */
    interface Reader {

        boolean wants(String name);

        void read(String name, byte[] bytes);
    }

    private SafeZip() {}

    static void read(InputStream in, Reader reader) {
        var counted = new Counted(in);
        long total = 0;
        int entries = 0;
        Set<String> names = new HashSet<>();
        try (var zip = new ZipInputStream(counted)) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                String name = entry.getName();
                if (name.length() > 300 || UNSAFE.matcher(name).find()) throw new ImportRefused(Why.UNSAFE);
                if (++entries > ENTRIES) throw new ImportRefused(Why.TOO_LARGE);
                if (!names.add(name.toLowerCase(Locale.ROOT))) throw new ImportRefused(Why.TWICE);
                boolean wanted = !name.endsWith("/") && reader.wants(name);
                int most = name.endsWith(".json") ? JSON_BYTES : FILE_BYTES;
                var bytes = new ByteArrayOutputStream();
                byte[] some = new byte[16_384];
                long size = 0;
                for (int n; (n = zip.read(some)) > 0; ) {
                    size += n;
                    total += n;
                    if (size > most || total > TOTAL || total > ALLOWANCE + RATIO * counted.bytes)
                        throw new ImportRefused(Why.TOO_LARGE);
                    if (wanted) bytes.write(some, 0, n);
                }
                if (wanted) reader.read(name, bytes.toByteArray());
            }
            if (entries == 0) throw new ImportRefused(counted.bytes == 0 ? Why.EMPTY : Why.FOREIGN);
            // A file that was cut off after a whole entry still lacks the list at its end.
            if (!counted.ends()) throw new ImportRefused(Why.DAMAGED);
        } catch (ZipException | java.io.EOFException | IllegalArgumentException broken) {
            throw new ImportRefused(entries == 0 && counted.bytes == 0 ? Why.EMPTY : Why.DAMAGED);
        } catch (IOException broken) {
            throw new ImportRefused(Why.DAMAGED);
        }
    }

    private static final class Counted extends FilterInputStream {

        private long bytes;
        private final byte[] tail = new byte[66_000];
        private int end;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = in.read(into, from, length);
            if (n <= 0) return n;
            bytes += n;
            keep(into, from, n);
            return n;
        }

        private void keep(byte[] some, int from, int length) {
            for (int i = Math.max(0, length - tail.length); i < length; i++) {
                tail[end] = some[from + i];
                end = (end + 1) % tail.length;
            }
        }

        /** Whether the record that ends a ZIP stands in the last bytes. */
        boolean ends() throws IOException {
            byte[] rest = new byte[16_384];
            long before = bytes;
            while (read(rest, 0, rest.length) >= 0)
                if (bytes - before > JSON_BYTES) throw new ImportRefused(Why.TOO_LARGE);
            int length = (int) Math.min(bytes, tail.length);
            for (int i = 0; i + 22 <= length; i++)
                if (at(length, i) == 'P'
                        && at(length, i + 1) == 'K'
                        && at(length, i + 2) == 5
                        && at(length, i + 3) == 6) return true;
            return false;
        }

        private byte at(int length, int i) {
            return tail[Math.floorMod(end - length + i, tail.length)];
        }
    }
}
