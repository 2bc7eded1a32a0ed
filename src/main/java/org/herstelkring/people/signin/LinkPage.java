package org.herstelkring.people.signin;

/** @param action where the button posts to */
public record LinkPage(String action, boolean invitation) {}
