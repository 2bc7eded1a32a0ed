package org.herstelkring.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.herstelkring.people.HandedSheet;

/** What a tablet opens that goes round the table with a plan, as it is written down in its session. */
public final class Tablet {

    private Tablet() {}

    /** @param people whose sheets were handed over */
    public static HandedSheet with(UUID circle, UUID... people) {
        String plan = "/cases/" + circle + "/plan";
        List<String> reads = new ArrayList<>(List.of(plan + "/round"));
        for (UUID one : people) reads.add(plan + "/signing/" + one);
        return new HandedSheet(
                plan + "/round", plan + "/signing", reads, List.of(plan + "/signatures", plan + "/declines"));
    }
}
