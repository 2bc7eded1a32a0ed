package org.herstelkring.circle.invitation;

import org.jspecify.annotations.Nullable;

/** @param trouble message key of what went wrong */
public record CodePage(String code, @Nullable String trouble) {}
