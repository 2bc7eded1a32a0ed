package org.herstelkring.bench.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.herstelkring.bench.house.Visitor;
import org.herstelkring.bench.load.Wire;
import org.jspecify.annotations.Nullable;

/** One conversation and its screens, each of which hears that something changed and then asks for what it shows. */
final class LiveTable implements AutoCloseable {

    private static final Pattern ROOM = Pattern.compile("/room/[\\w-]+");
    private static final Pattern VERSION = Pattern.compile("data-version=\"(\\d+)\"");
    private static final long PATIENCE_NANOS = 90_000_000_000L;

    private final String path;
    private final Visitor facilitator;
    private final List<Screen> screens = new ArrayList<>();
    private String shown;
    private boolean ahead;

    LiveTable(int port, Map<String, String> cookies, UUID circle, int rooms, ExecutorService threads)
            throws IOException, InterruptedException {
        path = "/cases/" + circle + "/conversation";
        facilitator = new Visitor(port, cookies);
        String open = path + "/rooms";
        facilitator.submit(open, Visitor.hidden(facilitator.open(path), open));
        shown = facilitator.open(path);
        Matcher room = ROOM.matcher(shown);
        if (!room.find()) throw new IllegalStateException("No screen in the room at " + path);
        String cookie = cookies.entrySet().iterator().next().toString();
        screens.add(new Screen(port, path, cookie));
        for (int number = 0; number < rooms; number++) screens.add(new Screen(port, room.group(), ""));
        for (Screen screen : screens) {
            screen.listen();
            threads.execute(screen::stay);
            screen.movesOnFrom("");
        }
    }

    /** Moves to the next turn, or back; answers when the last screen showed it. */
    synchronized long move() throws IOException, InterruptedException {
        List<String> before = screens.stream().map(Screen::stands).toList();
        Map<String, String> fields = new LinkedHashMap<>(Visitor.hidden(shown, path + "/moves"));
        ahead = !ahead;
        fields.put("to", ahead ? "next" : "previous");
        facilitator.submit(path + "/moves", fields);
        long last = 0;
        for (int at = 0; at < screens.size(); at++)
            last = Math.max(last, screens.get(at).movesOnFrom(before.get(at)));
        shown = screens.getFirst().shown();
        return last;
    }

    /** What tells one turn from another: for the facilitator the version, in the room all that stands there. */
    private static String turn(String page) {
        Matcher found = VERSION.matcher(page);
        if (!found.find()) throw new IllegalStateException("No conversation on the page");
        return page.contains("name=\"_csrf\"") ? found.group(1) : page.replaceAll("nonce=\"[^\"]*\"", "");
    }

    @Override
    public void close() throws IOException {
        for (Screen screen : screens) screen.close();
        facilitator.close();
    }

    /** A browser that shows the conversation. */
    private static final class Screen {

        private final int port;
        private final String path;
        private final String cookie;
        private final Wire line;
        private final Wire pages;
        private String shown = "";
        private String stands = "";
        private long since;
        private @Nullable IOException broken;

        Screen(int port, String path, String cookie) throws IOException {
            this.port = port;
            this.path = path;
            this.cookie = cookie;
            line = new Wire(port);
            pages = new Wire(port);
        }

        void listen() throws IOException {
            line.listen(Wire.get(port, path + "/events", cookie));
        }

        /** Until its line is closed. */
        void stay() {
            try {
                while (true) {
                    line.event("event:");
                    look();
                }
            } catch (IOException gone) {
                synchronized (this) {
                    broken = gone;
                    notifyAll();
                }
            }
        }

        private void look() throws IOException {
            if (pages.ask(Wire.fragment(port, path, cookie)) != 200) throw new IOException("A screen lost its page");
            String page = pages.body();
            String turn = turn(page);
            long now = System.nanoTime();
            synchronized (this) {
                shown = page;
                if (!turn.equals(stands)) since = now;
                stands = turn;
                notifyAll();
            }
        }

        /** Answers when it showed something else. */
        synchronized long movesOnFrom(String before) throws InterruptedException {
            long deadline = System.nanoTime() + PATIENCE_NANOS;
            while (stands.equals(before)) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (broken != null) throw new IllegalStateException("A screen lost its line: " + path, broken);
                if (left <= 0) throw new IllegalStateException("A screen did not move on: " + path);
                wait(left);
            }
            return since;
        }

        synchronized String stands() {
            return stands;
        }

        synchronized String shown() {
            return shown;
        }

        void close() throws IOException {
            line.close();
            pages.close();
        }
    }
}
