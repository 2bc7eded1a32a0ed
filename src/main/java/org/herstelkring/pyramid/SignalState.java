package org.herstelkring.pyramid;

import java.util.Locale;

/** How far a signal is. */
public enum SignalState {
    /** It waits for the yes of the person it is about; nobody else sees it. */
    ASKED,
    REFUSED,
    SENT,
    TAKEN_UP,
    ANSWERED,
    CLOSED,
    /** The person it is about took their agreement back: whoever had it sees it no more. */
    WITHDRAWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static SignalState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String label() {
        return "pyramid.signal.state." + code();
    }

    /** Whether it is with whoever takes it up. */
    public boolean out() {
        return this == SENT || this == TAKEN_UP || this == ANSWERED;
    }
}
