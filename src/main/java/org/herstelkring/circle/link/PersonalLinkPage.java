package org.herstelkring.circle.link;

import org.jspecify.annotations.Nullable;

/**
 * @param trouble message key of what went wrong, with the number of tries left as its argument
 * @param back whether somebody came in by this link before, in this browser
 * @param helper names of who can help them in again; empty when not known here
 */
public record PersonalLinkPage(String path, @Nullable String trouble, int left, boolean back, String helper) {}
