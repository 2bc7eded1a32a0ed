package org.herstelkring.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/** Begins and ends sessions. Whoever calls has checked that it is this person who asks. */
public interface SignIn {

    /** In a new session of 12 hours without use, with fresh proof. */
    void asAccount(HttpServletRequest request, HttpServletResponse response, UUID person);

    /** In a new session of 2 hours without use, that reaches only a participant's own part. */
    void asGuest(HttpServletRequest request, HttpServletResponse response, UUID person);

    /**
     * As a guest who came by a personal link, and comes back to it after being away.
     *
     * @param link path of the page for that link
     */
    void byLink(HttpServletRequest request, HttpServletResponse response, UUID person, String link);

    /** Whether somebody came in by this link before, in the browser that asks. */
    boolean cameBy(HttpServletRequest request, String link);

    /** Who can help somebody in again who came by a link in this browser: kept as long as that link is. */
    void helpedBy(HttpServletRequest request, HttpServletResponse response, String names);

    /** Their names; empty when nobody came by a link here. */
    String helper(HttpServletRequest request);

    /** Where whoever just came in goes on: to what they wrote before and could not send yet, else to where they were going. */
    String onward(HttpServletRequest request, String start);

    void endSessionsOf(UUID person);
}
