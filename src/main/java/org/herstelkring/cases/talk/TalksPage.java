package org.herstelkring.cases.talk;

import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.Participant;

/**
 * The talks of a case, first those still to be held.
 *
 * @param without those who take part and with whom no talk was planned or held
 */
public record TalksPage(CaseFile file, List<Line> lines, List<Participant> without) {

    /**
     * @param names with whom
     * @param by who holds it
     * @param over whether its hour went by
     */
    public record Line(Talk talk, String names, String by, boolean over) {}

    public String path() {
        return "/cases/" + file.id() + "/talks";
    }
}
