package org.herstelkring.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A browser that shows a conversation: it hears that something changed, and asks for the page. */
final class FollowingScreen implements AutoCloseable {

    private static final Pattern VERSION = Pattern.compile("data-version=\"(\\d+)\"");

    private final Door door;
    private final String path;
    private final Asking browser;
    private final Asking.Tally tally;
    private final Thread thread;
    private long shown;
    private int lines;
    private volatile boolean closed;

    /** @param first the server its first line goes to; where the next ones go the door says */
    FollowingScreen(String first, Door door, String path, String cookies, Asking.Tally tally) {
        this.door = door;
        this.path = path;
        this.browser = new Asking(door, cookies, tally);
        this.tally = tally;
        thread = Thread.ofPlatform().daemon().start(() -> follow(first));
    }

    static long version(String page) {
        Matcher found = VERSION.matcher(page);
        if (!found.find()) throw new IllegalStateException("No conversation on the page");
        return Long.parseLong(found.group(1));
    }

    /** Whether it shows this, or what came after it, before so many seconds have gone by. */
    synchronized boolean shows(long version, int seconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (shown < version) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) return false;
            wait(left);
        }
        return true;
    }

    /** How often it had to open a line. */
    synchronized int lines() {
        return lines;
    }

    private void follow(String first) {
        String house = first;
        try {
            while (!closed) {
                listen(house);
                if (closed) return;
                // As the first word on the line asked it to.
                Thread.sleep(1500);
                house = door.next();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the line ends, as it does with its server. */
    private void listen(String house) throws InterruptedException {
        tally.asked.incrementAndGet();
        try {
            HttpResponse<Stream<String>> line = browser.client()
                    .send(browser.request(house + path + "/events").build(), BodyHandlers.ofLines());
            if (line.statusCode() != 200) {
                tally.failed.add("the line " + house + path + ": " + line.statusCode());
                return;
            }
            synchronized (this) {
                lines++;
            }
            String event = "";
            for (Iterator<String> words = line.body().iterator(); words.hasNext(); ) {
                String word = words.next();
                if (word.startsWith("event:")) event = word.substring(6);
                if (word.startsWith("data:") && (event.equals("change") || differs(word.substring(5)))) look();
            }
        } catch (IOException broken) {
            if (!closed) tally.failed.add("the line " + house + path + ": " + broken);
        } catch (UncheckedIOException ended) {
            // cut off
        }
    }

    private synchronized boolean differs(String version) {
        return !version.equals(Long.toString(shown));
    }

    private void look() throws InterruptedException {
        String page = browser.page(path);
        if (page == null) return;
        synchronized (this) {
            shown = Math.max(shown, version(page));
            notifyAll();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        browser.close();
    }
}
