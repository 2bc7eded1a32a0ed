package org.herstelkring.journey.companion;

/** @param from how the owner wants to be called */
public record NotePage(String back, String name, String note, String from) {}
