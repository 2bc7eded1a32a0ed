package org.herstelkring.shared;

/**
 * Something people asked for that the rules of the work do not allow now, with a reason they can read. Answers 409
 * with the reason on a page; a controller that has a form to show puts the reason there instead.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Object[] arguments;

    /** @param key message key of the reason */
    public Refusal(String key, Object... arguments) {
        super(key, null, false, false);
        this.arguments = arguments;
    }

    public String key() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments;
    }
}
