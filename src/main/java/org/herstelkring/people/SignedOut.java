package org.herstelkring.people;

/** Somebody signed out on this device: what was still open for them ends too. Published when the session is over. */
public record SignedOut(String session) {}
