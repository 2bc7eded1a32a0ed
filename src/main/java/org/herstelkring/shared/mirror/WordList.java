package org.herstelkring.shared.mirror;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.herstelkring.shared.DataFile;
import org.herstelkring.shared.words.Languages;

/**
 * A list of words as it is shipped, for people to look through.
 *
 * @param endings what a word marked {@code ~} may end in
 * @param joins words that begin another part of a sentence
 * @param plain words that are left alone although there is an entry in them
 */
public record WordList(List<String> endings, List<String> joins, List<String> plain, List<Group> groups) {

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
        return entry.endsWith("*") ? entry.substring(0, entry.length() - 1) + "…" : entry.replaceAll("~|\\.$", "");
    }

    /** @param language {@code nl}, {@code en} or {@code fr}; another one throws {@link IllegalArgumentException} */
    public static WordList of(WordSet set, String language) {
        if (!Languages.knows(language)) throw new IllegalArgumentException("No mirror for this language");
        return KNOWN.computeIfAbsent(set + language, _ -> load(set, language));
    }

    private static WordList load(WordSet set, String language) {
        Written file = DataFile.read(set.file(language), Written.class);
        List<Group> groups = new ArrayList<>();
        file.categories.forEach((name, hints) -> {
            String category = set.keys() + "." + name;
            hints.forEach((hint, words) -> groups.add(new Group(category, category + "." + hint, words)));
        });
        return new WordList(file.endings, file.joins, file.plain, List.copyOf(groups));
    }

    /** The file: beside what is about all its words, every key is a category of hints with their words. */
    private static final class Written {

        @JsonProperty
        private List<String> endings = List.of();

        @JsonProperty
        private List<String> joins = List.of();

        @JsonProperty
        private List<String> plain = List.of();

        private final Map<String, Map<String, List<String>>> categories = new LinkedHashMap<>();

        @JsonAnySetter
        private void category(String name, Map<String, List<String>> hints) {
            categories.put(name, hints);
        }
    }
}
