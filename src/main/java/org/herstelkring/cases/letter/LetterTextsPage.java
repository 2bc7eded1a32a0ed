package org.herstelkring.cases.letter;

import java.util.List;
import java.util.Set;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.shared.page.Option;

/** @param own those the organisation wrote itself */
public record LetterTextsPage(
        OrganisationRef organisation, String script, List<Option> scripts, String language, Set<LetterKey> own) {

    public LetterKey key(LetterKind kind, boolean formal) {
        return new LetterKey(script, kind, language, formal);
    }

    public String href(LetterKind kind, boolean formal) {
        return path(key(kind, formal));
    }

    static String path(LetterKey key) {
        return "/letters/text?script=" + key.script() + "&kind=" + key.kind() + "&language=" + key.language()
                + "&formal=" + key.formal();
    }
}
