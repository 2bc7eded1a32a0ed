package org.herstelkring.people.signin;

/** The person is asked to show that it is really them, and comes back. */
class ProofNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    ProofNeeded(String back) {
        super(back, null, false, false);
    }

    String back() {
        return String.valueOf(getMessage());
    }
}
