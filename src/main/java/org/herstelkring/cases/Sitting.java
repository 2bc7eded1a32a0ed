package org.herstelkring.cases;

import java.util.UUID;

/**
 * That the acting person is a participant of a case; it opens nothing.
 *
 * @param script key of the conversation script
 */
public record Sitting(UUID circle, UUID participant, String script) {}
