package org.herstelkring.people.signin;

/** @param action where the button posts to */
public record OneTimeLinkPage(String action, boolean invitation) {}
