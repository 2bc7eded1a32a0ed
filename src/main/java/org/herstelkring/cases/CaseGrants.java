package org.herstelkring.cases;

import java.util.List;
import java.util.UUID;
import org.herstelkring.circle.KeeperRights;
import org.herstelkring.circle.May;
import org.herstelkring.circle.Part;
import org.herstelkring.pyramid.PyramidPart;

/** What each role in a case sees: a facilitator everything, a participant their own part and, once shown, the plan. */
public final class CaseGrants {

    private static final List<Part> OWN_TO_CONTRIBUTE = List.of(
            CasePart.PREPARATION,
            CasePart.GUARDIAN,
            CasePart.INVITATION,
            CasePart.SIGNATURE,
            CasePart.FOLLOW_UP,
            CasePart.LOOK_BACK,
            PyramidPart.STEPS,
            PyramidPart.REPORTS,
            PyramidPart.FREEDOMS);
    private static final List<Part> OWN_TO_READ =
            List.of(CasePart.PEOPLE, CasePart.CONTACT, CasePart.COPIES, CasePart.LOOKS);

    private CaseGrants() {}

    /** A facilitator sees and changes the whole case, but of people's freedom only what they show. */
    public static void facilitator(KeeperRights keeping, UUID person) {
        for (Part part : CasePart.values()) keeping.give(person, part, May.CONTRIBUTE, "facilitator");
        keeping.give(person, PyramidPart.STEPS, May.CONTRIBUTE, "facilitator");
        keeping.give(person, PyramidPart.REPORTS, May.CONTRIBUTE, "facilitator");
        keeping.give(person, PyramidPart.SHOWN_FREEDOMS, May.READ, "facilitator");
    }

    /** A participant sees what is their own, and of the others nothing yet. */
    public static void participant(KeeperRights keeping, UUID person, UUID participant) {
        for (Part part : OWN_TO_CONTRIBUTE) keeping.giveOwn(person, part, participant, May.CONTRIBUTE, "participant");
        for (Part part : OWN_TO_READ) keeping.giveOwn(person, part, participant, May.READ, "participant");
    }

    /** Invited: a participant sees when and where. */
    public static void invited(KeeperRights keeping, UUID person) {
        keeping.give(person, CasePart.MEETING, May.READ, "invited");
    }

    /** The plan is put before those who sign it: they read the plan and its steps. */
    public static void shown(KeeperRights keeping, UUID person) {
        keeping.give(person, CasePart.PLAN, May.READ, "plan shown");
        keeping.give(person, PyramidPart.STEPS, May.READ, "plan shown");
    }
}
