package org.herstelkring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.herstelkring.cast.LongTest;
import org.herstelkring.cast.RunningInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A house that has just opened answers everybody who was waiting at its door, whatever they ask for first. */
@LongTest
class ColdStartTest {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*href=\"(/[^\"#?]*)\"");
    private static final int STARTS = 5;
    private static final int CLIENTS = 16;
    private static final int PAGES = 60;

    @Test
    void sixteenPeopleAskForSixtyPagesAtOnce(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("data");
        List<String> pages;
        try (RunningInstance house = open(data)) {
            pages = pages(new Visitor("http://localhost:" + house.port(), "noor"));
            house.stop();
        }
        assertThat(pages).hasSize(PAGES).anyMatch(page -> page.endsWith(".pdf"));
        for (int start = 0; start < STARTS; start++) {
            try (RunningInstance house = open(data);
                    var people = Executors.newFixedThreadPool(CLIENTS)) {
                String address = "http://localhost:" + house.port();
                var all = new ArrayList<Callable<Integer>>();
                for (int client = 0; client < CLIENTS; client++) {
                    int from = client * PAGES / CLIENTS;
                    all.add(() -> {
                        Visitor noor = new Visitor(address, "noor");
                        int answers = 0;
                        // What is not found or fails is thrown.
                        for (int i = 0; i < PAGES / 4; i++) {
                            noor.open(pages.get((from + i) % PAGES));
                            answers++;
                        }
                        return answers;
                    });
                }
                for (Future<Integer> answers : people.invokeAll(all))
                    assertThat(answers)
                            .as("%s", house.said())
                            .succeedsWithin(Duration.ZERO)
                            .isEqualTo(PAGES / 4);
                house.stop();
            }
        }
    }

    private static RunningInstance open(Path data) throws Exception {
        return RunningInstance.open(
                data, Map.of("JAVA_TOOL_OPTIONS", "-XX:ActiveProcessorCount=2"), "--spring.profiles.active=demo");
    }

    /** What one finds who follows the links of a facilitator: sixty pages, a plan on paper among the first. */
    private static List<String> pages(Visitor noor) {
        SequencedSet<String> found = new LinkedHashSet<>(List.of(noor.path("/"), "/me"));
        var paper = new LinkedHashSet<String>();
        for (int at = 0; at < found.size() && (found.size() < 3 * PAGES || paper.isEmpty()); at++) {
            String page = List.copyOf(found).get(at);
            var links = LINK.matcher(noor.open(page));
            while (links.find()) {
                String link = links.group(1);
                if (link.startsWith("/assets") || link.startsWith("/language")) continue;
                if (link.endsWith(".pdf")) paper.add(link);
                else found.add(link);
            }
        }
        var pages = new LinkedHashSet<>(paper.stream().limit(3).toList());
        pages.addAll(found);
        return pages.stream().limit(PAGES).toList();
    }
}
