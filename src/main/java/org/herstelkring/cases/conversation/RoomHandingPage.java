package org.herstelkring.cases.conversation;

import org.herstelkring.shared.page.Form;

/**
 * This device is about to become the screen in the room.
 *
 * @param at path of the conversation
 * @param chosen whether this sitting has its PIN already
 */
public record RoomHandingPage(String at, boolean chosen, Form form) {}
