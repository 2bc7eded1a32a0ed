package org.herstelkring.people;

import java.util.UUID;

/** Somebody is no longer a member of an organisation. Published inside the transaction that ended it. */
public record MembershipEnded(UUID organisation, UUID person) {}
