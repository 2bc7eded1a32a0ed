package org.herstelkring.cases.script;

import java.util.List;

/**
 * One thing to do in a phase.
 *
 * @param order who speaks, one rule after the other; empty when it is the facilitator or everyone together. Within one
 *     item each person speaks once.
 * @param evenWithNobody whether the item stays when no one in {@code order} is there; the facilitator then does it
 */
record Item(
        String key,
        Kind kind,
        List<Speakers> order,
        boolean evenWithNobody,
        List<String> prompts,
        List<String> checks) {}
