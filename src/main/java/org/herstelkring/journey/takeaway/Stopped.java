package org.herstelkring.journey.takeaway;

/** What was being made is no longer wanted, or somebody else is making it: stop and leave nothing behind. */
class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    Stopped() {
        super(null, null, false, false);
    }
}
