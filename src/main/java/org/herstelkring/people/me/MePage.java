package org.herstelkring.people.me;

import java.util.List;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.PersonRef;
import org.herstelkring.people.passkey.Passkeys;
import org.herstelkring.people.signin.Devices;
import org.herstelkring.shared.page.Form;

/**
 * @param proven whether a passkey can be made now; otherwise the person shows first that it is them
 * @param resting names of organisations where their membership rests
 * @param mailbox whether letters can be read in this house
 */
public record MePage(
        PersonRef me,
        String email,
        Form form,
        List<Passkeys.Key> passkeys,
        List<Devices.Place> devices,
        List<OrganisationRef> organisations,
        List<String> resting,
        boolean proven,
        boolean mailbox) {}
