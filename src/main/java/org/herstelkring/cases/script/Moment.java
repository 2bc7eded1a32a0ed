package org.herstelkring.cases.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest step of a running conversation: where the cursor can stand.
 *
 * @param key stays the same whoever joins, leaves or changes role: {@code telling.account.<participant>.share}
 * @param phase key of the phase
 * @param item key of the item in that phase
 * @param turn shared by the moments of one voice in one item: everything before somebody else speaks
 * @param voice who has the word; null when it is the facilitator or everyone
 * @param about the absent person for whom {@code voice} (or a letter) speaks
 * @param title message key; {0} is the name of the voice, {1} the name of the absent person
 * @param prompts message keys of what to ask or say, arguments as in {@code title}
 * @param checks message keys of points to go through
 * @param matters message key of what the facilitator should watch here
 * @param shows what of the case belongs on the table here: facts, plan, told, lacks, sign, copies
 * @param step which question of the turn this is, from 1
 * @param steps how many questions the turn has
 */
public record Moment(
        String key,
        String phase,
        String item,
        String turn,
        Kind kind,
        @Nullable Voice voice,
        @Nullable Voice about,
        String title,
        List<String> prompts,
        List<String> checks,
        String matters,
        @Nullable String shows,
        int step,
        int steps) {

    /** Arguments for every message of this moment. */
    public Object[] names() {
        return new Object[] {voice == null ? "" : voice.name(), about == null ? "" : about.name()};
    }

    public boolean shows(String what) {
        return what.equals(shows);
    }

    /** Whether this is the first moment of its turn. */
    public boolean opensTurn() {
        return step == 1;
    }
}
