package org.herstelkring.cases.mypart;

import java.util.List;
import java.util.UUID;
import org.herstelkring.cases.Participant;
import org.herstelkring.cases.Standing;
import org.herstelkring.circle.Access;
import org.herstelkring.shared.words.Isolated;

/**
 * The acting person's own place in one case.
 *
 * @param own access to who they are in it
 * @param organisation name of who invited them; empty when it is not known
 * @param script key of the conversation script
 * @param standing what they know of where the case stands
 * @param facilitators their names
 */
public record MySeat(
        Access own, Participant me, String organisation, String script, Standing standing, List<String> facilitators) {

    public UUID circle() {
        return own.circle();
    }

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
        return Isolated.list(facilitators);
    }
}
