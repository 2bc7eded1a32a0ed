package org.herstelkring.cases.conversation;

import java.util.ArrayList;
import java.util.List;
import org.herstelkring.cases.CaseFile;
import org.herstelkring.cases.account.AccountReading;
import org.herstelkring.cases.script.Moment;
import org.herstelkring.cases.script.Running;
import org.herstelkring.cases.script.Script;
import org.jspecify.annotations.Nullable;

/**
 * The conversation on paper: its cards in order, with the names of who sits there, and a sheet for the plan.
 *
 * @param people who is there, with their role
 * @param commitments what was noted for the plan already
 */
public record ScriptPage(
        CaseFile file,
        Script script,
        List<Card> cards,
        AccountReading account,
        List<CockpitPage.Person> people,
        List<String> commitments) {

    /**
     * One turn: everything before somebody else speaks.
     *
     * @param phase message key of the phase that begins here; null within one
     * @param prompts message keys of all its questions
     */
    public record Card(int number, @Nullable String phase, Moment moment, List<String> prompts) {

        static List<Card> of(Running running) {
            List<Card> cards = new ArrayList<>();
            String phase = "";
            for (Running.Stretch stretch : running.path(running.first()))
                for (Running.Stop stop : stretch.stops()) {
                    Moment opens = stop.moment();
                    List<String> prompts = running.moments().stream()
                            .filter(moment -> moment.turn().equals(opens.turn()))
                            .flatMap(moment -> moment.prompts().stream())
                            .toList();
                    boolean begins = !opens.phase().equals(phase);
                    phase = opens.phase();
                    cards.add(
                            new Card(cards.size() + 1, begins ? stretch.phase().title() : null, opens, prompts));
                }
            return List.copyOf(cards);
        }
    }

    public String at(String path) {
        return "/cases/" + file.id() + "/conversation" + path;
    }
}
