package org.herstelkring.cases.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do in a phase.
 *
 * @param order who speaks, one rule after the other; empty when it is the facilitator or everyone together. Within one
 *     item each person speaks once.
 * @param evenWithNobody whether the item stays when no one in {@code order} is there; the facilitator then does it
 * @param shows what of the case belongs on the table here: {@code facts}, {@code teller}, {@code plan}, {@code told}, {@code lacks},
 *     {@code sign} or {@code copies}
 */
record Item(
        String key,
        Kind kind,
        List<Speakers> order,
        boolean evenWithNobody,
        List<String> prompts,
        List<String> checks,
        @Nullable String shows) {}
