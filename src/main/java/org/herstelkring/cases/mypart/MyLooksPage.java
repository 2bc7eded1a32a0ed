package org.herstelkring.cases.mypart;

import java.time.LocalDate;
import java.util.List;

/** Who looked at what is about this participant, newest day first. */
public record MyLooksPage(MySeat seat, List<Look> looks) {

    /**
     * @param name who looked; empty when their name is not known here
     * @param what message key of what they looked at
     * @param how message key of what they did: read, changed, printed, took along
     */
    public record Look(LocalDate day, String name, String what, String how) {}
}
