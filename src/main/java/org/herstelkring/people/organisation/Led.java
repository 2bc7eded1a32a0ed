package org.herstelkring.people.organisation;

import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.NotHere;

/** The organisation whose page somebody sees, when they administer it; to everybody else it is not there. */
final class Led {

    private Led() {}

    static OrganisationRef one(Organisations organisations) {
        return organisations.mine().stream()
                .findFirst()
                .filter(one -> organisations.has(one.id(), OrganisationRole.ADMIN))
                .orElseThrow(NotHere::new);
    }
}
