package org.herstelkring.people.wording;

import java.util.List;
import java.util.Set;
import org.herstelkring.shared.mirror.WordList;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;

/**
 * The words of an organisation.
 *
 * @param admin whether the person who looks may change things
 * @param off entries that are switched off
 */
public record WordingPage(
        String language,
        List<Option> languages,
        boolean admin,
        List<AddedWord> added,
        List<Chapter> chapters,
        int shipped,
        Set<String> off,
        Form form) {

    /** A category of shipped words. */
    public record Chapter(String category, List<WordList.Group> groups) {}

    /** How many of a chapter are switched off. */
    public int off(Chapter chapter) {
        return (int) chapter.groups().stream()
                .flatMap(group -> group.words().stream())
                .filter(off::contains)
                .count();
    }

    public String here(String other) {
        return "/organisation/mirror?language=" + other;
    }
}
