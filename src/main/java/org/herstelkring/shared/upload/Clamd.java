package org.herstelkring.shared.upload;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * ClamAV's clamd, which is asked over TCP or a socket of this machine: the file goes there in pieces, each with its length
 * before it ({@code INSTREAM}), and one line comes back. Nobody waits for it longer than is said here.
 */
final class Clamd {

    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4 * 1024;
    private static final int HIGHEST_PORT = 65_535;

    private final String where;
    private final Duration begin;
    private final Duration answer;

    /**
     * @param where {@code host:port}, or the path of a socket
     * @param begin how long it may take to let somebody in or to take the next piece
     * @param answer how long it may look into a file
     */
    Clamd(String where, Duration begin, Duration answer) {
        this.where = where;
        this.begin = begin;
        this.answer = answer;
        if (!isPath() && (port() < 1 || port() > HIGHEST_PORT || host().isEmpty()))
            throw new IllegalArgumentException(
                    "HERSTELKRING_CLAMD is host:port or the path of a socket, not '" + where + "'");
    }

    /** What it says of a file, in its own words. */
    String scan(InputStream file) throws IOException {
        try (var line = new Line()) {
            if (line.say("zINSTREAM\0")) {
                byte[] piece = new byte[PIECE];
                boolean listens = true;
                for (int n; listens && (n = file.readNBytes(piece, 0, PIECE)) > 0; )
                    listens = line.send(ByteBuffer.allocate(4 + n)
                            .putInt(n)
                            .put(piece, 0, n)
                            .flip());
                if (listens) line.send(ByteBuffer.wrap(new byte[4]));
            }
            return line.answer(answer);
        }
    }

    /** Whether it is there. */
    boolean isThere() {
        try (var line = new Line()) {
            return line.say("zPING\0") && line.answer(begin).equals("PONG");
        } catch (IOException away) {
            return false;
        }
    }

    private boolean isPath() {
        return where.startsWith("/");
    }

    private String host() {
        int colon = where.lastIndexOf(':');
        return colon < 0 ? "" : where.substring(0, colon).replaceAll("^\\[|]$", "");
    }

    private int port() {
        try {
            return Integer.parseInt(where.substring(where.lastIndexOf(':') + 1));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Looked up each time: what it is called may be elsewhere tomorrow. */
    private SocketAddress address() throws IOException {
        if (isPath()) return UnixDomainSocketAddress.of(Path.of(where));
        var address = new InetSocketAddress(host(), port());
        if (address.isUnresolved()) throw new UnknownHostException(host());
        return address;
    }

    private final class Line implements AutoCloseable {

        private final SocketChannel channel;
        private final Selector selector;
        private final ByteBuffer came = ByteBuffer.allocate(LONGEST_ANSWER);

        Line() throws IOException {
            SocketAddress address = address();
            selector = Selector.open();
            channel = isPath() ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
            try {
                channel.configureBlocking(false);
                channel.register(selector, 0);
                if (!channel.connect(address)) {
                    await(SelectionKey.OP_CONNECT, begin);
                    channel.finishConnect();
                }
            } catch (IOException | RuntimeException refused) {
                close();
                throw refused;
            }
        }

        boolean say(String command) throws IOException {
            return send(ByteBuffer.wrap(command.getBytes(StandardCharsets.US_ASCII)));
        }

        /** @return false when it answered already: it wants no more */
        boolean send(ByteBuffer bytes) throws IOException {
            try {
                while (bytes.hasRemaining()) {
                    if (channel.read(came) != 0) return false;
                    if (channel.write(bytes) == 0) await(SelectionKey.OP_WRITE | SelectionKey.OP_READ, begin);
                }
                return true;
            } catch (SocketTimeoutException late) {
                throw late;
            } catch (IOException closed) {
                // What it said before it closed the line may still lie here.
                return false;
            }
        }

        String answer(Duration within) throws IOException {
            long until = System.nanoTime() + within.toNanos();
            for (int end = end(); end < 0; end = end()) {
                if (!came.hasRemaining()) throw new IOException("an answer without an end");
                int n = channel.read(came);
                if (n < 0) throw new EOFException("no answer");
                if (n == 0) await(SelectionKey.OP_READ, Duration.ofNanos(until - System.nanoTime()));
            }
            return new String(came.array(), 0, end(), StandardCharsets.UTF_8);
        }

        private int end() {
            for (int at = 0; at < came.position(); at++) if (came.get(at) == 0) return at;
            return -1;
        }

        private void await(int what, Duration within) throws IOException {
            channel.keyFor(selector).interestOps(what);
            long millis = within.toMillis();
            if (millis <= 0 || selector.select(millis) == 0) throw new SocketTimeoutException("no answer in time");
            selector.selectedKeys().clear();
        }

        @Override
        public void close() throws IOException {
            try (channel;
                    selector) {
                // both
            }
        }
    }
}
