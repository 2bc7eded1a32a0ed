package org.herstelkring.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** The door of a mail server: its port stays the same and stays ours, also while nobody answers behind it. */
final class MailDoor {

    private final ServerSocket door;
    private final int behind;
    private volatile boolean away;

    /** @param behind the port of the server itself */
    MailDoor(int behind) {
        this.behind = behind;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().name("mail door").start(this::stand);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Hangs up on whoever comes, or no longer. */
    void away(boolean now) {
        away = now;
    }

    private void stand() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                if (away) caller.close();
                else Thread.ofVirtual().start(() -> through(caller));
            } catch (IOException gone) {
                // The next one is heard.
            }
        }
    }

    private void through(Socket caller) {
        try (caller;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            Thread answers = Thread.ofVirtual().start(() -> pass(server, caller));
            pass(caller, server);
            answers.join();
        } catch (IOException | InterruptedException gone) {
            // Whoever waits for an answer hears that the line is cut.
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException cut) {
            // So is the other direction, then.
        }
    }
}
