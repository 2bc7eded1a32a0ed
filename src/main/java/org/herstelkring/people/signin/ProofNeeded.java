package org.herstelkring.people.signin;

import org.herstelkring.people.Act;
import org.jspecify.annotations.Nullable;

/** The person is asked to show that it is really them, and comes back. */
class ProofNeeded extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean kept;
    private final transient @Nullable Act act;

    private ProofNeeded(String back, boolean kept, @Nullable Act act) {
        super(back, null, false, false);
        this.kept = kept;
        this.act = act;
    }

    /** For a page, or a form somebody writes in. */
    static ProofNeeded toWrite(String back) {
        return new ProofNeeded(back, false, null);
    }

    /** For a page that keeps what was written in it. */
    static ProofNeeded keeping(String back) {
        return new ProofNeeded(back, true, null);
    }

    static ProofNeeded toDo(String back, Act act) {
        return new ProofNeeded(back, false, act);
    }

    /** What was asked for; null when it is a form or a page. */
    @Nullable
    Act act() {
        return act;
    }

    boolean isKept() {
        return kept;
    }

    String back() {
        return String.valueOf(getMessage());
    }
}
