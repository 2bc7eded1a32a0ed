package org.herstelkring.cases.conversation;

import org.jspecify.annotations.Nullable;

/** @param trouble message key of why it did not open */
public record RoomDoorPage(@Nullable String trouble) {}
