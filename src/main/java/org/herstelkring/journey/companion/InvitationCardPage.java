package org.herstelkring.journey.companion;

import java.time.Instant;

/** An invitation to print: the address to go to, and the code. */
public record InvitationCardPage(String back, String name, String owner, String address, String code, Instant until) {}
