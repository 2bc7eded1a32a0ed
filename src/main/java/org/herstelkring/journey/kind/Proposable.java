package org.herstelkring.journey.kind;

import java.util.List;

/**
 * What somebody else may propose about a kind; they may always ask something.
 *
 * @param fresh whether they propose one
 * @param more whether they propose words to add to one
 * @param steps whether they propose steps towards one
 * @param asked what of one they can say something about
 * @param sorts whether they choose its sort; most sorts speak with the voice of the owner
 */
public record Proposable(boolean fresh, boolean more, boolean steps, List<LeafField> asked, boolean sorts) {

    static Proposable of(List<LeafField> fields) {
        return new Proposable(true, true, false, fields, false);
    }

    static Proposable of(LeafField... asked) {
        return of(List.of(asked));
    }

    static Proposable nothing() {
        return new Proposable(false, false, false, List.of(), false);
    }

    Proposable withSteps() {
        return new Proposable(fresh, more, true, asked, sorts);
    }

    Proposable withSorts() {
        return new Proposable(fresh, more, steps, asked, true);
    }

    Proposable neverMore() {
        return new Proposable(fresh, false, steps, asked, sorts);
    }
}
