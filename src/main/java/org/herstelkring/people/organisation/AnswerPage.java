package org.herstelkring.people.organisation;

import java.util.Set;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.shared.page.Form;

/** @param name what the person is called in their account; empty when they are not signed in */
public record AnswerPage(
        String path, String organisation, Set<OrganisationRole> roles, Way way, String name, Form form) {

    /** How whoever opened it can answer. */
    public enum Way {
        /** It is theirs, and they are signed in. */
        YES_OR_NO,
        /** Nobody has this address yet: saying yes makes an account, with the name they choose. */
        BEGIN,
        /** Somebody has this address: they sign in first. */
        SIGN_IN,
        /** Somebody else is signed in. */
        OTHER
    }
}
