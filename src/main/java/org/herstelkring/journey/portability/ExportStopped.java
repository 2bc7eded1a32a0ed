package org.herstelkring.journey.portability;

/** What was being made is no longer wanted, or somebody else is making it: stop and leave nothing behind. */
class ExportStopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    ExportStopped() {
        super(null, null, false, false);
    }
}
