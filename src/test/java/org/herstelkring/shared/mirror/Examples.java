package org.herstelkring.shared.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The sentences of {@code src/test/resources/mirror}: what has to be marked, and what has to be left alone. */
final class Examples {

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\]]*)]");

    private Examples() {}

    /** A sentence, and what is marked in it, in this order. */
    record Marked(String sentence, List<String> words) {}

    static List<Marked> marked(WordSet set, String language) {
        String file = (set == WordSet.PERSON_FIRST ? "person-" : "") + language + "-marked.txt";
        return lines(file).stream()
                .map(line -> new Marked(
                        line.replaceAll("[\\[\\]]", ""),
                        BRACKETS.matcher(line)
                                .results()
                                .map(one -> one.group(1))
                                .toList()))
                .toList();
    }

    static List<String> left(String language) {
        return lines(language + "-left.txt");
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream("/mirror/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new IllegalStateException(file, broken);
        }
    }
}
