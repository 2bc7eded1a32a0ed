package org.herstelkring.cases.preparation;

/** What facilitators write beside a preparation, for themselves. */
public record PreparationNote(String words, long version) {}
