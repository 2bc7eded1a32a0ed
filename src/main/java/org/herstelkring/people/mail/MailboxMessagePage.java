package org.herstelkring.people.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param link where the button leads, or null */
public record MailboxMessagePage(
        UUID id,
        String to,
        String language,
        String subject,
        Instant written,
        List<String> paragraphs,
        @Nullable String link,
        String button,
        @Nullable String never,
        String neverWords,
        List<String> enclosures) {}
