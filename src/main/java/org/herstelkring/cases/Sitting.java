package org.herstelkring.cases;

import java.util.UUID;

/**
 * That the acting person is a participant of a case; it opens nothing.
 *
 * @param script key of the conversation script
 * @param standing what they know of where the case stands
 */
public record Sitting(UUID circle, UUID participant, String script, Standing standing) {}
