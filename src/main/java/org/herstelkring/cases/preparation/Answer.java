package org.herstelkring.cases.preparation;

/**
 * What was said on a topic, shortly.
 *
 * @param words what was chosen, or the beginning of what was written
 * @param key whether it is the key of a message, and not words of their own
 */
public record Answer(String words, boolean key) {}
