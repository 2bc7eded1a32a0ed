package org.herstelkring.people.organisation;

import java.util.Set;
import org.herstelkring.people.OrganisationRole;
import org.herstelkring.people.PersonRef;

/** @param paused the membership rests for now */
public record Colleague(PersonRef person, Set<OrganisationRole> roles, boolean paused, boolean self) {}
