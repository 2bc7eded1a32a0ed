package org.herstelkring.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People who read pages and begin cases, one page after the other, until it is enough. */
final class PeopleAtWork implements AutoCloseable {

    private static final int READING = 2;
    private static final int WRITING = 1;
    private static final Pattern BEGUN = Pattern.compile("/cases/([0-9a-f-]{36})");

    private final List<Thread> people = new ArrayList<>();
    private final List<Asking> browsers = new ArrayList<>();
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private volatile boolean enough;

    PeopleAtWork(Door door, String cookies, List<String> pages, Asking.Tally tally) {
        for (int number = 0; number < READING + WRITING; number++) {
            var browser = new Asking(door, cookies, tally);
            browsers.add(browser);
            int first = number;
            people.add(Thread.ofPlatform()
                    .daemon()
                    .start(number < READING ? () -> read(browser, pages, first) : () -> write(browser)));
        }
    }

    /** What was said to be begun: the path of each case. */
    List<String> begun() {
        return begun;
    }

    private void read(Asking browser, List<String> pages, int first) {
        try {
            for (int at = first; !enough; at++) {
                browser.page(pages.get(at % pages.size()));
                Thread.sleep(100);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Asking browser) {
        try {
            while (!enough) {
                String page = browser.page("/cases/new");
                String to = page == null
                        ? null
                        : browser.form("/cases", Visitor.body(page, "/cases", "title", "Onder druk", "language", "nl"));
                if (to != null) {
                    Matcher one = BEGUN.matcher(to);
                    begun.add(one.find() ? one.group() : "nowhere: " + to);
                }
                Thread.sleep(300);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever was asking gets their answer. */
    @Override
    public void close() throws InterruptedException {
        enough = true;
        for (Thread one : people) one.join();
        browsers.forEach(Asking::close);
    }
}
