package org.herstelkring.cases.meeting;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.letter.Letter;
import org.jspecify.annotations.Nullable;

/**
 * What one person is written about a meeting, before it goes.
 *
 * @param mailed whether it goes by mail
 * @param formal whether they are spoken to formally
 * @param names whether letters name who will be there
 * @param nowhereToAsk whether nobody who leads told how to be reached
 * @param next who comes after them, to look at everybody's one after the other
 */
public record PreviewPage(
        CaseFile file,
        UUID meeting,
        Participant one,
        List<Shown> letters,
        boolean mailed,
        boolean formal,
        boolean names,
        boolean nowhereToAsk,
        @Nullable Participant next) {

    /** @param mailed whether it goes by mail as well */
    public record Shown(Letter letter, boolean mailed) {}

    public String back() {
        return "/cases/" + file.id() + "/meetings/" + meeting;
    }

    public String path() {
        return back() + "/letters/" + one.id();
    }
}
