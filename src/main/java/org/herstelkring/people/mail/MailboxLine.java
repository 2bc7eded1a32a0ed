package org.herstelkring.people.mail;

import java.time.Instant;
import java.util.UUID;

public record MailboxLine(UUID id, String to, String subject, Instant written) {}
