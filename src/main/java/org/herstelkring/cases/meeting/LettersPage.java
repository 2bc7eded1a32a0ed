package org.herstelkring.cases.meeting;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.letter.Letter;

/**
 * Letters about a meeting, to print and post: each in the language of whoever reads it.
 *
 * @param names whether they name who will be there
 */
public record LettersPage(CaseFile file, UUID meeting, List<Letter> letters, boolean names) {

    public String back() {
        return "/cases/" + file.id() + "/meetings/" + meeting;
    }
}
