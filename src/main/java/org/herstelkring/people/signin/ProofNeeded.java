package org.herstelkring.people.signin;

/** The person is asked to show that it is really them, and comes back. */
class ProofNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean kept;

    /** @param kept whether the page it comes back to keeps what was written */
    ProofNeeded(String back, boolean kept) {
        super(back, null, false, false);
        this.kept = kept;
    }

    boolean isKept() {
        return kept;
    }

    String back() {
        return String.valueOf(getMessage());
    }
}
