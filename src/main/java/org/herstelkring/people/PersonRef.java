package org.herstelkring.people;

import java.util.UUID;

/**
 * Who somebody is for those who may know.
 *
 * @param name empty for a guest, whose name lives in the circle that invited them
 * @param guest whether this is a participant without an account
 * @param language nl, en or fr
 */
public record PersonRef(UUID id, String name, boolean guest, String language) {}
