package org.herstelkring.people.organisation;

import java.util.Set;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.PersonRef;

/** @param disabled shut out for now */
public record Colleague(PersonRef person, Set<OrganisationRole> roles, boolean disabled, boolean self) {}
