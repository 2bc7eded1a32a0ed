package org.herstelkring.people;

import java.util.Base64;
import java.util.List;

/**
 * What stands on the letters of an organisation.
 *
 * @param lines address, phone, site: below its name
 * @param formal whether adults are spoken to formally, unless something else was chosen for one of them
 * @param logo a PNG; empty for none
 */
public record Letterhead(List<String> lines, boolean formal, byte[] logo) {

    public static final Letterhead NONE = new Letterhead(List.of(), false, new byte[0]);

    public boolean hasLogo() {
        return logo.length > 0;
    }

    /** The logo as a {@code data:} address. */
    public String picture() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(logo);
    }
}
