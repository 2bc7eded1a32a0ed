package org.herstelkring.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One connection to a web server that is kept open. It understands as much of HTTP as the servers measured here say, and
 * costs next to nothing: whoever measures shares the processor with whom it measures.
 */
public final class Wire implements Closeable {

    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);

    /** Servers hang up when nothing was asked for some time; whoever rested so long connects again. */
    private static final long RESTS_NANOS = 5_000_000_000L;

    private final int port;
    private Socket socket;
    private InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;
    private final byte[] line = new byte[8 * 1024];
    private int lineLength;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private String location = "";
    private long used;
    private boolean last;

    public Wire(int port) throws IOException {
        this.port = port;
        connect();
    }

    /** What a browser would ask. */
    public static byte[] get(int port, String path, String cookie) {
        return bytes("GET " + path + " HTTP/1.1\r\n" + head(port, cookie) + "\r\n");
    }

    /** What a script asks: the content of a page alone. */
    public static byte[] fragment(int port, String path, String cookie) {
        return bytes("GET " + path + " HTTP/1.1\r\nX-Fragment: true\r\n" + head(port, cookie) + "\r\n");
    }

    public static byte[] post(int port, String path, String cookie, String form) {
        return bytes("POST " + path + " HTTP/1.1\r\n" + head(port, cookie)
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + form);
    }

    private static String head(int port, String cookie) {
        return "Host: localhost:" + port + "\r\nAccept-Language: nl\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Asks, and reads the answer to its end. Answers the status. */
    public int ask(byte[] request) throws IOException {
        if (last || System.nanoTime() - used > RESTS_NANOS) {
            close();
            connect();
        }
        try {
            socket.getOutputStream().write(request);
            int status = read();
            used = System.nanoTime();
            return status;
        } catch (IOException broken) {
            close();
            connect();
            throw broken;
        }
    }

    /** What was answered last. */
    public String body() {
        return body.toString(StandardCharsets.UTF_8);
    }

    public int length() {
        return body.size();
    }

    /** Where the last answer leads, as a path. */
    public String location() {
        return location;
    }

    /** Begins to listen to a stream of events: from now on {@link #event} waits for them. */
    public void listen(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        line();
        if (!text().contains(" 200")) throw new IOException("No stream: " + text());
        do line();
        while (lineLength > 0);
    }

    /** The next line of a stream that holds something said. */
    public String event(String begins) throws IOException {
        while (true) {
            line();
            if (text().startsWith(begins)) return text();
        }
    }

    private int read() throws IOException {
        line();
        if (lineLength < 12) throw new IOException("No answer: " + text());
        int status = (line[9] - '0') * 100 + (line[10] - '0') * 10 + line[11] - '0';
        int length = -1;
        boolean chunked = false;
        location = "";
        for (line(); lineLength > 0; line()) {
            if (begins(LENGTH))
                length = Integer.parseInt(text().substring(LENGTH.length).strip());
            else if (begins(CHUNKED)) chunked = true;
            // After so many requests a server hangs up, and says so.
            else if (begins(CLOSE)) last = true;
            else if ((line[0] | 0x20) == 'l'
                    && text().toLowerCase(java.util.Locale.ROOT).startsWith("location:"))
                location = text().substring(9).strip().replaceFirst("^https?://[^/]+", "");
        }
        body.reset();
        if (chunked) {
            while (true) {
                line();
                int size = Integer.parseInt(text().split(";")[0].strip(), 16);
                take(size);
                line();
                if (size == 0) break;
            }
        } else if (length > 0) {
            take(length);
        }
        return status;
    }

    private boolean begins(byte[] name) {
        if (lineLength < name.length) return false;
        for (int i = 0; i < name.length; i++) {
            int c = line[i] >= 'A' && line[i] <= 'Z' ? line[i] + 32 : line[i];
            if (c != name[i]) return false;
        }
        return true;
    }

    private String text() {
        return new String(line, 0, lineLength, StandardCharsets.UTF_8);
    }

    private void line() throws IOException {
        lineLength = 0;
        while (true) {
            if (at == end) fill();
            byte c = buffer[at++];
            if (c == '\n') return;
            if (c != '\r' && lineLength < line.length) line[lineLength++] = c;
        }
    }

    private void take(int length) throws IOException {
        for (int left = length; left > 0; ) {
            if (at == end) fill();
            int some = Math.min(left, end - at);
            body.write(buffer, at, some);
            at += some;
            left -= some;
        }
    }

    private void fill() throws IOException {
        end = in.read(buffer);
        at = 0;
        if (end <= 0) {
            end = 0;
            throw new EOFException("The server hung up");
        }
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = socket.getInputStream();
        used = System.nanoTime();
        last = false;
        at = end = 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
