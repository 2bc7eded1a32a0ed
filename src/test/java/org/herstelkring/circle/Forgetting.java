package org.herstelkring.circle;

import org.herstelkring.cast.Statements;
import org.springframework.stereotype.Component;

/** What a page asks is counted as of one that was never asked for before. */
@Component
class Forgetting implements Statements.Before {

    private final Unchanged unchanged;

    Forgetting(Unchanged unchanged) {
        this.unchanged = unchanged;
    }

    @Override
    public void counted() {
        unchanged.forgetAll();
    }
}
