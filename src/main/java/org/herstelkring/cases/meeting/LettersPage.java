package org.herstelkring.cases.meeting;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;

/** Letters about a meeting, to print and post: each in the language of whoever reads it. */
public record LettersPage(CaseFile file, UUID meeting, List<OnPaper> letters) {

    /**
     * @param language of its words
     * @param address lines for the window of an envelope
     * @param when the moment, in words
     * @param paragraphs what it says
     * @param from names of the facilitators
     */
    public record OnPaper(
            String language,
            String name,
            List<String> address,
            String sender,
            String date,
            String greeting,
            List<String> paragraphs,
            String when,
            String where,
            String closing,
            String from) {}

    public String back() {
        return "/cases/" + file.id() + "/meetings/" + meeting;
    }
}
