package org.herstelkring.pyramid.catalogue;

import java.util.List;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.Organisations;
import org.herstelkring.shared.Acting;
import org.herstelkring.shared.NotHere;
import org.springframework.stereotype.Component;

/** Who keeps an organisation's own measures and offers: those who administer it or facilitate in it. */
@Component
class MeasureEditors {

    private final Organisations organisations;

    MeasureEditors(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Where the acting person belongs; nowhere when nobody is signed in. */
    List<OrganisationRef> mine() {
        return Acting.person().isEmpty() ? List.of() : organisations.mine();
    }

    List<UUID> organisations() {
        return mine().stream().map(OrganisationRef::id).toList();
    }

    List<OrganisationRef> kept() {
        return mine().stream().filter(one -> keeps(one.id())).toList();
    }

    /** @return the organisation, when the acting person keeps its measures */
    OrganisationRef check(UUID organisation) {
        return kept().stream()
                .filter(one -> one.id().equals(organisation))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private boolean keeps(UUID organisation) {
        return organisations.has(organisation, OrganisationRole.ADMIN)
                || organisations.has(organisation, OrganisationRole.FACILITATOR);
    }
}
