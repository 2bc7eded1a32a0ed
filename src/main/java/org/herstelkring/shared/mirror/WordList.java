package org.herstelkring.shared.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.herstelkring.shared.words.Languages;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A list of words as it is shipped, for people to look through.
 *
 * @param endings what a word marked {@code ~} may end in
 */
public record WordList(List<String> endings, List<Group> groups) {

    private static final Map<String, WordList> KNOWN = new ConcurrentHashMap<>();

    /**
     * Words with one explanation and one suggestion.
     *
     * @param category message key of what kind of word it is; {@code .why} behind it explains
     * @param suggestion message key of another way of saying it
     * @param words as they stand in the file
     */
    public record Group(String category, String suggestion, List<String> words) {}

    /** How an entry reads to people. */
    public static String readable(String entry) {
        return entry.endsWith("*") ? entry.substring(0, entry.length() - 1) + "…" : entry.replaceAll("~$", "");
    }

    /** @param language {@code nl}, {@code en} or {@code fr}; another one throws {@link IllegalArgumentException} */
    public static WordList of(WordSet set, String language) {
        if (!Languages.knows(language)) throw new IllegalArgumentException("No mirror for this language");
        return KNOWN.computeIfAbsent(set + language, _ -> load(set, language));
    }

    private static WordList load(WordSet set, String language) {
        try (InputStream in = WordList.class.getResourceAsStream(set.file(language))) {
            if (in == null) throw new IllegalArgumentException("No mirror for this language");
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            List<String> endings = words(file.remove("endings"));
            List<Group> groups = new ArrayList<>();
            file.forEach((name, hints) -> {
                String category = set.keys() + "." + name;
                ((Map<?, ?>) hints)
                        .forEach((hint, words) -> groups.add(new Group(category, category + "." + hint, words(words))));
            });
            return new WordList(endings, List.copyOf(groups));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> words(@Nullable Object list) {
        return list instanceof List<?> words
                ? words.stream().map(String::valueOf).toList()
                : List.of();
    }
}
