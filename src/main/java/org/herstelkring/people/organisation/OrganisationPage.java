package org.herstelkring.people.organisation;

import java.util.List;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.shared.page.Form;
import org.herstelkring.shared.page.Option;

/**
 * @param admin whether the person who looks may change things
 * @param mailbox whether letters can be read in this house
 */
public record OrganisationPage(
        OrganisationRef organisation,
        boolean admin,
        List<Colleague> colleagues,
        List<ColleagueInvitation> invited,
        Form words,
        List<Option> zones,
        boolean mailbox) {}
