package org.herstelkring.cases.paper;

/** Which certificates ever sealed here, on whichever server, by their fingerprint. */
interface KnownSeals {

    void remember(String fingerprint);

    boolean isKnown(String fingerprint);
}
