package org.herstelkring.cases.conversation;

/**
 * What one facilitator wrote down during a conversation.
 *
 * @param author their name
 */
public record LiveNote(String words, String author, long version) {}
