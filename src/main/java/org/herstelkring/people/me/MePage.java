package org.herstelkring.people.me;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.PersonRef;
import org.herstelkring.people.passkey.Passkeys;
import org.herstelkring.people.signin.Devices;
import org.herstelkring.shared.page.Form;

/**
 * @param proven whether a passkey can be made now; otherwise the person shows first that it is them
 * @param resting organisations, by id, with their names, where their membership rests
 * @param mailbox whether letters can be read in this house
 */
public record MePage(
        PersonRef me,
        String email,
        Form form,
        List<Passkeys.Key> passkeys,
        List<Devices.Place> devices,
        List<OrganisationRef> organisations,
        Map<UUID, String> resting,
        boolean proven,
        boolean mailbox) {}
