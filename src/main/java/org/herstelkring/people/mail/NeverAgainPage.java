package org.herstelkring.people.mail;

/** @param said whether nothing goes there any more */
public record NeverAgainPage(String path, boolean said) {}
