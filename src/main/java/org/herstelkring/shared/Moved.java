package org.herstelkring.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An order in which people move one thing at a time, by one place up or down. */
public final class Moved {

    private Moved() {}

    /**
     * The order after it. What stands at the end stays there.
     *
     * @throws NotHere when it does not stand in the order
     */
    public static <T> List<T> one(T which, List<T> order, boolean up) {
        int from = order.indexOf(which);
        if (from < 0) throw new NotHere();
        int to = up ? from - 1 : from + 1;
        List<T> moved = new ArrayList<>(order);
        if (to >= 0 && to < moved.size()) Collections.swap(moved, from, to);
        return moved;
    }
}
