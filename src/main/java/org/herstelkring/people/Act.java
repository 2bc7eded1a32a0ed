package org.herstelkring.people;

import java.util.List;

/**
 * What somebody asked for, in words: to offer it again after they showed that it is them.
 *
 * @param key message key of a sentence that says what will be done
 * @param about what is filled in there: names
 * @param chosen message keys of what was chosen with it
 */
public record Act(String key, List<String> about, List<String> chosen) {

    public static Act of(String key, String... about) {
        return new Act(key, List.of(about), List.of());
    }

    public Act choosing(List<String> keys) {
        return new Act(key, about, List.copyOf(keys));
    }
}
