package org.herstelkring.cases.letter;

import java.util.List;
import java.util.Map;
import org.herstelkring.people.Letterhead;

/**
 * A letter as its reader gets it, from one text for paper, mail and their own page.
 *
 * @param language of its words
 * @param name of whoever it goes to
 * @param envelope name and address, a line each
 * @param organisation who it comes from
 * @param date the day of the letter, in words
 * @param paper what stands on paper and on the own page
 * @param mail what of it stands in the mail
 */
public record Letter(
        LetterKind kind,
        String language,
        String name,
        List<String> envelope,
        String organisation,
        Letterhead head,
        String date,
        Map<LetterBlock, String> paper,
        List<String> mail) {

    /** A paragraph each; lines within one stay lines. */
    public List<String> paragraphs() {
        return paper.values().stream()
                .flatMap(text -> List.of(text.split("\\n\\s*\\n")).stream())
                .filter(text -> !text.isBlank())
                .toList();
    }

    public String inMail() {
        return String.join("\n\n", mail);
    }
}
