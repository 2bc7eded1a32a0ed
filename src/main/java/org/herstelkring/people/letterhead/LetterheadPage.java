package org.herstelkring.people.letterhead;

import org.herstelkring.people.Letterhead;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.shared.page.Form;

/** @param stands as it is now, with its logo */
public record LetterheadPage(OrganisationRef organisation, Form form, Form picture, Letterhead stands) {}
