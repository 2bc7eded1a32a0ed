package org.herstelkring.journey.companion;

import java.util.UUID;

/**
 * @param given whether anything was given to them yet
 * @param hasSpace whether they have a space of their own
 */
public record WelcomeInPage(UUID circle, String owner, boolean given, boolean hasSpace) {}
