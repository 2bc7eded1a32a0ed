package org.herstelkring.journey.proposal;

import java.util.Locale;

/** Where a proposal stands. */
public enum ProposalState {
    WAITING,
    TAKEN,
    CHANGED,
    LET_GO;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ProposalState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Message key for who proposed it; with {@code .own} behind it, for the owner. */
    public String label() {
        return "journey.proposal.state." + code();
    }
}
