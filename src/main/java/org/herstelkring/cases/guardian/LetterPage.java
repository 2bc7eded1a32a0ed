package org.herstelkring.cases.guardian;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.participant.QrDrawing;

/**
 * A letter to somebody who decides: what they are asked, boxes to tick and a line to sign.
 *
 * @param words in the language of whoever gets it
 */
public record LetterPage(
        CaseFile file,
        Guardian one,
        String name,
        String address,
        List<Line> lines,
        String organisation,
        String url,
        QrDrawing qr,
        String until,
        Told words) {

    /** @param asked what they are asked for this child */
    public record Line(String name, List<AgreementRule> asked) {}

    public String back() {
        return "/cases/" + file.id() + "/guardians/" + one.id();
    }

    public String t(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** A text in some language. */
    @FunctionalInterface
    public interface Told {
        String say(String key, Object... arguments);
    }
}
