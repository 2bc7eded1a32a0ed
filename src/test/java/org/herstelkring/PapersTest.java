package org.herstelkring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The papers speak of what there is: a file, a class or a package that moved is found in them. */
class PapersTest {

    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(((?!https?:|#|mailto:)[^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern FILE =
            Pattern.compile("[\\w@.-]+(?:/[\\w@.-]+)+\\.(?:java|jte|sql|md|yaml|properties|css|js|sh|txt)");
    private static final Pattern CLASS = Pattern.compile("(?:[a-z]\\w*\\.)*([A-Z][a-z0-9]+[A-Z]\\w*)(?:[.#(].*)?");
    private static final Path CODE = Path.of("src/main/java/org/herstelkring");
    private static final List<Path> ROOTS = List.of(
            Path.of(""),
            CODE,
            Path.of("src/test/java/org/herstelkring"),
            Path.of("src/main/jte"),
            Path.of("src/main/resources"),
            Path.of("src/main/resources/db/migration"),
            Path.of("src/main/resources/messages"),
            Path.of("src/main/resources/static"),
            Path.of("docs"));

    @Test
    void everyFileThatThePapersNameIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path paper : papers()) {
            String text = Files.readString(paper);
            matches(QUOTED, text)
                    .filter(FILE.asMatchPredicate())
                    .filter(name -> ROOTS.stream().noneMatch(root -> Files.exists(root.resolve(name))))
                    .forEach(name -> missing.add(paper + ": " + name));
            matches(LINK, text)
                    .filter(link -> !Files.exists(paper.resolveSibling(link)))
                    .forEach(link -> missing.add(paper + ": " + link));
        }
        assertThat(missing).isEmpty();
    }

    /** A decision is spoken of by its number. */
    @Test
    void everyDecisionHasANumberOfItsOwn() throws IOException {
        try (Stream<Path> decisions = Files.list(Path.of("docs", "adr"))) {
            assertThat(decisions
                            .map(path -> path.getFileName().toString())
                            .filter(name -> name.matches("\\d{4}-.*"))
                            .map(name -> name.substring(0, 4)))
                    .hasSizeGreaterThan(15)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyClassThatThePapersNameIsThere() throws IOException {
        Set<String> known = words();
        List<String> missing = new ArrayList<>();
        for (Path paper : papers()) {
            matches(QUOTED, Files.readString(paper))
                    .map(CLASS::matcher)
                    .filter(Matcher::matches)
                    .map(found -> found.group(1))
                    .filter(name -> !known.contains(name))
                    .forEach(name -> missing.add(paper + ": " + name));
        }
        assertThat(missing).isEmpty();
    }

    /** Where a word of the glossary lives: a class or a package of ours, or a file. */
    @Test
    void everyWordOfTheGlossaryLivesWhereItSays() throws IOException {
        List<String> places = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("docs/glossary.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length == 5) matches(QUOTED, cells[4]).forEach(places::add);
        }
        assertThat(places).hasSizeGreaterThan(40);
        assertThat(places).filteredOn(place -> !place.startsWith("src/")).allMatch(place -> {
            Path there = CODE.resolve(place.replace('.', '/'));
            return Files.isDirectory(there) || Files.exists(Path.of(there + ".java"));
        });
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    /** Every word of our sources: classes of ours, and those of others that we use. */
    private static Set<String> words() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path folder : List.of(
                Path.of("src/main/java"),
                Path.of("src/test/java"),
                Path.of("src/bench/java"),
                Path.of("src/build/java")))
            for (Path file : files(folder, ".java"))
                Pattern.compile("\\W+").splitAsStream(Files.readString(file)).forEach(known::add);
        return known;
    }

    private static Set<Path> papers() throws IOException {
        Set<Path> papers = files(Path.of("docs"), ".md");
        papers.addAll(List.of(Path.of("README.md"), Path.of("UPDATING.md"), Path.of("CHANGELOG.md")));
        return papers;
    }

    private static Set<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
