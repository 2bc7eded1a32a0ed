package org.herstelkring.journey.portability;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.herstelkring.shared.words.Shortened;
import org.herstelkring.shared.words.Words;

/**
 * A space as one reads it on paper.
 *
 * @param ornament the drawing on the cover, as an address of a picture
 * @param made when, in words
 * @param sounds every recording, with what is said in it
 */
public record Book(
        Words words,
        Locale language,
        String owner,
        String made,
        String ornament,
        List<Part> parts,
        List<Sound> sounds) {

    public record Part(String id, String title, String about, List<Chapter> chapters) {}

    public record Chapter(String id, String title, List<Group> groups) {

        /** Whether there is anything to read in it. */
        public boolean filled() {
            return !groups.isEmpty();
        }
    }

    /** @param title empty when there is only one kind */
    public record Group(String title, List<Entry> entries) {}

    /** @param note a word beside the title: when it was, or that it is for the owner alone */
    public record Entry(
            String id, String title, String note, List<Text> texts, List<Picture> pictures, List<String> sounds) {}

    /** @param label empty where the text speaks for itself */
    public record Text(String label, String words) {

        public List<String> paragraphs() {
            return Arrays.stream(words.strip().split("\\R\\s*\\R"))
                    .filter(part -> !part.isBlank())
                    .toList();
        }
    }

    /** @param address where the printer asks for it */
    public record Picture(String address, String alt, String caption) {}

    /** @param length in words, empty when it is not known */
    public record Sound(String title, String file, String where, String length, List<String> said) {}

    public String t(String key, Object... arguments) {
        return words.say(language, key, arguments);
    }

    public String lang() {
        return language.getLanguage();
    }

    public boolean hasSounds() {
        return !sounds.isEmpty();
    }

    /** A line for the bookmarks, not too long. */
    public static String line(String title) {
        return Shortened.line(title, 70);
    }
}
