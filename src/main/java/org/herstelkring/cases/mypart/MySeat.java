package org.herstelkring.cases.mypart;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.Participant;

/**
 * The acting person's own place in one case.
 *
 * @param organisation name of who invited them; empty when it is not known
 * @param script key of the conversation script
 * @param facilitators their names
 */
public record MySeat(UUID circle, Participant me, String organisation, String script, List<String> facilitators) {

    public UUID id() {
        return me.id();
    }

    public String path() {
        return "/my-part/" + me.id();
    }

    public boolean withdrawn() {
        return me.stands() == Participant.Stands.WITHDRAWN;
    }

    /** Whether they can still say and change things. */
    public boolean takesPart() {
        return me.takesPart();
    }

    /** The facilitators in words, or nothing when no name is known. */
    public String leaders() {
        return String.join(", ", facilitators);
    }
}
