package org.herstelkring.people;

import java.util.UUID;

/** What stands on the letters of organisations. */
public interface Letterheads {

    Letterhead of(UUID organisation);
}
