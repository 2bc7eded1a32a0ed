package org.herstelkring.circle.link;

import org.jspecify.annotations.Nullable;

/** @param trouble message key of what went wrong, with the number of tries left as its argument */
public record PersonalLinkPage(String path, @Nullable String trouble, int left) {}
