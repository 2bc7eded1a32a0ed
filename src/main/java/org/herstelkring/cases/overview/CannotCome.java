package org.herstelkring.cases.overview;

import java.util.UUID;

/**
 * Somebody who was asked and cannot come, with what they wrote.
 *
 * @param meeting path of the meeting they were asked to
 * @param proposal another moment that would suit them
 */
public record CannotCome(String meeting, UUID participant, String words, String proposal) {}
