package org.herstelkring.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two servers on one database are stopped and started again, one after the other, while people read, write and talk: screens
 * of one conversation hang on both.
 */
public final class RollingRestart {

    private static final Pattern ROOM = Pattern.compile("/room/[\\w-]+");

    /** So long a turn may take to be on a screen whose line was just cut off. */
    private static final int PATIENCE_SECONDS = 30;

    private final List<AppServer> servers;
    private final Door door;
    private final Asking.Tally tally = new Asking.Tally();
    private final Visitor noor = new Visitor();
    private final List<FollowingScreen> screens = new ArrayList<>();
    private int turns;
    private long slowest;
    private int took;

    private RollingRestart(List<AppServer> servers, Door door) {
        this.servers = servers;
        this.door = door;
    }

    /**
     * What came of it.
     *
     * @param asked requests, lines to screens included
     * @param failed each that was not answered as it should
     * @param begun cases that were said to be begun, each of which is there afterwards
     * @param turns of the conversation that were on every screen
     * @param slowestMillis until a turn was on every screen
     * @param tookLeave servers that answered while their {@code /readyz} said no already, and kept no connection
     * @param lines that screens had to open
     */
    public record Found(
            int asked, List<String> failed, int begun, int turns, long slowestMillis, int tookLeave, int lines) {}

    /** Both servers are there, on a database in which nobody lives yet. */
    public static Found of(List<AppServer> servers, Door door) throws Exception {
        return new RollingRestart(servers, door).go();
    }

    private Found go() throws Exception {
        noor.goTo(servers.getFirst().address());
        DemoCase one =
                KilledHouseTest.beforeTheConversation(noor, servers.getFirst().said());
        noor.goTo(servers.getLast().address());
        one.beginTalk();
        noor.submit(one.at("/conversation"), one.at("/conversation/rooms"));
        String room = room(noor.open(one.at("/conversation")));
        for (AppServer server : servers) {
            screens.add(new FollowingScreen(server.address(), door, one.at("/conversation"), noor.cookies(), tally));
            screens.add(new FollowingScreen(server.address(), door, room, "", tally));
        }
        List<String> pages = List.of("/cases", one.at(""), one.at("/people"), "/pyramid");
        List<String> begun;
        try (var people = new PeopleAtWork(door, noor.cookies(), pages, tally)) {
            for (int before = 0; before < 4; before++) turn(one);
            for (AppServer server : servers) {
                restart(server, one);
                for (int after = 0; after < 4; after++) turn(one);
            }
            begun = people.begun();
        }
        int lines = screens.stream().mapToInt(FollowingScreen::lines).sum();
        screens.forEach(FollowingScreen::close);
        areAllThere(begun);
        return new Found(tally.asked.get(), tally.failed, begun.size(), turns, slowest, took, lines);
    }

    /** The next turn, or back; every screen has to show it. */
    private void turn(DemoCase one) throws InterruptedException {
        noor.goTo(door.next());
        long began = System.nanoTime();
        tally.asked.addAndGet(3);
        try {
            noor.submit(
                    one.at("/conversation"), one.at("/conversation/moves"), "to", turns % 2 == 0 ? "next" : "previous");
            long version = FollowingScreen.version(noor.open(one.at("/conversation")));
            for (FollowingScreen screen : screens)
                if (!screen.shows(version, PATIENCE_SECONDS)) tally.failed.add("turn " + turns + " is not on a screen");
        } catch (IllegalStateException broken) {
            tally.failed.add("turn " + turns + ": " + broken);
        }
        slowest = Math.max(slowest, (System.nanoTime() - began) / 1_000_000);
        turns++;
        Thread.sleep(500);
    }

    /** People go on talking meanwhile. */
    private void restart(AppServer server, DemoCase one) throws Exception {
        var restarting = new FutureTask<Void>(() -> {
            var stopping = new FutureTask<Void>(() -> {
                server.stop();
                return null;
            });
            Thread.ofPlatform().start(stopping);
            if (takesLeave(server, stopping)) took++;
            stopping.get();
            server.start();
            return null;
        });
        Thread.ofPlatform().start(restarting);
        while (!restarting.isDone()) turn(one);
        restarting.get();
        // Until whoever stands before it has seen that it is there.
        for (int more = 0; more < 4; more++) turn(one);
    }

    private static boolean takesLeave(AppServer server, FutureTask<Void> stopping) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!stopping.isDone()) {
                if (ask(client, server, "/readyz").statusCode() == 503) {
                    HttpResponse<Void> page = ask(client, server, "/");
                    return page.statusCode() == 200
                            && page.headers()
                                    .firstValue("connection")
                                    .orElse("")
                                    .equalsIgnoreCase("close");
                }
                Thread.sleep(20);
            }
        } catch (IOException gone) {
            // without a word
        }
        return false;
    }

    private static HttpResponse<Void> ask(HttpClient client, AppServer server, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(), BodyHandlers.discarding());
    }

    /** Whichever server is asked, and whichever one made it. */
    private void areAllThere(List<String> begun) throws InterruptedException {
        int turn = 0;
        try (var one = new Asking(servers.getFirst()::address, noor.cookies(), tally);
                var other = new Asking(servers.getLast()::address, noor.cookies(), tally)) {
            for (String path : begun) (turn++ % 2 == 0 ? one : other).page(path);
        }
    }

    private static String room(String page) {
        Matcher found = ROOM.matcher(page);
        if (!found.find()) throw new IllegalStateException("No screen in the room");
        return found.group();
    }
}
