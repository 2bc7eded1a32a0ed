package org.herstelkring.cases.conversation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * Before a conversation, after one, and in between on a pause: who is there, and on it goes.
 *
 * @param last how the last conversation stands; {@code none} when there was none
 * @param fresh id of the conversation to begin
 * @param unprepared those nobody spoke with beforehand
 * @param care who hears of their facilitator when, after it was stopped
 * @param ready whether the facilitator decided in preparation that it can go on
 */
public record ConversationBeginPage(
        CaseFile file,
        Script script,
        String last,
        UUID fresh,
        List<CockpitPage.Person> people,
        Set<UUID> unprepared,
        List<Turn.Noted> noted,
        boolean ready,
        boolean telling,
        Aftercare.@Nullable Plan care) {

    public String at(String path) {
        return "/cases/" + file.id() + "/conversation" + path;
    }

    public String caseAt(String path) {
        return "/cases/" + file.id() + path;
    }

    public boolean paused() {
        return last.equals("paused");
    }

    /** Nobody said yet who tells first, and this way of talking asks it. */
    public boolean lacksTeller() {
        return script.hasTeller() && !telling;
    }

    public boolean first() {
        return last.equals("none");
    }

    public boolean over() {
        return last.equals("ended") || last.equals("stopped");
    }

    public String nameOf(UUID participant) {
        return people.stream()
                .filter(one -> one.id().equals(participant))
                .map(CockpitPage.Person::name)
                .findFirst()
                .orElse("");
    }
}
