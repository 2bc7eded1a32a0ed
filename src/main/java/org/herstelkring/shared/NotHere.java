package org.herstelkring.shared;

/** There is nothing here for this person: it does not exist, or they may not see it. Both answer 404. */
public final class NotHere extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotHere() {
        super(null, null, false, false);
    }
}
