package org.herstelkring.journey.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.herstelkring.journey.LeafKind;
import org.junit.jupiter.api.Test;

/** What is true of a kind stands in its file: whoever shows, shares or takes along asks it, and keeps no list. */
class KindsInOnePlaceTest {

    private static final Path JAVA = Path.of("src/main/java/org/herstelkring/journey");
    private static final Path PAGES = Path.of("src/main/jte/journey");

    /** A part with pages of its own names its kind, and one it leads to. The cards are data: each names where it leads. */
    @Test
    void noRoomListsKinds() throws IOException {
        Pattern named = Pattern.compile("\\bLeafKind\\.([A-Z]{2,})\\b");
        List<String> lists = new ArrayList<>();
        for (Path file : files()) {
            Set<String> kinds = named.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (kinds.size() > 2 && !file.endsWith("cards/Card.java")) lists.add(file + " " + kinds);
        }
        assertThat(lists).isEmpty();
    }

    @Test
    void aFieldIsReadByItsName() throws IOException {
        String keys = Arrays.stream(LeafKind.values())
                .flatMap(kind -> kind.fields().stream())
                .map(field -> Pattern.quote(field.name()))
                .distinct()
                .collect(Collectors.joining("|"));
        Pattern read = Pattern.compile("\\.(?:text|fields\\(\\)\\.get\\w*)\\(\"(?:" + keys + ")\"");
        List<String> bare = new ArrayList<>();
        for (Path file : files())
            read.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(found -> bare.add(file + " " + found));
        assertThat(bare).isEmpty();
    }

    private static List<Path> files() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path root : List.of(JAVA, PAGES)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !file.startsWith(JAVA.resolve("kind")))
                        .forEach(all::add);
            }
        }
        assertThat(all).hasSizeGreaterThan(100);
        return all;
    }
}
