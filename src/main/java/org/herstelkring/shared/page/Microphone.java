package org.herstelkring.shared.page;

import jakarta.servlet.http.HttpServletResponse;

/** Only the page where somebody records may ask for the microphone. */
public final class Microphone {

    private Microphone() {}

    public static void allowOn(HttpServletResponse page) {
        page.setHeader(BrowserGuard.PERMISSIONS, BrowserGuard.permissions("(self)"));
    }
}
