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

    void endSessionsOf(UUID person);
}
