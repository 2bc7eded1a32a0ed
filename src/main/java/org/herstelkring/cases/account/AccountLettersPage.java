package org.herstelkring.cases.account;

import java.util.List;
import org.herstelkring.cases.CaseFile;

/** What will be read out, on paper for whoever gets no mail: each in the language they read. */
public record AccountLettersPage(CaseFile file, List<OnPaper> letters) {

    /**
     * @param language of its words; the facts are in those of the case
     * @param address lines for the window of an envelope
     * @param owned sentences about who takes responsibility
     * @param wrong what stands above the lines to write on
     * @param from names of the facilitators
     */
    public record OnPaper(
            String language,
            String name,
            String address,
            String sender,
            String date,
            String greeting,
            String opening,
            String facts,
            List<String> owned,
            String wrong,
            String back,
            String closing,
            String from) {}

    public String back() {
        return "/cases/" + file.id() + "/account";
    }
}
