package org.herstelkring.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A road to a database server that can be closed: whoever is on it is cut off, and nobody gets through. */
final class Road implements AutoCloseable {

    private final String beyond;
    private final int there;
    private final int here;
    private final Set<Socket> onIt = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean answered = new AtomicBoolean();
    private final AtomicInteger turns = new AtomicInteger();
    private @Nullable ServerSocket door;

    Road(Postgres server) throws IOException {
        this(server.url());
    }

    Road(String url) throws IOException {
        beyond = url;
        there = URI.create(beyond.replaceFirst("^jdbc:", "")).getPort();
        ServerSocket first = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        here = first.getLocalPort();
        serve(first);
    }

    String url() {
        return beyond.replaceFirst("://[^/]+/", "://127.0.0.1:" + here + "/");
    }

    /** How often something was sent after an answer had come. */
    int turns() {
        return turns.get();
    }

    void open() throws IOException {
        serve(new ServerSocket(here, 50, InetAddress.getLoopbackAddress()));
    }

    @Override
    public void close() throws IOException {
        if (door != null) door.close();
        for (Socket one : onIt) one.close();
        onIt.clear();
    }

    private void serve(ServerSocket opened) {
        door = opened;
        Thread.ofPlatform().daemon().start(() -> {
            while (!opened.isClosed()) {
                try {
                    Socket coming = opened.accept();
                    Socket going = new Socket(InetAddress.getLoopbackAddress(), there);
                    onIt.add(coming);
                    onIt.add(going);
                    carry(coming, going, () -> {
                        if (answered.getAndSet(false)) turns.incrementAndGet();
                    });
                    carry(going, coming, () -> answered.set(true));
                } catch (IOException closed) {
                    // the road was closed, or nobody is beyond
                }
            }
        });
    }

    private static void carry(Socket from, Socket to, Runnable passes) {
        Thread.ofPlatform().daemon().start(() -> {
            try (from;
                    to) {
                byte[] some = new byte[16_384];
                for (int length; (length = from.getInputStream().read(some)) > 0; ) {
                    passes.run();
                    to.getOutputStream().write(some, 0, length);
                }
            } catch (IOException cut) {
                // either end is gone
            }
        });
    }
}
