package org.herstelkring.pyramid.catalogue;

import org.herstelkring.people.OrganisationRef;
import org.herstelkring.shared.page.Form;

/** Where an organisation offers a measure and with whom to talk. */
public record OfferPage(OrganisationRef organisation, Measure measure, Form form) {}
