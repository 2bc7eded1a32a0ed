package org.herstelkring.people.contactbook;

import java.util.List;
import org.herstelkring.people.OrganisationRef;
import org.herstelkring.people.Professional;

/** @param keeps whether whoever looks may change it */
public record ContactBookPage(OrganisationRef organisation, List<Professional> all, boolean keeps) {}
