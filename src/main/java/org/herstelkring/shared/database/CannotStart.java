package org.herstelkring.shared.database;

/** A reason not to start that an operator can do something about; shown without a stack trace. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    public CannotStart(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public CannotStart(String what, String remedy, Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    public String remedy() {
        return remedy;
    }
}
