package org.herstelkring.shared;

import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;

/**
 * What came of keeping something under the id its form came with. Sent twice it is one thing. Sent again with other words,
 * as after going back, it changes what it made, as long as nobody changed that since. Whoever is told {@link #OTHER} shows
 * both texts ({@link Stale}), or why what stands can be changed no more ({@link Refusal}); never "it stands".
 */
public enum MadeOnce {
    MADE,
    /** It stood already, word for word. */
    SAME,
    CHANGED,
    /** Something else stands under this id, and stays as it is. */
    OTHER;

    /** Of what was made and not changed since. */
    public static final long FIRST = 1;

    /** Of a form that did not say which version it saw, not even that it makes something new. */
    public static final long UNSAID = -1;

    /**
     * @param version the one the form saw, 0 when it makes something new
     * @param make makes it; false when something stands under its id
     * @param same whether what stands says this already
     * @param change changes what stands on top of this version; false when another stands, or it is not to be changed
     */
    public static MadeOnce keep(long version, BooleanSupplier make, BooleanSupplier same, LongPredicate change) {
        if (version > 0) {
            if (change.test(version)) return CHANGED;
            return same.getAsBoolean() ? SAME : OTHER;
        }
        if (make.getAsBoolean()) return MADE;
        if (same.getAsBoolean()) return SAME;
        return version != UNSAID && change.test(FIRST) ? CHANGED : OTHER;
    }

    /**
     * The same of what several people write: whoever makes something is not known afterwards to be who sends it again, so other
     * words always lead to both texts.
     */
    public static MadeOnce keepShared(long version, BooleanSupplier make, BooleanSupplier same, LongPredicate change) {
        return keep(version == 0 ? UNSAID : version, make, same, change);
    }

    /** The version a form saw at an address where things are only made: none is new there. */
    public static long making(long version) {
        return Math.max(version, 0);
    }

    /** Of what has no versions, because only the form that made it changes it. */
    public static MadeOnce keep(BooleanSupplier make, BooleanSupplier same, BooleanSupplier change) {
        return keep(0, make, same, _ -> change.getAsBoolean());
    }

    /** Why what was sent again is not kept, when what its form made is no more where it was made. */
    public static Refusal gone() {
        return new Refusal("shared.once.gone");
    }

    /** Whether what was sent stands now. */
    public boolean stands() {
        return this != OTHER;
    }

    /** Whether something is there now that was not there before. */
    public boolean moved() {
        return this == MADE || this == CHANGED;
    }
}
