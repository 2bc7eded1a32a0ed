package org.herstelkring.cases;

import org.herstelkring.circle.Part;

/** The parts of a case circle. Who gets which follows from the role (see {@link CaseGrants}). */
public enum CasePart implements Part {
    /** Stage, reference, outcome: the road of the case. */
    ROAD("case.road"),
    /** The incident. */
    FACTS("case.facts"),
    /** Names, roles and seats. */
    PEOPLE("case.people"),
    /** How to reach somebody. */
    CONTACT("case.contact"),
    /** What was said in preparation. */
    PREPARATION("case.preparation"),
    /** Who decides for a child, and what they and the child say. */
    GUARDIAN("case.guardian"),
    /** When and where. */
    MEETING("case.meeting"),
    /** Whether somebody comes. */
    INVITATION("case.invitation"),
    /** The live conversation. */
    CONVERSATION("case.conversation"),
    /** What only facilitators write. */
    NOTES("case.notes"),
    /** The plan, once it is shown to those who sign it. */
    PLAN("case.plan"),
    /** How somebody answered the plan. */
    SIGNATURE("case.signature"),
    /** Who got a copy, who is told. */
    COPIES("case.copies"),
    /** How commitments go. */
    FOLLOW_UP("case.follow-up"),
    /** Looking back at the end, and some weeks later. */
    LOOK_BACK("case.look-back"),
    /** Who looked at what is about a participant. */
    LOOKS("looks");

    private final String code;

    CasePart(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
