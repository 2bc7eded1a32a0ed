package org.herstelkring.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A device that somebody hands over to others round the table. From then on its session opens the sheet that was handed
 * over and nothing else, until whoever handed it over opens it again: with the PIN of this sitting, or by showing that it
 * is them.
 */
public interface HandedOver {

    boolean isNow(HttpServletRequest request);

    /** Whether a page is part of what was handed over. */
    boolean shows(HttpServletRequest request, String path);

    /** Whether the PIN of this sitting was chosen already; it stays until the session ends, or it was needed no more. */
    boolean isPinChosen(HttpServletRequest request);

    /** @param form with the PIN, where none was chosen yet; it was checked */
    void hand(HttpServletRequest request, HttpServletResponse response, HandingForm form, HandedSheet sheet);

    /** A page of it is done with: nobody who holds the device comes back to it. */
    void close(HttpServletRequest request, String path);
}
