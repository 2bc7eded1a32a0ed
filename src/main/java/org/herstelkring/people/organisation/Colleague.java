package org.herstelkring.people.organisation;

import java.util.Set;
import org.herstelkring.people.PersonRef;
import org.herstelkring.people.Role;

/** @param disabled shut out for now */
public record Colleague(PersonRef person, Set<Role> roles, boolean disabled, boolean self) {}
