package org.herstelkring.journey;

/** Who asks has no space of their own yet; the answer leads to where one begins. */
public final class NoSpaceYet extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NoSpaceYet() {
        super(null, null, false, false);
    }
}
