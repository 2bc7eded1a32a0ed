package org.herstelkring.people;

import java.util.UUID;

/**
 * Somebody an organisation works with, in its contact book.
 *
 * @param work what they do and where
 * @param language of what they read: nl, en or fr
 */
public record Professional(
        UUID id, String name, String work, String phone, String email, String address, String language, long version) {}
