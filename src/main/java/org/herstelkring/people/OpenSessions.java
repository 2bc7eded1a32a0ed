package org.herstelkring.people;

import java.util.Collection;
import java.util.Set;

/** Which sessions go on, for what stays open longer than one request. */
public interface OpenSessions {

    /** Of these sessions, those that were not ended and whose owner may still come in. */
    Set<String> among(Collection<String> sessions);
}
