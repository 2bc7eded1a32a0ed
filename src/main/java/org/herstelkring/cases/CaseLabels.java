package org.herstelkring.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Organisations;
import org.springframework.stereotype.Component;

/** What the organisation behind a case calls the roles. */
@Component
public class CaseLabels {

    private final Organisations organisations;

    CaseLabels(Organisations organisations) {
        this.organisations = organisations;
    }

    public Labels of(UUID organisation) {
        return organisations.mine().stream()
                .filter(one -> one.id().equals(organisation))
                .findFirst()
                .or(() -> organisations.front(organisation))
                .map(CaseLabels::of)
                .orElse(Labels.DEFAULT);
    }

    /** For two roles an organisation may choose words of its own. */
    public static Labels of(OrganisationRef organisation) {
        Map<ParticipantRole, String> chosen = new HashMap<>();
        String harmed = organisation.harmedLabel();
        String responsible = organisation.responsibleLabel();
        if (harmed != null) chosen.put(ParticipantRole.of("harmed"), harmed);
        if (responsible != null) chosen.put(ParticipantRole.of("responsible"), responsible);
        return new Labels(chosen);
    }
}
