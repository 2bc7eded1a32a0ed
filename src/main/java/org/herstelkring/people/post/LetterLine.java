package org.herstelkring.people.post;

import java.time.Instant;
import java.util.UUID;

public record LetterLine(UUID id, String to, String subject, Instant written) {}
