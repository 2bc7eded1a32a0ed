package org.herstelkring.cases.participant;

import java.time.LocalDate;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Participant;

/**
 * A card to print and hand over.
 *
 * @param words in the language of whoever gets the card
 */
public record LinkCardPage(
        CaseFile file,
        Participant one,
        String url,
        String code,
        QrDrawing qr,
        LocalDate until,
        String organisation,
        Said words) {

    public String back() {
        return "/cases/" + file.id() + "/people/" + one.id() + "/link";
    }

    public String spoken() {
        return code.substring(0, 3) + " " + code.substring(3);
    }

    public String t(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** A text in some language. */
    @FunctionalInterface
    public interface Said {
        String say(String key, Object... arguments);
    }
}
