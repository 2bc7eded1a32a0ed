package org.herstelkring.people;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Whether the person showed within ten minutes that it is really them: for export, sharing changes, erasing, and letting
 * people into an organisation or out.
 */
public interface FreshProof {

    boolean isThere(HttpServletRequest request);

    /**
     * Goes on when there is fresh proof; asks for it otherwise. What somebody wrote in a form is kept and offered again
     * afterwards; for a page or a form in which nothing was written yet, they come back to where it stands.
     *
     * @param back the page to come back to, a path in this house
     */
    void require(HttpServletRequest request, String back);

    /**
     * The same for an act in which nothing is written: a button. It waits, and is offered again in these words; until then
     * it is not done.
     */
    void require(HttpServletRequest request, String back, Act act);

    /** The same, for a page that keeps what was written itself and shows it again. */
    void requireForPageThatKeeps(HttpServletRequest request, String back);

    /** The person just showed that it is them. */
    void renew(HttpServletRequest request);

    /** It is not known any more that it is them: somebody else holds the device from here on. */
    void forget(HttpServletRequest request);
}
